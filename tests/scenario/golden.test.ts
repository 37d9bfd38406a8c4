import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/scenario/check';
import { render } from '../../src/scenario/render';
import { sentences } from '../../src/scenario/sentences';
import { catalogue } from './catalogue';
import { whole } from './example';

const folder = join(import.meta.dirname, 'golden');

const written = readdirSync(folder)
  .filter((name) => /^[A-Z]\d+-[^.]+\.yaml$/u.test(name))
  .map((name) => [name.slice(0, -'.yaml'.length), read(name)] as const);

// Too big to be kept as a file.
const made = [['Y1-fichier-trop-long', `${whole}${'# une remarque\n'.repeat(20_000)}`]] as const;

const examples = [...written, ...made];

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** What stands beside an example, by the name that it has there. */
function besideOf(name: string): Record<string, string> {
  const names = ['en.yaml', 'voix.fr.yaml'];
  const own = names.filter((beside) => readdirSync(folder).includes(`${name}.${beside}`));
  return Object.fromEntries(own.map((beside) => [beside, read(`${name}.${beside}`)]));
}

const reports = new Map<string, string>();

function report(name: string, source: string): string {
  const known = reports.get(name) ?? makeReport(name, source);
  reports.set(name, known);
  return known;
}

function makeReport(name: string, source: string): string {
  const { 'en.yaml': en, 'voix.fr.yaml': fr } = besideOf(name);
  const { diagnostics } = check(source, {
    catalogue,
    folder: 'exemple',
    others: ['creer-mon-compte', 'lire-un-message'],
    ...(en !== undefined && { translations: { en } }),
    ...(fr !== undefined && { voices: { fr }, audio: ['ouvrir.mp3', 'bravo.mp3'] }),
  });
  const all = diagnostics.map((each) =>
    render(each.file ?? 'scenario.yaml', besideOf(name)[each.file ?? ''] ?? source, each),
  );
  return `${all.join('\n\n') || 'Rien à signaler.'}\n`;
}

describe('what the checker says of each example', () => {
  it.each(examples)('%s', async (name, source) => {
    await expect(report(name, source)).toMatchFileSnapshot(join(folder, `${name}.txt`));
  });
});

describe('the examples', () => {
  it.each(Object.keys(sentences))('one of them shows %s', (code) => {
    const own = examples.filter(([name]) => name.startsWith(`${code}-`));
    expect(own).not.toHaveLength(0);
    for (const [name, source] of own.slice(0, 1)) {
      expect(report(name, source)).toMatch(new RegExp(` — \\S+ ${code}\n`, 'u'));
    }
  });

  it('leave no place for a word of the author unfilled', () => {
    for (const [name, source] of examples) {
      expect(report(name, source)).not.toMatch(/^ {2}[^|]*[^{]\{[\p{L}-]+\}[^}]/mu);
    }
  });
});
