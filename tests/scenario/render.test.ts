import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/scenario/diagnostic';
import { render, sentenceOf } from '../../src/scenario/render';

const base: Diagnostic = {
  code: 'R1',
  severity: 'error',
  line: 14,
  column: 14,
  length: 10,
  values: { etape: 'se-connecter', suite: 'identifant' },
  suggestion: 'identifiant',
};

describe('a message', () => {
  it('gives the place, the sentence, the excerpt with a caret, and what was meant', () => {
    const source = `${'\n'.repeat(13)}    ensuite: identifant`;
    expect(render('scenarios/changer-adresse/scenario.yaml', source, base)).toBe(
      [
        'scenarios/changer-adresse/scenario.yaml:14:14 — Erreur R1',
        "  L'étape « se-connecter » mène à « identifant », qui n'existe pas.",
        '  14 |     ensuite: identifant',
        '     |              ^^^^^^^^^^',
        '  Vouliez-vous dire « identifiant » ?',
      ].join('\n'),
    );
  });

  it('shows the part of a long line where the caret is', () => {
    const source = `${'a'.repeat(500)}ICI${'b'.repeat(500)}`;
    const [, , excerpt = '', caret = ''] = render('x', source, {
      ...base,
      line: 1,
      column: 501,
      length: 3,
    }).split('\n');
    expect(excerpt.length).toBeLessThan(120);
    expect(excerpt.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('ICI');
  });

  it('lets nothing through that a terminal would obey', () => {
    const values = { etape: '\u001b[31m', suite: '\u202e' };
    expect(sentenceOf({ ...base, values })).not.toMatch(/[\u001b\u202e]/u);
    expect(render('x', '\u001b[2J', { ...base, line: 1, column: 1 })).not.toContain('\u001b');
  });

  it('takes other tables of sentences', () => {
    expect(sentenceOf({ code: 'P1', values: { x: 'oui' } }, { P1: 'Voilà : {x}.' })).toBe(
      'Voilà : oui.',
    );
  });
});
