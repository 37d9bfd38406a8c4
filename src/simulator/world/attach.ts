import type { KitName, MistakeCode, TargetName } from './gesture';
import type { FileField } from './page';
import { folder, paperNamed, type FileFormat, type Paper } from './papers';
import { draftOf, setDraft, type Stepped, type World } from './world';

/** The real limit is not public: this one is named beside every file field. */
export const MOST_MEGABYTES = 5;
const FORMATS: readonly FileFormat[] = ['PDF', 'JPG', 'PNG'];

export const formatsOf = (field: FileField): readonly FileFormat[] => field.formats ?? FORMATS;

/**
 * A paper of the folder is given to a field, in the place of an earlier one; its name is kept. An
 * empty name takes the paper away, as an empty text empties a field.
 */
export function attach(world: World, target: TargetName, field: FileField, name: KitName): Stepped {
  if (name === '') return { world: detach(world, target), outcome: { kind: 'none' } };
  const paper = paperNamed(name);
  if (!paper) return { world, outcome: { kind: 'none' } };
  const mistake = wrongPaper(world, field, paper);
  if (mistake === undefined) {
    return { world: setDraft(world, target, { value: name }), outcome: { kind: 'done' } };
  }
  return {
    world: setDraft(world, target, { value: name, mistake }),
    outcome: { kind: 'refused', mistake },
  };
}

const detach = (world: World, target: TargetName): World =>
  draftOf(world, target) === '' ? world : setDraft(world, target, { value: '' });

/** What is wrong with a paper in this field: the file first, then what one sees on it. */
export function wrongPaper(world: World, field: FileField, paper: Paper): MistakeCode | undefined {
  if (paper.megabytes > MOST_MEGABYTES) return 'fichier-lourd';
  if (!formatsOf(field).includes(paper.format)) return 'fichier-format';
  if (paper.flaw) return paper.flaw;
  if (field.wants(world).includes(paper.shows)) return undefined;
  return field.confused?.[paper.shows] ?? 'fichier-autre';
}

/** The mistakes that a file field can answer with, but that of no file. */
export const mistakesOfFile = (field: FileField): readonly MistakeCode[] => [
  'fichier-lourd',
  'fichier-format',
  'fichier-flou',
  'fichier-envers',
  'fichier-vide',
  'fichier-autre',
  ...Object.values(field.confused ?? {}),
];

/** A paper that makes this field answer with this mistake. */
export const paperWith = (
  world: World,
  field: FileField,
  mistake: MistakeCode,
): KitName | undefined => folder.find((paper) => wrongPaper(world, field, paper) === mistake)?.name;
