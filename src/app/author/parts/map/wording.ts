import { t } from '../../../../i18n';
import type { Wanted, WantedValue } from '../../../../scenario/scenario';
import { plainText, valueOf } from '../../../../scenario/text';
import { computer } from '../../../../simulator/computer';
import type { Edge, Graph, Node } from './graph';

/** The French words on a thing of the simulated computer; its name where nobody knows it. */
export function targetLabel(name: string): string {
  return valueOf(computer.catalogue.targets, name)?.label || name;
}

/** « clic sur « Valider » », in the language of the interface; what is quoted is French. */
export function gestureWords({ kind, target, value }: Wanted): string {
  const quoted = target === undefined ? '' : `«\u202f${targetLabel(target)}\u202f»`;
  const gesture = t(`author.map.gestures.${kind}`, { target: quoted });
  return value ? t('author.map.withValue', { gesture, value: valueWords(value) }) : gesture;
}

function valueWords(value: WantedValue): string {
  if ('kit' in value) return value.kit;
  if ('text' in value) return value.text;
  if ('mistake' in value) return value.mistake;
  if ('key' in value) return t(`coach.keys.${value.key}`);
  return t(value.on ? 'author.map.checked' : 'author.map.unchecked');
}

export function instructionOf({ step }: Node): string {
  return plainText(step.instruction).trim() || t('author.map.noWords');
}

/** Where a way leads, for whoever does not see the drawing. */
export function edgeWords(graph: Graph, { from, to, choice }: Edge): string {
  const there = graph.byId.get(to);
  const own = graph.byId.get(from)?.number ?? 0;
  const isBack = there !== undefined && there.number <= own;
  const where = there
    ? t('author.map.to', { number: there.number })
    : t('author.map.nowhere', { name: to });
  const step = isBack ? t('author.map.back', { step: where }) : where;
  return choice
    ? t('author.map.choice', { gesture: gestureWords(choice), step })
    : t('author.map.next', { step });
}
