import { own } from './own';
import type { Sounds } from './ports';

/**
 * The sound of each sentence; one whose sound is not there is left out.
 * @param names of the sound of each sentence, by the French one
 * @param audio the sounds, by their name
 */
export function soundsOf(
  names: Readonly<Record<string, string>>,
  audio: Readonly<Record<string, Blob>>,
): Sounds {
  const found = Object.entries(names).flatMap(([sentence, name]) => {
    const sound = own(audio, name);
    return sound ? [[sentence, sound] as const] : [];
  });
  return Object.fromEntries(found);
}
