import { z } from 'zod';
import type { GestureKind } from '../../simulator/world/gesture';
import type { Shape } from '../edit/shape';
import { gestureWord } from '../gesture-use';
import type { Catalogue, CatalogueTarget } from '../ports';
import { gestureNames, keyNames, leaves, yesNo, type NameSet } from '../schema';
import { aroundOf, isOnPage, targetOf, type Around } from './around';
import { option, type Asked, type Option } from './option';
import { itemsAt, namesAt, wordAt } from './spot';
import { examples, gestureHelp, levelWords } from './french';

/** The names and words that a value may be, the likely ones first. */
export function nameOptions(asked: Asked, shape: Shape): readonly Option[] {
  if (!shape) return [];
  const { root, spot, catalogue } = asked;
  const around = aroundOf(root, spot.path, catalogue);
  const set = leaves.get(shape)?.set;
  if (set) return notTwice(asked, fromSet(asked, set, around));
  const words = wordsOf(shape);
  if (words.includes('clic')) return gestureOptions(catalogue, around);
  if (words.length > 0) return words.map((word) => option('word', word));
  return freeOptions(asked, around);
}

/** The words that the schema itself lists. */
export function wordsOf(shape: z.ZodType): readonly string[] {
  const written = shape instanceof z.ZodPipe ? shape.in : shape;
  if (written instanceof z.ZodEnum) return written.options.map(String);
  return written instanceof z.ZodLiteral ? [...written.values].map(String) : [];
}

function gestureOptions(catalogue: Catalogue, { target }: Around): readonly Option[] {
  const accepts = targetOf(catalogue, target)?.accepts ?? [];
  const all = Object.values(gestureNames);
  const ordered = [...accepts, ...all.filter((kind) => !accepts.includes(kind))];
  return ordered.map((kind) => option('word', gestureWord(kind), gestureHelp[kind]));
}

/** A list of names holds each of them once. */
function notTwice({ root, spot }: Asked, options: readonly Option[]): readonly Option[] {
  const written = itemsAt(root, spot.path.slice(0, -1));
  return options.filter(({ label }) => label === spot.text || !written.includes(label));
}

function fromSet(asked: Asked, set: NameSet, around: Around): readonly Option[] {
  const { catalogue, context, root } = asked;
  switch (set) {
    case 'targets':
      return targetOptions(catalogue, around);
    case 'pages':
      return entries(catalogue.pages).map(([name, { title }]) => option('page', name, title));
    case 'facts':
      return entries(catalogue.facts).map(([name, { label }]) => option('fact', name, label));
    case 'presets':
      return entries(catalogue.presets).map(([name, sentence]) => option('preset', name, sentence));
    case 'personas':
      return catalogue.personas.map((name) => option('persona', name));
    case 'values':
      return kitOptions(asked, around);
    case 'mistakes':
      return mistakeOptions(catalogue, around);
    case 'steps':
      return namesAt(root, ['etapes'])
        .filter((name) => name !== around.step && name !== '')
        .map((name) => option('step', name, wordAt(root, ['etapes', name, 'consigne'])));
    case 'scenarios':
      return context.others
        .filter((id) => id !== wordAt(root, ['id']))
        .map((id) => option('scenario', id));
  }
}

/** Those of the page first; among them, those that take the gesture. */
function targetOptions(catalogue: Catalogue, { page, gesture, target }: Around): readonly Option[] {
  const here = targetOf(catalogue, target)?.pages;
  const place = here && here !== '*' && here.length === 1 ? here[0] : page;
  const rank = ([, one]: readonly [string, CatalogueTarget]): number =>
    (isOnPage(one, place) ? 0 : 2) +
    (gesture === undefined || one.accepts.includes(gesture) ? 0 : 1);
  return [...entries(catalogue.targets)]
    .sort((a, b) => rank(a) - rank(b))
    .map(([name, one]) => option('target', name, targetDetail(catalogue, one)));
}

function targetDetail({ pages }: Catalogue, target: CatalogueTarget): string {
  const [first] = target.pages === '*' ? [] : target.pages;
  const title = first === undefined ? undefined : pages[first]?.title;
  return title === undefined ? target.label : `${target.label} — ${title}`;
}

function kitOptions({ catalogue, context }: Asked, { gesture }: Around): readonly Option[] {
  if (gesture === 'attach') return catalogue.papers.map((name) => option('paper', name));
  return catalogue.values.map((name) => option('kit', name, context.kit[name]));
}

function mistakeOptions(catalogue: Catalogue, { target }: Around): readonly Option[] {
  const known = targetOf(catalogue, target)?.mistakes ?? Object.keys(catalogue.mistakes);
  return known.map((code) => option('mistake', code, catalogue.mistakes[code]));
}

/** What may be written freely, where examples or a short list help. */
function freeOptions({ spot, catalogue }: Asked, { gesture, target }: Around): readonly Option[] {
  const field = spot.path.at(-1) ?? '';
  if (field === 'valeur') return argumentsOf(gesture, targetOf(catalogue, target));
  if (field === 'niveau') return levelWords.map(([level, word]) => option('word', level, word));
  return (examples[field] ?? []).map((word) => option('word', word));
}

function argumentsOf(
  gesture: GestureKind | undefined,
  target: CatalogueTarget | undefined,
): readonly Option[] {
  if (gesture === 'check') return Object.keys(yesNo).map((word) => option('word', word));
  if (gesture === 'key') return Object.keys(keyNames).map((word) => option('word', word));
  return (gesture === 'choose' ? (target?.options ?? []) : []).map((word) => option('word', word));
}

const entries = <Value>(
  table: Readonly<Record<string, Value>>,
): readonly (readonly [string, Value])[] => Object.entries(table);
