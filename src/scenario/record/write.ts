import type { GestureKind } from '../../simulator/world/gesture';
import { argumentWords, gestureWord } from '../gesture-use';
import type { Theme, Wanted, WantedValue } from '../scenario';
import { keyNames } from '../schema';
import { endName } from './names';
import { ending } from './sentence';
import type { RecordedStep } from './steps';

/** What a file says, in the order in which it says it. */
export interface Written {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly theme: Theme;
  readonly difficulty: number;
  readonly minutes: number;
  readonly tasks: readonly string[];
  readonly after: readonly string[];
  readonly device: string;
  readonly personas: readonly string[];
  readonly start: { readonly page: string; readonly presets: readonly string[] };
  readonly goals: readonly string[];
  readonly forbidden: readonly string[];
  readonly steps: readonly RecordedStep[];
}

const widest = 100;

/** The text of a scenario file, laid out as the shipped ones. Sentences are always quoted. */
export function writeScenario(file: Written): string {
  const lines = [
    '# yaml-language-server: $schema=../../public/scenario.schema.json',
    'format: 1',
    `id: ${word(file.id)}`,
    `titre: ${sentence(file.title)}`,
    `resume: ${sentence(file.summary)}`,
    `theme: ${file.theme}`,
    `niveau: ${file.difficulty}`,
    `duree: ${file.minutes}`,
    ...list('taches', file.tasks),
    ...list('apres', file.after),
    `appareil: ${file.device}`,
    ...list('personnes', file.personas),
    ...fields('depart', '', [
      ['page', word(file.start.page)],
      ['etat', flow(file.start.presets)],
    ]),
    ...list('objectifs', file.goals, true),
    ...list('interdits', file.forbidden),
    'etapes:',
    ...file.steps.flatMap(stepLines),
    `  ${endName}:`,
    `    consigne: ${sentence(ending)}`,
    '    fin: true',
  ];
  return `${lines.join('\n')}\n`;
}

function stepLines({ id, target, instruction, hints, wanted, page, fact }: RecordedStep): string[] {
  const expected = [
    ['geste', gestureWord(wanted.kind)],
    ...(wanted.value ? [argument(wanted.kind, wanted.value)] : []),
    ...(fact === undefined ? [] : [['fait', word(fact)]]),
    ...(page === undefined ? [] : [['page', word(page)]]),
  ] as [string, string][];
  return [
    `  ${id}:`,
    `    cible: ${word(target)}`,
    `    consigne: ${sentence(instruction)}`,
    ...(hints.length > 0 ? ['    indices:'] : []),
    ...hints.map((hint) => `      - ${sentence(hint)}`),
    ...fields('attendre', '    ', expected),
  ];
}

function argument(kind: GestureKind, value: WantedValue): [string, string] {
  if ('kit' in value) return [argumentWords.kit, word(value.kit)];
  if ('mistake' in value) return [argumentWords.mistake, word(value.mistake)];
  return [argumentWords.value, argumentText(kind, value)];
}

function argumentText(kind: GestureKind, value: Exclude<Wanted['value'], undefined>): string {
  if ('on' in value) return value.on ? 'oui' : 'non';
  if ('key' in value)
    return Object.entries(keyNames).find(([, key]) => key === value.key)?.[0] ?? '';
  return 'text' in value ? sentence(value.text) : kind;
}

/** On one line where it is short enough. */
function fields(name: string, indent: string, pairs: readonly [string, string][]): string[] {
  const inside = pairs.map(([key, value]) => `${key}: ${value}`);
  const line = `${indent}${name}: { ${inside.join(', ')} }`;
  if (line.length <= widest) return [line];
  return [`${indent}${name}:`, ...inside.map((pair) => `${indent}  ${pair}`)];
}

function list(name: string, items: readonly string[], isNeeded = false): string[] {
  if (items.length === 0 && !isNeeded) return [];
  const line = `${name}: ${flow(items)}`;
  return line.length <= widest ? [line] : [`${name}:`, ...items.map((item) => `  - ${word(item)}`)];
}

const flow = (items: readonly string[]): string => `[${items.map(word).join(', ')}]`;

/** A name, which needs no quotes unless it is none. */
function word(name: string): string {
  return /^[\p{L}][\p{L}\p{N}.-]*$/u.test(name) ? name : sentence(name);
}

/** Between single quotes, as the shipped files have them; double ones where those read better. */
function sentence(text: string): string {
  const line = text.replace(/\s*[\n\r]\s*/gu, ' ');
  if (!/['\p{Cc}]/u.test(line)) return `'${line}'`;
  return JSON.stringify(line);
}
