import { buildScenario } from './build';
import type { Diagnostic, Finding, Place, Span } from './diagnostic';
import { draftScenario, type Leaf, type ScenarioDraft } from './draft';
import { contentHash } from './hash';
import type { Located } from './located';
import { inOrder, normalise, placesOf, toDiagnostic } from './places';
import { read } from './read';
import { personalData } from './real-data';
import { readRecordings } from './recordings';
import type { CheckContext } from './rule';
import { rules } from './rules';
import { untranslated } from './rules/l1-untranslated';
import { unknownFormat } from './rules/v1-format';
import type { Scenario } from './scenario';
import { textsOf } from './texts';
import { readTranslation } from './translation';

export type { CheckContext } from './rule';

export interface CheckResult {
  /**
   * What could be made of the file, to be shown even half-broken. To be played only where no
   * diagnostic is an error (`isClean`).
   */
  readonly scenario?: Scenario;
  /** In the order of the lines; those of the files beside it after, each with its `file`. */
  readonly diagnostics: readonly Diagnostic[];
  /** The place of each value, by its French path: `etapes/numero/cible`, `objectifs/0`. */
  readonly places: Readonly<Record<string, Place>>;
}

/**
 * Checks a scenario file: reading, schema, rules, translations, recordings. Pure and total, without Node or
 * DOM. Stops after YAML that cannot be read, or another format; else everything is told at once.
 * The proof is apart (`prove.ts`), since it needs the simulated computer.
 */
export function check(source: string, context: CheckContext): CheckResult {
  const text = normalise(source);
  const place = placesOf(text);
  const { tree, findings } = read(text);
  const placed = (each: Finding): Diagnostic => toDiagnostic(each, place);
  if (!tree) return { diagnostics: inOrder(findings.map(placed)), places: {} };
  const places = placesIn(tree, place);
  const version = unknownFormat(tree);
  if (version) return { diagnostics: inOrder([...findings, version].map(placed)), places };
  const { draft, findings: misfits } = draftScenario(tree);
  const input = { source: text, draft, context };
  const found = [
    ...findings,
    ...misfits,
    ...rules.flatMap((rule) => [...rule(input)]),
    ...personalData(text, tree),
  ];
  const scenario = buildScenario(draft, contentHash(text));
  return {
    ...(scenario && { scenario }),
    diagnostics: inOrder([
      ...found.map(placed),
      ...translations(draft, context, place),
      ...recordings(draft, context),
    ]),
    places,
  };
}

function translations(
  draft: ScenarioDraft,
  { translations = {} }: CheckContext,
  place: (span: Span) => Place,
): readonly Diagnostic[] {
  const sentences = sentencesOf(draft);
  return Object.entries(translations).flatMap(([language, source]) => {
    const { translation, diagnostics } = readTranslation(source, language, sentences);
    const missing = translation ? [...untranslated(sentences, translation)] : [];
    return [...missing.map((each) => toDiagnostic(each, place)), ...diagnostics];
  });
}

function recordings(
  draft: ScenarioDraft,
  { voices = {}, audio: files = [] }: CheckContext,
): readonly Diagnostic[] {
  const sentences = sentencesOf(draft);
  return Object.entries(voices).flatMap(([language, source]) => [
    ...readRecordings(source, language, { sentences, files }).diagnostics,
  ]);
}

function sentencesOf(draft: ScenarioDraft): readonly Leaf<string>[] {
  return textsOf(draft).map(({ leaf }) => leaf);
}

function placesIn(tree: Located, place: (span: Span) => Place): Record<string, Place> {
  const places: Record<string, Place> = {};
  const add = (node: Located, path: string, key: Span): void => {
    if (path !== '') places[path] = place(node.kind === 'text' ? node.at : key);
    const inside = (name: string): string => (path === '' ? name : `${path}/${name}`);
    if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) add(item, inside(String(index)), item.at);
    }
    if (node.kind === 'map') {
      for (const { key: own, value } of node.entries) add(value, inside(own.value), own.at);
    }
  };
  add(tree, '', tree.at);
  return places;
}
