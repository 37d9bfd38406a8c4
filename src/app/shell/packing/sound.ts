/** Kinds of sound, by the ending of the name, with how such a file begins. */
const kinds: Readonly<Record<string, { readonly type: string; readonly begins: RegExp }>> = {
  mp3: { type: 'audio/mpeg', begins: /^(?:ID3|\u00ff[\u00e0-\u00ff])/ },
  ogg: { type: 'audio/ogg', begins: /^OggS/ },
  opus: { type: 'audio/ogg', begins: /^OggS/ },
  m4a: { type: 'audio/mp4', begins: /^[^]{4}ftyp/ },
  wav: { type: 'audio/wav', begins: /^RIFF[^]{4}WAVE/ },
  webm: { type: 'audio/webm', begins: /^\u001aE\u00df\u00a3/ },
};

/** A sound to be played, under the type of its name; undefined where the bytes are no such sound. */
export function soundOf(name: string, bytes: Uint8Array<ArrayBuffer>): Blob | undefined {
  const kind = kinds[name.slice(name.lastIndexOf('.') + 1)];
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  return kind?.begins.test(start) ? new Blob([bytes], { type: kind.type }) : undefined;
}
