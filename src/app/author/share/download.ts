import type { OwnFiles } from '../../../library/workshop';
import { readData, textAt } from '../../../scenario/edit/reading';
import { pack } from '../../shell/packing/pack';
import { saveFile } from '../../shell/save-file';

/** A name for the file: the scenario's own; one that cannot be read is a draft. */
export const nameOf = ({ source }: OwnFiles): string =>
  textAt(readData(source), 'id') || 'brouillon';

/** The scenario's text alone. */
export function downloadText(files: OwnFiles): void {
  saveFile(files.source, `${nameOf(files)}.yaml`, 'application/yaml');
}

/** All of it as one archive: text, translations, recordings. @param author as they call themselves */
export async function downloadAll(files: OwnFiles, author: string): Promise<void> {
  saveFile(await pack(files, nameOf(files), author), `${nameOf(files)}.zip`, 'application/zip');
}
