import { describe, expect, it } from 'vitest';
import { check } from '../../../src/scenario/check';
import {
  insertItem,
  moveItem,
  removeAt,
  removeItem,
  setAt,
  type Edit,
  type Path,
  type Value,
} from '../../../src/scenario/edit';
import { catalogue } from '../catalogue';
import { head, whole } from '../example';
import { apply } from '../../../src/scenario/repair';

/** A step of this body, in a whole file. */
const withStep = (body: string): string =>
  `${head}etapes:\n  un:\n${body}  bravo:\n    fin: true\n`;

const bodyOf = (edit: Edit | undefined): string | undefined =>
  edit?.source.slice(edit.source.indexOf('  un:\n') + 6, edit.source.indexOf('  bravo:'));

/** The step after a field of it was set. */
const set = (body: string, path: Path, value: Value): string | undefined =>
  bodyOf(setAt(withStep(body), ['etapes', 'un', ...path], value));

const removed = (body: string, ...path: Path): string | undefined =>
  bodyOf(removeAt(withStep(body), ['etapes', 'un', ...path]));

describe('a text is set', () => {
  it.each([
    ["    consigne: 'Un.'\n", "    consigne: 'Deux : oui.'\n"],
    ['    consigne: "Un." # note\n', '    consigne: "Deux : oui." # note\n'],
    ['    consigne: Un.\n', '    consigne: "Deux : oui."\n'],
    ['    consigne:\n', '    consigne: "Deux : oui."\n'],
    ['    consigne: # à écrire\n', '    consigne: "Deux : oui." # à écrire\n'],
    ['    consigne: |  # note\n      Un.\n      Et.\n', '    consigne: "Deux : oui."  # note\n'],
    ["    consigne: 'Un\n      et demi.'\n", "    consigne: 'Deux : oui.'\n"],
    ['    consigne: Un : deux.\n', '    consigne: "Deux : oui."\n'],
    ['    {}\n', '    consigne: "Deux : oui."\n'],
  ])('%j', (before, after) => {
    expect(set(before, ['consigne'], 'Deux : oui.')).toBe(after);
  });

  it.each<readonly [string, string]>([
    ["L'eau.", `"L'eau."`],
    ['Dit "oui".', `'Dit "oui".'`],
    [`L'eau dit "oui".`, `'L''eau dit "oui".'`],
    ['', "''"],
    ['Une\nDeux', '"Une\\u000aDeux"'],
  ])('%j stands between the quotes that fit', (value, written) => {
    expect(set("    consigne: 'Un.'\n", ['consigne'], value)).toBe(`    consigne: ${written}\n`);
  });

  it('the quotes of a new sentence are those that the file has most', () => {
    const single = whole.replace(/: ([A-ZÉ][^:'\n]+\.)$/gmu, ": '$1'");
    expect(setAt(single, ['etapes', 'lire', 'pourquoi'], 'Oui.')?.source).toContain(
      "    pourquoi: 'Oui.'\n",
    );
    expect(setAt(whole, ['etapes', 'lire', 'pourquoi'], 'Oui.')?.source).toContain(
      '    pourquoi: "Oui."\n',
    );
  });

  it('names, numbers, codes and durations stay plain', () => {
    expect(set('    temps: 2 h\n', ['temps'], '16 min')).toBe('    temps: 16 min\n');
    expect(setAt(whole, ['duree'], '12')?.source).toContain('\nduree: 12\n');
    expect(setAt(whole, ['etapes', 'bravo', 'fin'], 'true')?.fixes).toEqual([]);
  });

  it('`valeur` is plain where it is one word, or was plain', () => {
    const body = '    attendre: { geste: selection, valeur: Maladie }\n';
    expect(set(body, ['attendre', 'valeur'], 'Longue maladie')).toContain(
      'valeur: Longue maladie }',
    );
    expect(set(body, ['attendre', 'valeur'], 'Oui, non')).toContain('valeur: "Oui, non" }');
    expect(set('    attendre: { geste: adresse }\n', ['attendre', 'valeur'], 'a b')).toBe(
      '    attendre: { geste: adresse, valeur: "a b" }\n',
    );
  });
});

describe('a field is put in', () => {
  it('in the order of the schema, between its neighbours and their comments', () => {
    const body = [
      '    # où',
      '    cible: a.b  # ici',
      "    consigne: 'Un.'",
      '    # plus tard : un indice',
      '    attendre: { geste: clic }',
      '',
    ].join('\n');
    expect(set(body, ['indices'], ['Là.'])).toBe(
      body.replace("'Un.'\n", "'Un.'\n    indices:\n      - 'Là.'\n"),
    );
    expect(set(body, ['attendre', 'fait'], 'connecte')).toContain(
      '{ geste: clic, fait: connecte }',
    );
    expect(set(body, ['attendre', 'cible'], 'a.c')).toContain('{ geste: clic, cible: a.c }');
  });

  it('with what is missing above it', () => {
    expect(set('    consigne: Un.\n', ['attendre', 'geste'], 'clic')).toBe(
      '    consigne: Un.\n    attendre: { geste: clic }\n',
    );
    expect(set('    consigne: Un.\n', ['erreurs', '0', 'si', 'erreur'], 'x')).toBe(
      '    consigne: Un.\n    erreurs:\n      - si: { erreur: x }\n',
    );
    expect(set('    consigne: Un.\n', ['erreurs', '1', 'dire'], 'x')).toBeUndefined();
  });

  it('into fields that stand on lines of their own', () => {
    const body = '    attendre:\n      geste: clic # là\n      page: a.b\n';
    expect(set(body, ['attendre', 'fait'], 'oui')).toBe(
      '    attendre:\n      geste: clic # là\n      fait: oui\n      page: a.b\n',
    );
  });

  it('into a line of a list, before its first field too', () => {
    const body = "    erreurs:\n      - dire: 'Non.'\n";
    expect(set(body, ['erreurs', '0', 'si', 'geste'], 'clic')).toBe(
      "    erreurs:\n      - si: { geste: clic }\n        dire: 'Non.'\n",
    );
  });

  it('into brackets that go over several lines', () => {
    const body = [
      '    choix:',
      '      - {',
      '          si: { geste: clic, cible: a.b }, # un',
      '          ensuite: bravo,',
      '        }',
      '',
    ].join('\n');
    expect(set(body, ['choix', '0', 'si', 'kit'], 'x')).toContain(
      '{ geste: clic, cible: a.b, kit: x }, # un',
    );
    expect(removed(body, 'choix', '0', 'ensuite')).toBe(
      body.replace('          ensuite: bravo,\n', ''),
    );
  });
});

describe('a field is taken out', () => {
  it('with its own comments, and no other', () => {
    const body = [
      "    consigne: 'Un.' # reste",
      '    # du pourquoi',
      '    # encore',
      "    pourquoi: 'Oui.' # part",
      '    # reste aussi',
      '    attendre: { geste: clic }',
      '',
    ].join('\n');
    expect(removed(body, 'pourquoi')).toBe(
      [
        "    consigne: 'Un.' # reste",
        '    # reste aussi',
        '    attendre: { geste: clic }',
        '',
      ].join('\n'),
    );
  });

  it('with what is left empty, where that may be missing', () => {
    const body =
      "    consigne: 'Un.'\n    attendre: { geste: clic }\n    indices:\n      - 'Là.'\n";
    expect(removed(body, 'attendre', 'geste')).toBe(
      "    consigne: 'Un.'\n    indices:\n      - 'Là.'\n",
    );
    expect(removed(body, 'indices', '0')).toBe(
      "    consigne: 'Un.'\n    attendre: { geste: clic }\n",
    );
    expect(removeAt(whole, ['depart', 'etat', '0'])?.source).toContain(
      'depart: { page: moteur.accueil }\n',
    );
    expect(removeAt(whole, ['objectifs', '0'])?.source).toContain('objectifs: []\n');
    expect(removeAt(whole, ['apres', '0'])?.fixes).toEqual([]);
  });

  it('the comment of the whole file stays with the file', () => {
    const source = `# le schéma\n${whole}`;
    expect(removeAt(source, ['format'])?.source).toMatch(/^# le schéma\nid: exemple\n/u);
  });
});

describe('a list', () => {
  const list =
    "    indices:\n      - 'Un.' # a\n      # de deux\n      - 'Deux.'\n      - 'Trois.'\n";
  const path = ['etapes', 'un', 'indices'];

  it('moves a line with its comments', () => {
    expect(bodyOf(moveItem(withStep(list), path, 1, 0))).toBe(
      "    indices:\n      # de deux\n      - 'Deux.'\n      - 'Un.' # a\n      - 'Trois.'\n",
    );
    expect(moveItem(withStep(list), path, 0, 3)).toBeUndefined();
    expect(moveItem(withStep(list), path, 0, 0.5)).toBeUndefined();
  });

  it('set as a whole, changes only the lines that differ', () => {
    const edit = setAt(withStep(list), path, ['Un.', 'Deux et demi.', 'Trois.', 'Quatre.']);
    expect(bodyOf(edit)).toBe(
      "    indices:\n      - 'Un.' # a\n      # de deux\n      - 'Deux et demi.'\n      - 'Trois.'\n      - 'Quatre.'\n",
    );
    expect(bodyOf(setAt(withStep(list), path, ['Trois.']))).toBe(
      "    indices:\n      - 'Trois.'\n",
    );
  });

  it('between brackets stays there', () => {
    const taken = insertItem(whole, ['personnes'], 1, 'samira')!.source;
    expect(taken).toContain('\npersonnes: [colette, samira, gerard]\n');
    expect(removeItem(taken, ['personnes'], 1)?.source).toBe(whole);
    expect(moveItem(taken, ['personnes'], 2, 0)?.source).toContain('[gerard, colette, samira]');
    expect(insertItem(whole, ['apres'], 0, 'creer')?.source).toContain('\napres: [creer]\n');
    expect(insertItem(whole, ['apres'], 1, 'creer')?.source).toContain('\napres: [creer]\n');
  });
});

describe('what cannot be changed', () => {
  it.each([
    ['a text that does not parse', 'a: [b'],
    ['an empty text', ''],
    ['a list', '- a\n'],
    ['too deep', '['.repeat(100)],
    ['too long', `${whole}${'# '.repeat(200_000)}`],
  ])('%s gives nothing', (_, source) => {
    expect(setAt(source, ['titre'], 'Oui.')).toBeUndefined();
    expect(removeAt(source, ['titre'])).toBeUndefined();
    expect(insertItem(source, ['apres'], 0, 'x')).toBeUndefined();
  });

  it('a path that leads nowhere', () => {
    expect(setAt(whole, [], 'Oui.')).toBeUndefined();
    expect(insertItem(whole, ['objectifs'], 9, 'x')).toBeUndefined();
    expect(insertItem(whole, ['objectifs'], -1, 'x')).toBeUndefined();
    expect(removeAt(whole, ['personne', 'la'])?.fixes).toEqual([]);
  });

  it('cut anywhere, never throws, and what comes out says what was asked', () => {
    for (let end = 0; end < whole.length; end += 97) {
      const source = whole.slice(0, end);
      const edit = setAt(source, ['etapes', 'moyen', 'attendre', 'fait'], 'oui');
      if (edit) expect(apply(source, edit.fixes)).toBe(edit.source);
      expect(() => removeAt(source, ['etapes', 'ouvrir', 'indices', '0'])).not.toThrow();
    }
  });
});

describe('writing that the house does not use', () => {
  it.each([
    [
      'an alias',
      whole.replace('theme: entrer', 'theme: &a entrer').replace('[deconnecte]', '[*a]'),
    ],
    ['a question mark', whole.replace('  bravo:', '  ? bravo\n  :')],
    ['a tag', whole.replace('theme: ', 'theme: !!str ')],
    ['tabs', whole.replace('    fin: true', '    fin:\ttrue')],
    ['a start of document', `---\n${whole}...\n`],
  ])('%s: the rest stays as it is, or nothing is changed', (_, source) => {
    const edit = setAt(source, ['titre'], 'Autre.');
    expect(edit?.source).toBe(source.replace('titre: Ouvrir mon compte', 'titre: "Autre."'));
    const other = setAt(source, ['etapes', 'bravo', 'pourquoi'], 'Oui.');
    if (other) expect(apply(source, other.fixes)).toBe(other.source);
  });

  it('a file made field by field is one that the checker understands', () => {
    let source = 'format: 1\n';
    const fill = (path: Path, value: Value): void => {
      source = setAt(source, path, value)!.source;
    };
    fill(['etapes', 'un', 'consigne'], 'Cliquez sur « Mon compte ».');
    fill(['etapes', 'un', 'cible'], 'ameli.compte');
    fill(['etapes', 'un', 'attendre', 'geste'], 'clic');
    fill(['etapes', 'bravo'], { consigne: 'C’est fini : bravo.', fin: 'true' });
    fill(['objectifs'], ['connecte']);
    fill(['personnes', '0'], 'colette');
    fill(['depart', 'page'], 'moteur.accueil');
    fill(['titre'], 'Ouvrir mon compte');
    fill(['id'], 'ouvrir');
    expect(source).toBe(
      [
        'format: 1',
        'id: ouvrir',
        'titre: "Ouvrir mon compte"',
        'personnes: [colette]',
        'depart: { page: moteur.accueil }',
        'objectifs: [connecte]',
        'etapes:',
        '  un:',
        '    cible: ameli.compte',
        '    consigne: "Cliquez sur « Mon compte »."',
        '    attendre: { geste: clic }',
        '  bravo:',
        '    consigne: "C’est fini : bravo."',
        '    fin: true',
        '',
      ].join('\n'),
    );
    const { diagnostics } = check(source, { catalogue, others: [] });
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['S1']));
  });
});
