/** Addresses of sounds that are nowhere but here, for as long as they are heard. */
export interface Sounding {
  /** By the French sentence. */
  readonly addresses: Readonly<Record<string, string>>;
  release(): void;
}

/** @param names of the sound of each sentence; @param audio the sounds, by name */
export function sounding(
  names: Readonly<Record<string, string>>,
  audio: Readonly<Record<string, Blob>>,
): Sounding {
  const made = Object.entries(names).flatMap(([sentence, name]) => {
    const sound = audio[name];
    return sound ? [[sentence, URL.createObjectURL(sound)] as const] : [];
  });
  return {
    addresses: Object.fromEntries(made),
    release: () => made.forEach(([, address]) => URL.revokeObjectURL(address)),
  };
}
