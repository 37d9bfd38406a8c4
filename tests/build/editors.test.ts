import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { getLanguageService, TextDocument } from 'yaml-language-server';
import { shippedNames } from '../../src/build/files';
import { starter } from '../../src/scenario/starter';

const root = resolve(import.meta.dirname, '../..');
const home = join(root, 'scenarios');
const names = shippedNames(home);

/** What VS Code and others run for YAML files; it finds the schema by the first line of the file. */
const service = getLanguageService({
  schemaRequestService: async (address) => readFileSync(new URL(address), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
});
service.configure({ validate: true, hover: true, completion: true });

type Opened = Parameters<typeof service.doValidation>[0];

let version = 0;

/** A file as it would stand in `scenarios/`. */
function opened(text: string): Opened {
  const address = pathToFileURL(join(home, 'essai', 'scenario.yaml')).href;
  // Two packages have a type of that name, for the same thing.
  return TextDocument.create(address, 'yaml', (version += 1), text) as unknown as Opened;
}

/** What the editor underlines: the line, and the words. */
async function underlined(text: string): Promise<readonly string[]> {
  const found = await service.doValidation(opened(text), false);
  return found.map(({ range, message }) => `${range.start.line + 1} ${message}`);
}

const good = starter('essai');

function changed(from: string, to: string): string {
  expect(good).toContain(from);
  return good.replace(from, to);
}

describe('an editor that reads the schema', () => {
  it.each(names)('has nothing to say of %s', async (name) => {
    const text = readFileSync(join(home, name, 'scenario.yaml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=/u);
    expect(await underlined(text)).toEqual([]);
  });

  it('takes bare numbers and yes for what they are', async () => {
    expect(good).toMatch(/^format: 1$[^]*^niveau: 1$[^]*^duree: 5$[^]*fin: true$/mu);
    expect(await underlined(good)).toEqual([]);
  });

  it.each([
    ['a misspelt field', '    pourquoi:', '    pourqoui:', /pourqoui/u],
    ['a theme that is none', 'theme: entrer', 'theme: sortir', /"entrer", "paiements"/u],
    ['a missing instruction', /^ +consigne: .Cliquez.*\n/mu, '', /consigne/u],
    ['a gesture that is none', 'geste: clic,', 'geste: clique,', /"clic", "saisie"/u],
    ['a difficulty too high', 'niveau: 1', 'niveau: 4', /3/u],
  ])('underlines %s', async (_, from, to, expected) => {
    const text = typeof from === 'string' ? changed(from, to) : good.replace(from, to);
    expect(text).not.toBe(good);
    const [first, ...others] = await underlined(text);
    expect(first).toMatch(expected);
    expect(others).toEqual([]);
  });

  it('explains a field in French, and offers what it may hold', async () => {
    const document = opened(changed('theme: entrer', 'theme: '));
    const at = document.positionAt(good.indexOf('theme: '));
    const hover = await service.doHover(document, { ...at, character: 2 });
    expect(JSON.stringify(hover?.contents)).toContain('Le rayon de la page d’accueil.');
    const end = { ...at, character: 'theme: '.length };
    const { items } = await service.doComplete(document, end, false);
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['entrer', 'securite']));
  });
});
