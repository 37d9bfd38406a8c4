/**
 * Calls when this window is shown again, or the network is back: timers that a hidden window or a
 * tablet asleep was not given come late.
 * @returns stops it
 */
export function onWake(listener: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const page = document;
  const shown = () => {
    if (page.visibilityState === 'visible') listener();
  };
  page.addEventListener('visibilitychange', shown);
  globalThis.addEventListener?.('online', listener);
  return () => {
    page.removeEventListener('visibilitychange', shown);
    globalThis.removeEventListener?.('online', listener);
  };
}
