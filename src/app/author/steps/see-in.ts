/** Scrolls what holds an item until it is seen, and nothing around that. */
export function seeIn(holder: Element, item: Element): void {
  const outer = holder.getBoundingClientRect();
  const inner = item.getBoundingClientRect();
  if (inner.top < outer.top) holder.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) holder.scrollTop += inner.bottom - outer.bottom;
}
