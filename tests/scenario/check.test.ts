import { describe, expect, it } from 'vitest';
import { check } from '../../src/scenario/check';
import { isClean } from '../../src/scenario/diagnostic';
import { contentHash } from '../../src/scenario/hash';
import { normalise } from '../../src/scenario/places';
import { apply } from '../../src/scenario/repair';
import { catalogue } from './catalogue';
import { head, whole } from './example';

const context = { catalogue, others: [] };
const codes = (source: string, more = {}): readonly string[] =>
  check(source, { ...context, ...more }).diagnostics.map(({ code }) => code);

/** The step of the example with this name. */
const step = (name: string) => check(whole, context).scenario?.steps.find(({ id }) => id === name);

describe('a scenario without a fault', () => {
  const { scenario, diagnostics, places } = check(whole, { ...context, folder: 'exemple' });

  it('has nothing said of it', () => {
    expect(diagnostics).toEqual([]);
  });

  it('comes out in the words of the code', () => {
    expect(scenario).toMatchObject({
      id: 'exemple',
      title: 'Ouvrir mon compte',
      difficulty: 1,
      minutes: 5,
      tasks: ['T17'],
      device: 'ordinateur',
      personas: ['colette', 'gerard'],
      start: { page: 'moteur.accueil', presets: ['compte-existant'] },
      goals: ['deconnecte'],
      forbidden: ['mot-de-passe-enregistre'],
    });
  });

  it('resolves the target of a gesture and the next step', () => {
    expect(step('ouvrir')).toMatchObject({
      expect: { gesture: { kind: 'press', target: 'ameli.compte' }, page: 'connexion.accueil' },
      next: 'lire',
    });
    expect(step('code-trop-tard')).toMatchObject({ passes: 16, next: 'moyen' });
    expect(step('moyen')).not.toHaveProperty('next');
    expect(step('bravo')).toMatchObject({ end: true, answers: [], hints: [] });
  });

  it('takes a fact or a page alone for a press on the target', () => {
    expect(step('sortir')?.expect).toEqual({
      gesture: { kind: 'press', target: 'compte.deconnexion' },
      fact: 'deconnecte',
    });
  });

  it.each([
    ['numero', { kind: 'fill', target: 'connexion.numero', value: { kit: 'numero' } }],
    ['code-trop-tard', { kind: 'fill', target: 'code.saisie', value: { mistake: 'code-expire' } }],
    ['valider', { kind: 'key', target: 'code.saisie', value: { key: 'Enter' } }],
    ['motif', { kind: 'choose', target: 'compte.motif', value: { text: 'Maladie' } }],
    ['papier', { kind: 'check', target: 'compte.papier', value: { on: false } }],
    ['document', { kind: 'attach', target: 'compte.document', value: { kit: 'releve' } }],
    ['retour', { kind: 'back', target: 'navigateur.retour' }],
    ['onglet', { kind: 'switch-tab', target: 'navigateur.onglet-2' }],
    ['adresse', { kind: 'visit', target: 'navigateur.adresse', value: { kit: 'adresse' } }],
    ['lire', { kind: 'read' }],
  ])('gives the gesture of %s', (name, gesture) => {
    expect(step(name)?.expect?.gesture).toEqual(gesture);
  });

  it('answers a mistake on the step’s target, or a gesture', () => {
    expect(step('numero')?.answers.map(({ when }) => when)).toEqual([
      { mistake: 'nir-avec-cle', target: 'connexion.numero' },
      { kind: 'press', target: 'connexion.creer' },
    ]);
  });

  it('tells the place of each value by its path', () => {
    expect(places['etapes/ouvrir/cible']).toEqual({ line: 17, column: 12, length: 12 });
    expect(places['objectifs/0']).toEqual({ line: 13, column: 13, length: 10 });
    expect(places['etapes/ouvrir']).toEqual({ line: 16, column: 3, length: 6 });
  });
});

