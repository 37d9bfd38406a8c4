import type { PageName, TargetName } from '../simulator/world/gesture';
import { argumentWords, gestureWord, takes } from './gesture-use';
import type { Catalogue } from './ports';
import { gestureNames, keyNames, yesNo, type NameSet } from './schema';

/** One thing that an author may choose. `value` is what the file will have. */
export interface FormChoice {
  readonly value: string;
  /** French words: of the site, or of the catalogue. */
  readonly label: string;
}

/** Choices that belong together; `label` is the title of their page, where they have one. */
export interface ChoiceGroup {
  readonly label?: string;
  readonly page?: PageName;
  readonly choices: readonly FormChoice[];
}

/** Where the field stands. Everything as the file has it. */
export interface ChoiceContext {
  /** The target of the gesture: its own, or the step's. */
  readonly target?: TargetName;
  /** `geste`: `clic`, `saisie`… */
  readonly gesture?: string;
  /** The page where the step probably begins: its targets come first. */
  readonly page?: PageName;
  /** The steps of the file, in order, with their instructions. */
  readonly steps?: readonly FormChoice[];
  /** The other scenarios, with their titles. */
  readonly scenarios?: readonly FormChoice[];
}

/**
 * What an author may choose for a field that takes a name, in the words of the site.
 * Targets come by page; `kit` gives papers to the gesture `fichier`; `erreur` knows the mistakes of
 * the chosen target alone, with what the site says then.
 */
export function choicesFor(
  set: NameSet,
  catalogue: Catalogue,
  context: ChoiceContext = {},
): readonly ChoiceGroup[] {
  if (set === 'targets') return targetGroups(catalogue, context);
  return [{ choices: namesOf(set, catalogue, context) }];
}

function namesOf(
  set: Exclude<NameSet, 'targets'>,
  catalogue: Catalogue,
  { target = '', gesture, steps = [], scenarios = [] }: ChoiceContext,
): readonly FormChoice[] {
  switch (set) {
    case 'pages':
      return labelled(catalogue.pages, ({ title }) => title);
    case 'facts':
      return labelled(catalogue.facts, ({ label }) => label);
    case 'presets':
      return labelled(catalogue.presets, (sentence) => sentence);
    case 'personas':
      return catalogue.personas.map(named);
    case 'values':
      return (gesture === 'fichier' ? catalogue.papers : catalogue.values).map(named);
    case 'mistakes':
      return (catalogue.targets[target]?.mistakes ?? []).map((code) => ({
        value: code,
        label: catalogue.mistakes[code] ?? code,
      }));
    case 'steps':
      return steps;
    case 'scenarios':
      return scenarios;
  }
}

const named = (value: string): FormChoice => ({ value, label: value });

function labelled<T>(
  things: Readonly<Record<string, T>>,
  labelOf: (thing: T) => string,
): readonly FormChoice[] {
  return Object.entries(things).map(([value, thing]) => ({ value, label: labelOf(thing) }));
}

/** The probable page first, then what every page has, then the other pages by their order. */
function targetGroups(
  { pages, targets }: Catalogue,
  { page, gesture }: ChoiceContext,
): readonly ChoiceGroup[] {
  const fitting = Object.entries(targets).filter(([, { accepts }]) => fits(accepts, gesture));
  const everywhere = fitting.filter(([, target]) => target.pages === '*');
  const ofPage = (name: PageName): ChoiceGroup => ({
    label: pages[name]?.title ?? name,
    page: name,
    choices: toChoices(
      fitting.filter(([, target]) => target.pages !== '*' && target.pages.includes(name)),
    ),
  });
  const others = Object.keys(pages).filter((name) => name !== page);
  return [
    ...(page === undefined ? [] : [ofPage(page)]),
    { choices: toChoices(everywhere) },
    ...others.map(ofPage),
  ].filter(({ choices }) => choices.length > 0);
}

function toChoices(
  targets: readonly (readonly [string, { readonly label: string }])[],
): readonly FormChoice[] {
  return targets.map(([value, { label }]) => ({ value, label }));
}

function fits(accepts: readonly string[], gesture: string | undefined): boolean {
  if (gesture === undefined || !Object.hasOwn(gestureNames, gesture)) return true;
  return accepts.includes(gestureNames[gesture as keyof typeof gestureNames]);
}

/** The gestures that a target can receive, in the words of the file; all of them without target. */
export function gesturesFor(
  catalogue: Catalogue,
  target: TargetName | undefined,
): readonly string[] {
  const all = Object.keys(gestureNames);
  const known = target === undefined ? undefined : catalogue.targets[target];
  return known ? known.accepts.map(gestureWord) : all;
}

/** The arguments that a gesture takes, one of them at a time: `kit`, `valeur`, `erreur`. */
export function argumentsFor(
  gesture: string | undefined,
): readonly ('kit' | 'valeur' | 'erreur')[] {
  if (gesture === undefined || !Object.hasOwn(gestureNames, gesture)) return [];
  const kind = gestureNames[gesture as keyof typeof gestureNames];
  return takes[kind].map((argument) => argumentWords[argument]);
}

/** The words that `valeur` may have with this gesture on this target; undefined where any may be. */
export function valuesFor(
  catalogue: Catalogue,
  { target = '', gesture }: ChoiceContext,
): readonly string[] | undefined {
  if (gesture === 'cocher') return Object.keys(yesNo);
  if (gesture === 'touche') return Object.keys(keyNames);
  return gesture === 'selection' ? catalogue.targets[target]?.options : undefined;
}
