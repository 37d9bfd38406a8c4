import sources from 'virtual:scenarios-sources';
import { own } from './own';
import type { OwnFiles } from './workshop';

/**
 * The texts of a shipped scenario, for whoever writes another one after it; without its sounds.
 * @returns undefined where there is no such scenario
 */
export async function sourceOf(id: string): Promise<OwnFiles | undefined> {
  const texts = (await own(sources, id)?.())?.default;
  return texts && { ...texts, voices: {}, audio: {} };
}