describe('the way values are written', () => {
  it('keeps the zero of a number that is a text', () => {
    const source = whole.replace('valeur: Maladie', 'valeur: 0639980042');
    const { scenario } = check(source, context);
    const gesture = scenario?.steps.find(({ id }) => id === 'motif')?.expect?.gesture;
    expect(gesture?.value).toEqual({ text: '0639980042' });
  });

  it.each([
    ['16 min', 16],
    ['2 h', 120],
    ['1 jour', 1440],
    ['7 jours', 10_080],
  ])('reads the duration %s', (written, minutes) => {
    const { scenario } = check(whole.replace('16 min', written), context);
    expect(scenario?.steps.find(({ id }) => id === 'code-trop-tard')?.passes).toBe(minutes);
  });

  it('does not mind line ends or a byte-order mark', () => {
    const windows = `\uFEFF${whole.replace(/\n/gu, '\r\n')}`;
    expect(check(windows, context)).toEqual(check(whole, context));
    expect(contentHash(windows)).toBe(contentHash(whole));
    expect(contentHash(`${whole} `)).not.toBe(contentHash(whole));
  });

  it('lets what is optional be left out', () => {
    const short = head.replace(/^(?:taches|apres|appareil|interdits):.*\n/gmu, '');
    const { scenario, diagnostics } = check(whole.replace(head, short), context);
    expect(diagnostics).toEqual([]);
    expect(scenario).toMatchObject({ tasks: [], after: [], device: 'ordinateur', forbidden: [] });
  });
});

describe('a file with faults', () => {
  it('is told all of them in one run, by line', () => {
    const source = whole
      .replace('niveau: 1', 'niveau: 9')
      .replace('rose.', 'rose et cliquez : là')
      .replace('kit: numero', 'kit: nunero')
      .replace('ensuite: moyen', 'ensuite: moyenne');
    const { diagnostics } = check(source, context);
    expect(diagnostics.map(({ code }) => code)).toEqual(['S5', 'Y9', 'T2', 'C6', 'R1']);
    const lines = diagnostics.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it('still gives what can be shown of it', () => {
    const { scenario } = check(whole.replace('titre: Ouvrir mon compte\n', ''), context);
    expect(scenario).toMatchObject({ title: '' });
    expect(scenario?.steps).toHaveLength(14);
  });

  it('is mended by its own corrections', () => {
    let source = normalise(
      whole
        .replace('rose.', 'rose : là')
        .replace('geste: lecture', 'geste: lectur')
        .replace('Lisez votre carte.', '**Lisez** la carte « #3 » #ici.'),
    );
    const { diagnostics } = check(source, context);
    expect(diagnostics.map(({ code }) => code)).toEqual(['Y9', 'Y10', 'S4']);
    source = apply(
      source,
      diagnostics.flatMap(({ fix }) => fix ?? []),
    );
    expect(check(source, context).diagnostics).toEqual([]);
  });

  it('stops at another format', () => {
    expect(
      codes(whole.replace('format: 1', 'format: 2').replace('niveau: 1', 'niveau: 9')),
    ).toEqual(['V1']);
  });

  it('does not take a remark for the rest of a sentence', () => {
    expect(codes(whole.replace('titre: Ouvrir mon compte', 'titre: Ouvrir   # à revoir'))).toEqual(
      [],
    );
    expect(codes(whole.replace('duree: 5', 'duree: 5 # minutes'))).toEqual([]);
  });

  it('does not look for faults inside a block of text', () => {
    const block = 'pourquoi: |\n      Choisissez : le code\n      {{prenom}} #3\n';
    expect(codes(whole.replace("pourquoi: C'est l'entrée de votre ((caisse)).\n", block))).toEqual(
      [],
    );
  });
});

describe('rules that let things through', () => {
  it.each([
    'Cliquez sur « Nom et prénom ».',
    'Écrivez le nom de la rue et le numéro.',
    "Cliquez aujourd'hui sur l'onglet « Mes papiers d'identité » d'en haut.",
  ])('one action, 12 words at most: %s', (sentence) => {
    expect(codes(whole.replace('Lisez votre carte.', sentence))).toEqual([]);
  });

  it('counts at F4 only what is always taken before', () => {
    const answer = '    erreurs:\n      - { si: { geste: clic }, dire: Attendez la page. }\n';
    const source = whole.replace('  lire:', `${answer}  lire:`);
    expect(codes(source)).toEqual([]);
  });

  it('does not repeat that a step is missing when its name is only misspelt', () => {
    expect(codes(whole.replace('ensuite: valider', 'ensuite: valide'))).toEqual(['R1']);
  });

  it('blocks on errors only', () => {
    const { diagnostics } = check(whole.replace('Lisez', 'Lisez puis relisez'), context);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
    expect(isClean(diagnostics)).toBe(true);
  });
});
