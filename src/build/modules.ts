import { entryOf, inOrder } from './entries';
import type { Examined } from './examine';

/**
 * The source of a module of the shipped scenarios.
 * @returns undefined when there is no such scenario, or it has an error
 */
export function moduleText(name: string, examined: readonly Examined[]): string | undefined {
  const [kind, id = '', language = ''] = name.split('/');
  const found = examined.find(({ scenario }) => scenario?.id === id);
  if (kind === 'virtual:scenarios') return list(examined);
  if (kind === 'virtual:scenarios-loaders') return loaders(examined);
  if (kind === 'virtual:scenario') return found && data(found.scenario);
  return found?.words[language] && data(found.words[language]);
}

function data(value: unknown): string {
  return `export default ${JSON.stringify(value)};\n`;
}

function list(examined: readonly Examined[]): string {
  return data(inOrder(examined.flatMap(({ scenario }) => (scenario ? [entryOf(scenario)] : []))));
}

function loaders(examined: readonly Examined[]): string {
  const found = examined.flatMap(({ scenario, words }) =>
    scenario ? [{ id: scenario.id, languages: Object.keys(words) }] : [],
  );
  const scenarios = found.map(({ id }) => loader(id, `virtual:scenario/${id}`));
  const words = found.map(({ id, languages }) => {
    const each = languages.map((name) => loader(name, `virtual:scenario-words/${id}/${name}`));
    return `${JSON.stringify(id)}: {\n${each.join('')}},\n`;
  });
  return (
    `export const scenarios = {\n${scenarios.join('')}};\n` +
    `export const words = {\n${words.join('')}};\n`
  );
}

function loader(name: string, module: string): string {
  return `${JSON.stringify(name)}: () => import(${JSON.stringify(module)}),\n`;
}
