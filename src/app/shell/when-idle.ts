/** Does what can wait once the browser has nothing better to do; Safari is given a moment instead. */
export function whenIdle(work: () => void): void {
  if (window.requestIdleCallback) window.requestIdleCallback(() => work());
  else setTimeout(work, 200);
}
