import { t } from '../../../i18n';
import type { OwnFiles } from '../../../library/workshop';
import { readData, textAt } from '../../../scenario/edit/reading';
import { plainText } from '../../../scenario/text';

/** What was in a file that somebody gave: a scenario, or why it was not taken. */
export type Received =
  | { readonly files: OwnFiles; readonly title: string; readonly author: string }
  | { readonly refused: string };

/** Opens a file from outside. Everything in it is text or sound, within limits; it never throws. */
export async function openReceived(file: File): Promise<Received> {
  const { unpack } = await import('../../shell/packing/unpack');
  const found = await unpack(file);
  if ('refused' in found) return { refused: t(`author.received.${found.refused}`) };
  const title = plainText(textAt(readData(found.files.source), 'titre'));
  return { files: found.files, title, author: found.author };
}
