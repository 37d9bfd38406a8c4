const name = 'group-place';

/** The windows of this browser: one of them at a time is in the learner's place. */
export interface Windows {
  close(): void;
}

/**
 * Says to the others that this window took the place.
 * @param onother another window takes it
 */
export function takePlace(onother: () => void): Windows {
  if (typeof BroadcastChannel === 'undefined') return { close: () => undefined };
  const channel = new BroadcastChannel(name);
  channel.onmessage = onother;
  channel.postMessage('here');
  return { close: () => channel.close() };
}
