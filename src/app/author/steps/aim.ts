import { setAt, type Edit } from '../../../scenario/edit';
import { readData, textAt } from '../../../scenario/edit/reading';
import { gestureWord } from '../../../scenario/gesture-use';
import type { Catalogue, CatalogueTarget } from '../../../scenario/ports';
import { instructionFor } from '../../../scenario/record/sentence';
import { valueOf } from '../../../scenario/text';
import type { TargetName } from '../../../simulator/world/gesture';
import { french } from '../french';

type Text = Pick<Edit, 'source'>;

/**
 * Points a step at a target. A step that had none, and only asked to read, now asks for the gesture
 * that the target is there for; where nobody has written its sentence yet, it says so too.
 * @param source the file; @param step its name
 * @returns undefined where the text cannot be changed so
 */
export function aimed(
  source: string,
  step: string,
  target: TargetName,
  { targets }: Pick<Catalogue, 'targets'>,
): Text | undefined {
  const changes = { cible: target, ...takenAlong(source, step, valueOf(targets, target)) };
  return Object.entries(changes).reduce<Text | undefined>(
    (so, [path, value]) => so && setAt(so.source, ['etapes', step, ...path.split('/')], value),
    { source },
  );
}

/** What else changes in a step that was only there to be read. */
function takenAlong(source: string, step: string, target: CatalogueTarget | undefined) {
  const data = readData(source);
  const own = (...path: readonly string[]) => textAt(data, 'etapes', step, ...path);
  const kind = target?.accepts[0];
  const isNew = own('cible') === '' && own('attendre', 'geste') === gestureWord('read');
  if (!target || !kind || !isNew) return {};
  // What to choose or to type is not known yet: neither is its sentence.
  const isTold = own('consigne') === french.newStep && kind !== 'choose' && kind !== 'visit';
  return {
    'attendre/geste': gestureWord(kind),
    ...(isTold && { consigne: instructionFor({ kind }, { label: target.label, kit: {} }) }),
  };
}
