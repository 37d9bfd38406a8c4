import { examine, type Examination } from '../scenario/examine';
import type { Simulator } from '../scenario/ports';
import type { ScenarioFile } from './files';

/** A file that was checked and, where nothing blocks, proved. */
export interface Examined extends Examination {
  readonly file: ScenarioFile;
}

/** Checks and proves files. @param shipped the ids that `apres` may name, beside the files' own */
export function examineAll<World>(
  simulator: Simulator<World>,
  files: readonly ScenarioFile[],
  shipped: readonly string[],
): readonly Examined[] {
  return files.map((file) => {
    const others = shipped.filter((id) => id !== file.folder);
    const texts = { ...file, audio: Object.keys(file.audio) };
    return { file, ...examine(simulator, texts, others) };
  });
}
