import { z } from 'zod';
import { plain, shapeAt } from '../edit/shape';
import { gestureWord, isIn } from '../gesture-use';
import { explain } from '../glossary';
import type { Catalogue, CatalogueTarget } from '../ports';
import { gestureNames, leaves, type NameSet } from '../schema';
import { valueOf } from '../text';
import { aroundOf, targetOf } from './around';
import type { AssistContext } from './context';
import { gestureHelp } from './french';
import { wordsOf } from './names';
import type { Asked } from './option';
import { outline } from './outline';
import { spotAt, wordAt } from './spot';

/** What a stretch of the text means, in French. */
export interface Hover {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly text: string;
}

type Told = Pick<Hover, 'title' | 'text'>;

/**
 * What a field is for and takes; what a name of the catalogue or of the file stands for; what a
 * mark of a sentence gives. Pure and total.
 * @param source with `\n` line ends
 */
export function hover(
  source: string,
  offset: number,
  catalogue: Catalogue,
  context: AssistContext,
): Hover | undefined {
  const root = outline(source);
  const spot = spotAt(source, root, offset);
  if (!spot || spot.text === '') return undefined;
  const asked = { source, root, spot, catalogue, context };
  const mark = markAt(asked, offset);
  if (mark) return mark;
  const told = spot.role === 'key' ? fieldTold(asked) : nameTold(asked);
  return told && { from: spot.start, to: spot.end, ...told };
}

function fieldTold({ spot }: Asked): Told | undefined {
  const shape = shapeAt([...spot.path, spot.text]);
  if (shape?.description === undefined) return undefined;
  return { title: spot.text, text: `${shape.description} ${expected(plain(shape))}`.trim() };
}

/** What the value must be. */
function expected(shape: z.ZodType | undefined): string {
  if (!shape) return '';
  const words = wordsOf(shape);
  if (words.length > 1) return `Au choix : ${words.join(', ')}.`;
  if (shape instanceof z.ZodArray) return 'C’est une liste.';
  const told = leaves.get(shape)?.expects;
  return told === undefined ? '' : `Il faut ${told}.`;
}

function nameTold(asked: Asked): Told | undefined {
  const { spot, root, catalogue } = asked;
  const shape = plain(shapeAt(spot.path));
  if (!shape) return undefined;
  const { text: name } = spot;
  if (isIn(gestureNames, name) && wordsOf(shape).includes(name)) {
    return { title: name, text: gestureHelp[gestureNames[name]] };
  }
  const set = leaves.get(shape)?.set;
  const isPaper = aroundOf(root, spot.path, catalogue).gesture === 'attach';
  const text = set && !(set === 'values' && isPaper) ? meaning(asked, set, name) : undefined;
  return text === undefined ? undefined : { title: name, text };
}

function meaning({ root, catalogue, context }: Asked, set: NameSet, name: string) {
  switch (set) {
    case 'targets': {
      const target = targetOf(catalogue, name);
      return target && targetText(catalogue, target);
    }
    case 'pages':
      return valueOf(catalogue.pages, name)?.title;
    case 'facts':
      return factText(valueOf(catalogue.facts, name));
    case 'presets':
      return valueOf(catalogue.presets, name);
    case 'mistakes': {
      const sentence = valueOf(catalogue.mistakes, name);
      return sentence && `Le site répond : « ${sentence} »`;
    }
    case 'values':
      return kitText(catalogue, context, name);
    case 'steps':
      return wordAt(root, ['etapes', name, 'consigne']);
    case 'personas':
    case 'scenarios':
      return undefined;
  }
}

function targetText({ pages }: Catalogue, target: CatalogueTarget): string {
  const titles =
    target.pages === '*' ? [] : target.pages.map((page) => valueOf(pages, page)?.title ?? page);
  const where = titles.length === 0 ? 'Sur toutes les pages.' : `Page : ${titles.join(', ')}.`;
  const gestures = target.accepts.map(gestureWord).join(', ');
  return `« ${target.label} ». ${where} Gestes : ${gestures}.`;
}

function factText(fact: Catalogue['facts'][string] | undefined): string | undefined {
  if (!fact) return undefined;
  const kind = fact.kind === 'etat' ? 'Vrai à ce moment.' : 'Vrai dès que c’est arrivé une fois.';
  return `${fact.label}. ${kind}`;
}

function kitText({ values }: Catalogue, { kit }: AssistContext, name: string): string | undefined {
  if (!values.includes(name)) return undefined;
  const example = valueOf(kit, name);
  const from = 'Une valeur de la carte d’entraînement.';
  return example === undefined ? from : `${from} Par exemple : ${example}`;
}

/** `{{numero}}` gives a value of the card, `((caisse))` a word of the glossary. */
function markAt({ source, spot, catalogue, context }: Asked, offset: number): Hover | undefined {
  if (spot.role !== 'value') return undefined;
  const marks = /\{\{([^{}\n]{1,200})\}\}|\(\(([^()\n]{1,200})\)\)/gu;
  for (const { 0: whole, 1: value, 2: word, index } of source
    .slice(spot.start, spot.end)
    .matchAll(marks)) {
    const from = spot.start + index;
    const to = from + whole.length;
    if (offset < from || offset > to) continue;
    const text = value ? kitText(catalogue, context, value.trim()) : explain(word ?? '')?.sentence;
    return text === undefined ? undefined : { from, to, title: whole, text };
  }
  return undefined;
}
