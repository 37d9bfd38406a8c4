import { describe, expect, test } from 'vitest';
import { complete } from '../../../src/scenario/assist';
import { catalogue } from '../catalogue';
import { whole } from '../example';
import { atCursor, context } from './cursor';

function proposed(marked: string) {
  const { source, offset } = atCursor(marked);
  return complete(source, offset, catalogue, context);
}

const labels = (marked: string) => proposed(marked)?.options.map(({ label }) => label) ?? [];

/** The text once an option is taken, with the cursor. */
function taken(marked: string, label: string): string {
  const { source } = atCursor(marked);
  const found = proposed(marked);
  const option = found?.options.find((one) => one.label === label);
  if (!found || !option) throw new Error(`not proposed: ${label}`);
  const { insert, caret = insert.length } = option;
  const text = `${insert.slice(0, caret)}|${insert.slice(caret)}`;
  return source.slice(0, found.from) + text + source.slice(found.to);
}

const step = (lines: string, before = ''): string =>
  `format: 1\nid: exemple\ndepart: { page: moteur.accueil }\netapes:\n${before}  numero:\n${lines}`;

describe('fields', () => {
  test('those of the file, needed ones first', () => {
    const fields = labels('|');
    expect(fields.slice(0, 3)).toEqual(['format', 'id', 'titre']);
    expect(fields.indexOf('etapes')).toBeLessThan(fields.indexOf('apres'));
  });

  test('without those that are written, before or after', () => {
    const fields = labels('format: 1\n|\nid: exemple\n');
    expect(fields).not.toContain('format');
    expect(fields).not.toContain('id');
    expect(fields).toContain('titre');
  });

  test.each([
    ['half a name in a step', step('    cible: ameli.compte\n    co|\n')],
    ['an empty line in a step', step('    cible: ameli.compte\n    |\n')],
    ['an empty line before other steps', step('    |\n  suite:\n    fin: true\n')],
    ['a text that YAML cannot read', step('    pourquoi: "pas fermé\n    |\n')],
    ['a step without anything', step('    |')],
    ['a blank line with the lines of the step after it', step('    |\n    fin: true\n')],
  ])('of a step: %s', (_, marked) => {
    expect(labels(marked)[0]).toBe('consigne');
    expect(labels(marked)).not.toContain('titre');
  });

  test.each([
    ['attendre: { | }', ['geste', 'cible', 'kit', 'valeur', 'erreur', 'fait', 'page']],
    ['attendre: { geste: saisie, | }', ['cible', 'kit', 'valeur', 'erreur', 'fait', 'page']],
    ['attendre: { geste: saisie, kit: numero, | }', ['cible', 'fait', 'page']],
    ['attendre: { geste: saisie, |', ['cible', 'kit', 'valeur', 'erreur', 'fait', 'page']],
    ['attendre: { geste: cocher, | }', ['cible', 'valeur', 'fait', 'page']],
    ['attendre:\n      |', ['geste', 'cible', 'kit', 'valeur', 'erreur', 'fait', 'page']],
    ['attendre:\n      geste: clic\n      p|', ['cible', 'fait', 'page']],
    ['erreurs:\n      - |', ['si', 'dire']],
    ['erreurs:\n      - si: { erreur: nir-avec-cle }\n        |', ['dire']],
    ['choix:\n      - { si: { geste: clic, cible: code.sms }, | }', ['ensuite']],
  ])('%s', (line, expected) => {
    expect(labels(step(`    ${line}`))).toEqual(expected);
  });

  test('a step with a way out has no other', () => {
    const fields = labels(step('    attendre: { geste: clic }\n    |'));
    expect(fields).not.toContain('choix');
    expect(fields).not.toContain('fin');
  });

  test('a name that is changed keeps its colon and its value', () => {
    expect(taken(step('    con|: Cliquez.'), 'consigne')).toBe(step('    consigne|: Cliquez.'));
  });

  test.each([
    ['    |', 'consigne', '    consigne: |'],
    ['    |', 'indices', '    indices:\n      - |'],
    ['    |', 'erreurs', '    erreurs:\n      - |'],
    ['    attendre: |', 'geste', '    attendre: { geste: | }'],
    ['    attendre:|', 'geste', '    attendre: { geste: | }'],
    ['    attendre: { geste: saisie, k| }', 'kit', '    attendre: { geste: saisie, kit: | }'],
  ])('%s, %s taken', (line, label, expected) => {
    expect(taken(step(line), label)).toBe(step(expected));
  });

  test('a step that others lead to, and that is not written yet', () => {
    const before = '  choisir:\n    ensuite: au-revoir\n';
    expect(labels(step('    fin: true\n  |', before))).toEqual(['au-revoir']);
    expect(taken(step('    fin: true\n  au|', before), 'au-revoir')).toContain('  au-revoir:|');
  });
});

