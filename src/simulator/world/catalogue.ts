import type { FactName, GestureKind, MistakeCode, PageName, PersonaName } from './gesture';
import { mistakesOfFile } from './attach';
import { kits } from './kit';
import { siteSentence } from './mistakes';
import type { Control, Fact } from './page';
import { papers } from './papers';
import type { Registry } from './registry';

/** What a scenario may know of a control. */
export interface CatalogueTarget {
  readonly label: string;
  readonly accepts: readonly GestureKind[];
  readonly pages: readonly PageName[] | '*';
  readonly options?: readonly string[];
  readonly mistakes: readonly MistakeCode[];
}

/** Everything that has a public name, from what the sites declare. */
export function catalogueOf(registry: Registry) {
  const targets = table<CatalogueTarget>([]);
  for (const [name, control] of registry.controls) {
    targets[name] = describe(control, registry.pagesOf.get(name) ?? '*');
  }
  for (const site of registry.sites) targets[`onglet.${site.name}`] = tab(site.title);
  const facts = registry.sites.flatMap((site): [FactName, Fact][] =>
    Object.entries(site.facts ?? {}),
  );
  return {
    pages: table([...registry.pages].map(([name, { page }]) => [name, page])),
    targets,
    facts: table(facts),
    presets: table(presetLabels(registry)),
    personas: Object.keys(kits) as PersonaName[],
    values: Object.keys(kits.colette),
    papers,
    mistakes: sentencesOf(registry),
  };
}

/** Looked into by names from files: `constructor` is none of its own. */
function table<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  const empty = Object.create(null) as Record<string, Value>;
  return Object.assign(empty, Object.fromEntries(entries));
}

/** What is shown for each mistake: the common sentences, then those of each site. */
function sentencesOf({ sites }: Registry): Readonly<Record<MistakeCode, string>> {
  const all = [siteSentence, ...sites.map(({ mistakes = {} }) => mistakes)];
  return table(all.flatMap((sentences) => Object.entries(sentences)));
}

const presetLabels = (registry: Registry): [string, string][] =>
  registry.sites.flatMap((site) =>
    Object.entries(site.presets ?? {}).map(([name, { label }]): [string, string] => [name, label]),
  );

const tab = (title: string): CatalogueTarget => ({
  label: `Onglet « ${title} »`,
  accepts: ['switch-tab'],
  pages: '*',
  mistakes: [],
});

const accepted: Record<Control['kind'], readonly GestureKind[]> = {
  press: ['press', 'key'],
  field: ['fill', 'key'],
  choice: ['choose'],
  box: ['check'],
  file: ['attach'],
  address: ['visit'],
  back: ['back'],
  tab: ['switch-tab'],
  shown: [],
};

function describe(control: Control, pages: CatalogueTarget['pages']): CatalogueTarget {
  return {
    label: control.label,
    accepts: accepted[control.kind],
    pages,
    mistakes: mistakesOf(control),
    ...(control.kind === 'choice' && { options: control.options }),
  };
}

function mistakesOf(control: Control): MistakeCode[] {
  const own = [...(control.mistakes ?? [])];
  if (control.kind === 'field') {
    return [
      ...own,
      ...control.field.mistakes,
      ...Object.keys(control.samples ?? {}),
      'champ-vide',
      'donnee-reelle',
    ];
  }
  if (control.kind === 'address')
    return [...own, ...control.field.mistakes, 'adresse-inconnue', 'donnee-reelle'];
  if (control.kind === 'file') return [...own, ...mistakesOfFile(control), 'champ-vide'];
  if (control.kind === 'choice' || control.kind === 'box')
    return [...own, control.missing ?? 'champ-vide'];
  return own;
}
