/** Scrolls what lies between the two until the element stands in its middle; the page stays. */
export function centre(element: Element, frame: Element): void {
  for (let up = element.parentElement; up && frame.contains(up); up = up.parentElement) {
    if (up.scrollHeight <= up.clientHeight) continue;
    const [box, area] = [element.getBoundingClientRect(), up.getBoundingClientRect()];
    up.scrollTop += (box.top + box.bottom - area.top - area.bottom) / 2;
  }
}
