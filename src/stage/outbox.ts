/** Holds things back until the change that they tell of is painted. */
export interface Outbox<T> {
  put(item: T): void;
  /** Hands on what is left, and listens no more. */
  close(): void;
}

/**
 * An outbox that sends after the next frame, so that writing progress never delays the highlight;
 * without waiting when the page is hidden, since frames stop then.
 */
export function createOutbox<T>(send: (items: readonly T[]) => void): Outbox<T> {
  const afterFrame = new MessageChannel();
  let waiting: T[] = [];
  let asked = 0;

  function flush(): void {
    cancelAnimationFrame(asked);
    asked = 0;
    const items = waiting;
    waiting = [];
    if (items.length > 0) send(items);
  }
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') flush();
  };

  afterFrame.port1.onmessage = flush;
  document.addEventListener('visibilitychange', hidden);
  addEventListener('pagehide', flush);

  return {
    put(item) {
      waiting.push(item);
      if (document.visibilityState === 'hidden') return queueMicrotask(flush);
      asked ||= requestAnimationFrame(() => afterFrame.port2.postMessage(undefined));
    },
    close() {
      flush();
      document.removeEventListener('visibilitychange', hidden);
      removeEventListener('pagehide', flush);
      afterFrame.port1.close();
    },
  };
}
