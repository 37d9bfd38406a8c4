import { entryOf, inOrder } from './entries';
import type { Scenario } from '../scenario/scenario';
import type { Examined } from './examine';
import type { Words } from '../scenario/words';

/** Stands where a scenario's id does: no id begins like this. */
const titlesOf = '_titles';

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
  if (kind === 'virtual:scenarios-sources') return sources(examined);
  if (kind === 'virtual:scenario-source') return found && data(textsOf(found));
  if (kind === 'virtual:scenario-voice') return found && recordings(found, language);
  if (id === titlesOf) return data(titles(examined, language));
  return found?.words[language] && data(found.words[language]);
}

function data(value: unknown): string {
  return `export default ${JSON.stringify(value)};\n`;
}

function list(examined: readonly Examined[]): string {
  return data(inOrder(examined.flatMap(({ scenario }) => (scenario ? [entryOf(scenario)] : []))));
}

function loaders(examined: readonly Examined[]): string {
  const found = examined.flatMap(({ scenario, words, recordings }) => {
    const own = { languages: Object.keys(words), voices: withSome(recordings) };
    return scenario ? [{ id: scenario.id, ...own }] : [];
  });
  const scenarios = found.map(({ id }) => loader(id, `virtual:scenario/${id}`));
  const words = found.map(({ id, languages }) => loadersOf(id, languages, 'words'));
  const voices = found
    .filter((each) => each.voices.length > 0)
    .map((each) => loadersOf(each.id, each.voices, 'voice'));
  const languages = [...new Set(found.flatMap((each) => each.languages))].sort();
  const titles = languages.map((name) =>
    loader(name, `virtual:scenario-words/${titlesOf}/${name}`),
  );
  return (
    `export const titles = {\n${titles.join('')}};\n` +
    `export const scenarios = {\n${scenarios.join('')}};\n` +
    `export const words = {\n${words.join('')}};\n` +
    `export const voices = {\n${voices.join('')}};\n`
  );
}

/** How to load the texts of each scenario, for whoever writes another one after it. */
function sources(examined: readonly Examined[]): string {
  const ids = examined.flatMap(({ scenario }) => scenario?.id ?? []);
  const lines = ids.map((id) => loader(id, `virtual:scenario-source/${id}`));
  return `export default {\n${lines.join('')}};\n`;
}

function textsOf({ file: { source, translations } }: Examined) {
  return { source, translations };
}

function loadersOf(id: string, languages: readonly string[], kind: 'words' | 'voice'): string {
  const each = languages.map((name) => loader(name, `virtual:scenario-${kind}/${id}/${name}`));
  return `${JSON.stringify(id)}: {\n${each.join('')}},\n`;
}

/** The languages in which at least one sentence was recorded. */
function withSome(recordings: Examined['recordings']): readonly string[] {
  const all = Object.entries(recordings);
  return all.filter(([, each]) => Object.keys(each).length > 0).map(([language]) => language);
}

/** Addresses of audio files, which the build takes over, by sentence. */
function recordings({ file, recordings: names }: Examined, language: string): string | undefined {
  const own = names[language];
  if (!own) return undefined;
  const all = Object.entries(own).map(([text, name]) => [text, file.audio[name] ?? ''] as const);
  // Never inside the page: the security policy plays no `data:`.
  const source = (path: string) => JSON.stringify(`${path.replaceAll('\\', '/')}?url&no-inline`);
  const imports = all.map(([, path], index) => `import audio${index} from ${source(path)};\n`);
  const lines = all.map(([sentence], index) => `${JSON.stringify(sentence)}: audio${index},\n`);
  return `${imports.join('')}export default {\n${lines.join('')}};\n`;
}

/** What the home page needs of each scenario's translation, by the scenario's id. */
function titles(examined: readonly Examined[], language: string) {
  const translated = examined.flatMap(({ scenario, words }) => {
    const own = scenario && words[language];
    return own ? [[scenario.id, titleOf(scenario, own)] as const] : [];
  });
  return Object.fromEntries(translated);
}

function titleOf({ title, summary }: Scenario, words: Words) {
  return { title: words[title] ?? title, summary: words[summary] ?? summary };
}

function loader(name: string, module: string): string {
  return `${JSON.stringify(name)}: () => import(${JSON.stringify(module)}),\n`;
}
