import { t } from '../../../i18n';
import type { OwnFiles } from '../../../library/workshop';
import { readData, textAt } from '../../../scenario/edit/reading';
import { plainText } from '../../../scenario/text';
import { createUnpacker } from '../../shell/packing/unpack';

/** What was in a file that somebody gave: a scenario, or why it was not taken. */
export type Received =
  | { readonly files: OwnFiles; readonly title: string; readonly author: string }
  | { readonly refused: string };

/** Opens files from outside. Everything in them is text or sound, within limits. */
export interface Reception {
  /** Never throws. @returns undefined when a newer file overtook this one */
  open(file: Blob): Promise<Received | undefined>;
  close(): void;
}

/** Ready before the first file is there. */
export function createReception(): Reception {
  const unpacker = createUnpacker();
  return {
    async open(file) {
      const found = await unpacker.unpack(file);
      if (found === undefined) return undefined;
      if ('refused' in found) return { refused: t(`author.received.${found.refused}`) };
      const title = plainText(textAt(readData(found.files.source), 'titre'));
      return { files: found.files, title, author: found.author };
    },
    close: () => unpacker.close(),
  };
}