describe('names', () => {
  test.each([
    ['theme: |', ['entrer', 'paiements', 'documents']],
    ['appareil: |', ['ordinateur', 'telephone']],
    ['niveau: |', ['1', '2', '3']],
    ['format: |', ['1']],
    ['depart: { page: | }', ['moteur.accueil', 'connexion.accueil', 'code.choix']],
    ['depart: { page: moteur.accueil, etat: [|] }', ['compte-existant']],
    ['personnes: [colette, |]', ['gerard']],
    ['personnes: [colette, g|', ['gerard']],
    ['objectifs: [|]', ['connecte', 'deconnecte', 'attestation-telechargee']],
    ['objectifs:\n  - connecte\n  - |', ['deconnecte', 'attestation-telechargee']],
    ['interdits:\n- |', ['connecte', 'deconnecte']],
    ['apres: [|]', ['creer-mon-compte', 'se-deconnecter']],
    ['id: creer-mon-compte\napres: [|]', ['se-deconnecter']],
  ])('%s', (line, expected) => {
    expect(labels(`${line}\n`).slice(0, expected.length)).toEqual(expected);
  });

  test('targets of the page first', () => {
    expect(labels(step('    cible: |')).slice(0, 4)).toEqual([
      'navigateur.adresse',
      'navigateur.retour',
      'navigateur.onglet-2',
      'ameli.compte',
    ]);
    const before = '  ouvrir:\n    attendre: { geste: clic, page: code.choix }\n';
    const here = labels(step('    cible: |', before));
    expect(here.indexOf('code.sms')).toBeLessThan(here.indexOf('ameli.compte'));
  });

  test('a target says its words and its page', () => {
    const options = proposed(step('    cible: |'))?.options ?? [];
    const target = options.find(({ label }) => label === 'connexion.valider');
    expect(target?.detail).toBe('Je me connecte — Se connecter');
  });

  test('gestures that the target takes first', () => {
    expect(labels(step('    cible: compte.papier\n    attendre: { geste: | }'))[0]).toBe('cocher');
  });

  test.each([
    ['cible: connexion.numero\n    attendre: { geste: saisie, kit: | }', ['prenom', 'numero']],
    ['cible: compte.document\n    attendre: { geste: fichier, kit: | }', ['releve']],
    ['cible: connexion.numero\n    erreurs:\n      - si: { erreur: | }', ['nir-avec-cle']],
    ['erreurs:\n      - si: { cible: code.saisie, erreur: | }', ['code-expire']],
    ['cible: compte.motif\n    attendre: { geste: selection, valeur: | }', ['Maladie']],
    ['cible: compte.papier\n    attendre: { geste: cocher, valeur: | }', ['oui', 'non']],
    ['cible: code.saisie\n    attendre: { geste: touche, valeur: | }', ['Entrée', 'Échap']],
    ['attendre:\n      geste: cocher\n      valeur: |', ['oui', 'non']],
  ])('%s', (lines, expected) => {
    expect(labels(step(`    ${lines}`)).slice(0, expected.length)).toEqual(expected);
  });

  test('a mistake says what the site answers', () => {
    const marked = step('    cible: code.saisie\n    attendre: { geste: saisie, erreur: | }');
    expect(proposed(marked)?.options).toMatchObject([
      { label: 'code-expire', detail: 'Ce code a expiré.', kind: 'mistake' },
    ]);
  });

  test('other steps, with what they ask', () => {
    const before = '  ouvrir:\n    consigne: Ouvrez la page.\n';
    const options = proposed(step('    ensuite: |', before))?.options ?? [];
    expect(options).toMatchObject([{ label: 'ouvrir', detail: 'Ouvrez la page.', kind: 'step' }]);
  });

  test.each([
    ['cible: ameli.|compte', 'connexion.creer', 'cible: connexion.creer|'],
    ["cible: 'amel|'", 'ameli.compte', "cible: 'ameli.compte|'"],
    ['cible:|', 'ameli.compte', 'cible: ameli.compte|'],
  ])('%s: the whole word is replaced', (line, label, expected) => {
    expect(taken(step(`    ${line}`), label)).toBe(step(`    ${expected}`));
  });

  test('a list that is not begun comes with its brackets', () => {
    expect(taken('objectifs: |', 'connecte')).toBe('objectifs: [connecte|]');
    expect(taken('objectifs:\n  |', 'connecte')).toBe('objectifs:\n  - connecte|');
  });
});

describe('marks of a sentence', () => {
  test.each([
    ['consigne: "Écrivez {{nu|"', 'numero', 'consigne: "Écrivez {{numero}}|"'],
    ['consigne: "Écrivez {{nu|}}."', 'numero', 'consigne: "Écrivez {{numero|}}."'],
    ["consigne: 'Écrivez {{|", 'numero', "consigne: 'Écrivez {{numero}}|"],
    ['consigne: {{|', 'prenom', 'consigne: {{prenom}}|'],
    ['consigne: Appuyez sur [[|', 'Entrée', 'consigne: Appuyez sur [[Entrée]]|'],
    ['pourquoi: La ((cais|', 'caisse', 'pourquoi: La ((caisse))|'],
    ['indices:\n      - Votre ((cais|', 'caisse', 'indices:\n      - Votre ((caisse))|'],
  ])('%s', (line, label, expected) => {
    expect(taken(step(`    ${line}`), label)).toBe(step(`    ${expected}`));
  });

  test.each(['consigne: Cliquez sur le bou|', 'titre: Un {titre|', 'consigne: "{{numero}} |"'])(
    'nothing in ordinary words: %s',
    (line) => {
      expect(proposed(step(`    ${line}`))).toBeUndefined();
    },
  );
});

test.each(['# un |', 'theme: entrer # co|', 'theme: entrer   |', '  jamais: |'])(
  'nothing where nothing stands: %s',
  (marked) => {
    expect(proposed(marked)).toBeUndefined();
  },
);

test('every place of a whole scenario has an answer, and one that is written is proposed', () => {
  let places = 0;
  for (let offset = 0; offset <= whole.length; offset += 1) {
    const found = complete(whole, offset, catalogue, context);
    if (found) places += 1;
    expect(found?.from ?? 0).toBeLessThanOrEqual(offset);
    expect(found?.to ?? whole.length).toBeGreaterThanOrEqual(offset);
  }
  expect(places).toBeGreaterThan(400);
});

test('a text cut anywhere is answered too', () => {
  for (let end = 0; end <= whole.length; end += 1) {
    const cut = whole.slice(0, end);
    expect(() => complete(cut, end, catalogue, context)).not.toThrow();
  }
});
