import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { computer } from '../../../src/simulator/computer';
import { kits } from '../../../src/simulator/world/kit';

export type Persona = keyof typeof kits;

/** What one step of a file waits for, in the file's own words. */
export interface Waited {
  readonly geste?: string;
  readonly cible?: string;
  readonly kit?: string;
  readonly valeur?: string;
  readonly erreur?: string;
}
/** A line of `erreurs`: what is done, and the sentence that answers it. */
export interface FileAnswer {
  readonly si: Waited;
  readonly dire: string;
}
interface FileStep {
  readonly consigne: string;
  readonly indices?: readonly string[];
  readonly cible?: string;
  readonly erreurs?: readonly FileAnswer[];
  readonly attendre?: Waited;
  readonly choix?: readonly { readonly si: Waited; readonly ensuite: string }[];
  readonly ensuite?: string;
  readonly fin?: string;
}
export interface ScenarioFile {
  readonly id: string;
  readonly titre: string;
  readonly personnes: readonly Persona[];
  readonly etapes: Readonly<Record<string, FileStep>>;
}

/** One act of a learner's hand. */
export type Act =
  | { readonly kind: 'press'; readonly target: string }
  | { readonly kind: 'fill' | 'visit'; readonly target: string; readonly text: string }
  | { readonly kind: 'choose'; readonly target: string; readonly option: string }
  | { readonly kind: 'check'; readonly target: string; readonly on: boolean }
  | { readonly kind: 'attach'; readonly target: string; readonly paper: string }
  | { readonly kind: 'key'; readonly target: string; readonly key: string }
  | { readonly kind: 'read' };

const folder = fileURLToPath(new URL('../../../scenarios', import.meta.url));

/** The scenarios that are shipped, by name. */
export const scenarioIds: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** A scenario as its author wrote it: read apart from the app's own reader and checker. */
export function readScenario(id: string): ScenarioFile {
  const source = readFileSync(`${folder}/${id}/scenario.yaml`, 'utf8');
  return parse(source, { schema: 'failsafe' }) as ScenarioFile;
}

const keys: Readonly<Record<string, string>> = { Entrée: 'Enter', Échap: 'Escape', Tab: 'Tab' };

function textOf({ kit, valeur }: Waited, persona: Persona): string {
  const text = kit === undefined ? valeur : kits[persona][kit];
  if (text === undefined) throw new Error(`The robot cannot write « ${kit} ».`);
  return text;
}

/** The paper that is named, or one that makes the mistake that is wanted on purpose. */
function paperOf({ kit, erreur }: Waited, target: string, persona: Persona): string {
  const world = computer.start({ persona, page: 'bureau.accueil', presets: [] });
  const paper = kit ?? computer.sample(world, target, erreur ?? '');
  if (paper === undefined) throw new Error(`The robot finds no paper for « ${erreur} ».`);
  return paper;
}

function actFor(waited: Waited, usual: string | undefined, persona: Persona): Act {
  const { geste = 'clic', cible: target = usual ?? '' } = waited;
  switch (geste) {
    case 'clic':
    case 'onglet':
    case 'retour':
      return { kind: 'press', target };
    case 'saisie':
      return { kind: 'fill', target, text: textOf(waited, persona) };
    case 'adresse':
      return { kind: 'visit', target, text: textOf(waited, persona) };
    case 'selection':
      return { kind: 'choose', target, option: textOf(waited, persona) };
    case 'cocher':
      return { kind: 'check', target, on: waited.valeur === 'oui' };
    case 'fichier':
      return { kind: 'attach', target, paper: paperOf(waited, target, persona) };
    case 'touche':
      return { kind: 'key', target, key: keys[waited.valeur ?? ''] ?? '' };
    case 'lecture':
      return { kind: 'read' };
    default:
      throw new Error(`The robot has no hand for « ${geste} ».`);
  }
}

export function stepOf({ id, etapes }: ScenarioFile, name: string): FileStep {
  const step = etapes[name];
  if (!step) throw new Error(`${id} has no step « ${name} ».`);
  return step;
}

/** What to do at a step. @param option which line of its `choix` */
export function actAt(file: ScenarioFile, name: string, persona: Persona, option = 0): Act {
  const { attendre, choix, cible } = stepOf(file, name);
  const waited = choix ? choix[option]?.si : attendre;
  if (!waited) throw new Error(`${file.id}: nothing to do at « ${name} ».`);
  return actFor(waited, cible, persona);
}

/** What the spotlight shows at a step, or the thing that its gesture needs. */
export function placeAt(file: ScenarioFile, name: string, persona: Persona): string | undefined {
  const { cible, fin } = stepOf(file, name);
  if (cible !== undefined || fin) return cible;
  const act = actAt(file, name, persona);
  return act.kind === 'read' ? undefined : act.target;
}

/** The steps from the first to the end, by the first options. */
export function mainPath(file: ScenarioFile): readonly string[] {
  const names = Object.keys(file.etapes);
  const path: string[] = [];
  for (let name = names[0]; name !== undefined && !stepOf(file, name).fin;) {
    path.push(name);
    const { choix, ensuite } = stepOf(file, name);
    name = choix?.[0]?.ensuite ?? ensuite ?? names[names.indexOf(name) + 1];
  }
  return path;
}

/** Which line of its `choix` to take at a step; the first where nothing is said. */
export type Options = Readonly<Record<string, number>>;

/** The ways that lead, together, through every step: by the first options, then by each other one. */
export function routesOf(file: ScenarioFile): readonly Options[] {
  const main = new Set(mainPath(file));
  const others = Object.entries(file.etapes).flatMap(([name, { choix = [] }]) =>
    choix.flatMap(({ ensuite }, option) => (main.has(ensuite) ? [] : [{ [name]: option }])),
  );
  return [{}, ...others];
}

/** A sentence of the file as it is shown: values of the card in place, without marks. */
export function shownAs(sentence: string, persona: Persona): string {
  const card: Readonly<Record<string, string>> = kits[persona];
  const filled = sentence.replace(/\{\{(.+?)\}\}/gu, (_, name: string) => card[name] ?? name);
  return filled.replace(/\(\(|\)\)|\[\[|\]\]|\*\*/gu, '').replace(/\s+/gu, ' ');
}
