import { describe, expect, it } from 'vitest';
import { isReady } from '../../src/lesson/ready';
import { check } from '../../src/scenario/check';
import { isClean } from '../../src/scenario/diagnostic';
import { prove } from '../../src/scenario/prove';
import { proofDiagnostics } from '../../src/scenario/rules/proof';
import { computer } from '../../src/simulator/computer';
import { folder, glanceAt, papers, readPaper, sizeOf } from '../../src/simulator/world/papers';
import { scenario, step } from '../support/tiny-scenario';
import { Learner } from './support';
import { everyone } from './world/support';

const form = () => new Learner('envoi.document', ['session-ouverte']);
const FILE = 'envoi.fichier';

describe('attaching a paper', () => {
  it('puts its name in the field', () => {
    const learner = form().attach(FILE, 'certificat-medical');
    expect(learner.outcome).toEqual({ kind: 'done' });
    expect(learner.world.drafts[FILE]).toEqual({ value: 'certificat-medical' });
  });

  it('takes the place of the one before', () => {
    const learner = form().attach(FILE, 'certificat-medical').attach(FILE, 'ordonnance');
    expect(learner.world.drafts[FILE]?.value).toBe('ordonnance');
  });

  it('a second time changes nothing', () => {
    const learner = form().attach(FILE, 'ordonnance');
    const before = learner.world;
    expect(learner.attach(FILE, 'ordonnance').outcome.kind).toBe('done');
    expect(learner.world).toEqual(before);
  });

  it('of no name takes the paper away; where there is none, nothing changes', () => {
    const learner = form();
    const before = learner.world;
    expect(learner.attach(FILE, '').world).toBe(before);
    learner.attach(FILE, 'ordonnance').attach(FILE, '');
    expect(learner.outcome.kind).toBe('none');
    expect(learner.world.drafts[FILE]).toEqual({ value: '' });
  });

  it('that is in no folder has no effect', () => {
    const learner = form();
    const before = learner.world;
    expect(learner.attach(FILE, 'canari').outcome.kind).toBe('none');
    expect(learner.world).toBe(before);
  });

  it.each([
    ['photo-lourde', 'fichier-lourd'],
    ['photo-heic', 'fichier-format'],
    ['carte-identite-floue', 'fichier-flou'],
    ['certificat-envers', 'fichier-envers'],
    ['certificat-verso', 'fichier-vide'],
    ['rib-papier', 'fichier-autre'],
    ['selfie', 'fichier-autre'],
  ])('%s is answered with %s, and stays to be looked at', (paper, mistake) => {
    const learner = form().attach(FILE, paper);
    expect(learner.mistake).toBe(mistake);
    expect(learner.world.drafts[FILE]).toEqual({ value: paper, mistake });
  });

  it('takes a selfie for what it is, where a portrait is wanted', () => {
    const learner = new Learner('carte.motif', ['session-ouverte'])
      .choose('carte.raison', 'Ma carte ne marche plus')
      .tick('carte.exactes')
      .press('carte.continuer');
    expect(learner.attach('carte.photo', 'selfie').mistake).toBe('photo-selfie');
    expect(learner.attach('carte.identite', 'selfie').mistake).toBe('fichier-autre');
  });
});

describe('sending a form', () => {
  it('asks for a paper where one is needed', () => {
    const learner = form().choose('envoi.nature', 'Ordonnance').press('envoi.continuer');
    expect(learner.outcome).toEqual({ kind: 'refused', mistake: 'champ-vide', target: FILE });
  });

  it('is refused as long as the paper is not the right one', () => {
    const learner = form().choose('envoi.nature', 'Ordonnance').attach(FILE, 'photo-lourde');
    expect(learner.press('envoi.continuer').mistake).toBe('fichier-lourd');
    expect(learner.attach(FILE, 'ordonnance').press('envoi.continuer').page).toBe(
      'envoi.recapitulatif',
    );
  });

  it('looks again: another answer may want another paper', () => {
    const learner = form().attach(FILE, 'ordonnance').choose('envoi.nature', 'Certificat médical');
    expect(learner.press('envoi.continuer').outcome).toEqual({
      kind: 'refused',
      mistake: 'fichier-autre',
      target: FILE,
    });
  });
});

describe('a kept gesture', () => {
  it('names the paper, and plays again', () => {
    const { world } = form();
    for (const paper of [...papers, '']) {
      const gesture = { kind: 'attach', target: FILE, paper } as const;
      const kept = computer.keep(world, gesture);
      expect(kept).toEqual(gesture);
      expect(computer.replay(world, kept)).toEqual(gesture);
    }
  });

  it('of a made-up name keeps nothing of it, and still has no effect', () => {
    const { world } = form().attach(FILE, 'ordonnance');
    const kept = computer.keep(world, { kind: 'attach', target: FILE, paper: 'canari' });
    expect(JSON.stringify(kept)).not.toContain('canari');
    expect(computer.step(world, computer.replay(world, kept))).toEqual({
      world,
      outcome: { kind: 'none' },
    });
  });
});

describe('the folder', () => {
  it('has files with names and sizes of their own', () => {
    expect(new Set(folder.map(({ file }) => file)).size).toBe(folder.length);
    expect(folder.map(sizeOf)).toContain('0,8\u00a0Mo');
    expect(folder.map(sizeOf)).toContain('12\u00a0Mo');
  });

  it('shows papers of the persona, and says what one sees', () => {
    for (const persona of everyone) {
      for (const paper of folder) {
        const { title, lines, face } = readPaper(paper, persona);
        expect(title, paper.name).not.toBe('');
        expect(lines.length > 0 || face, paper.name).toBe(true);
        for (const [, value] of lines) expect(value.trim(), paper.name).not.toBe('');
        expect(glanceAt(paper, persona)).toContain(title);
      }
    }
    expect(
      glanceAt(
        folder.find(({ flaw }) => flaw === 'fichier-flou')!,
        'colette',
      ),
    ).toContain('floue');
  });
});

it('a step that wants a paper which is attached already is passed', () => {
  const { world } = form().attach(FILE, 'ordonnance');
  const wanted = { kind: 'attach', target: FILE, value: { kit: 'ordonnance' } } as const;
  const file = step({ id: 'fichier', target: FILE, expect: { gesture: wanted }, next: 'fin' });
  const setting = {
    simulator: computer,
    persona: 'colette' as const,
    level: 'aide' as const,
    scenario: scenario([file, step({ id: 'fin', end: true })]),
  };
  const ready = (paper: string) =>
    isReady(setting, { wanted: { ...wanted, value: { kit: paper } }, next: 'fin' }, world);
  expect(ready('ordonnance')).toBe(true);
  expect(ready('certificat-medical')).toBe(false);
});

const file = `
format: 1
id: envoyer-un-papier
titre: 'Envoyer un papier'
resume: 'Un papier scanné part à la caisse.'
theme: demarches
niveau: 2
duree: 5
taches: [T65]
appareil: ordinateur
personnes: [colette, gerard, samira, yann, ange, livia]
depart: { page: compte.demarches, etat: [session-ouverte] }
objectifs: [document-envoye]
etapes:
  ouvrir:
    cible: demarches.envoi
    consigne: 'Cliquez sur « Envoyer un document ».'
    attendre: { geste: clic, page: envoi.document }
  nature:
    cible: envoi.nature
    consigne: 'Choisissez « Certificat médical ».'
    attendre: { geste: selection, valeur: Certificat médical }
  trop-lourd:
    cible: envoi.fichier
    consigne: 'Ajoutez une photo trop lourde, pour voir.'
    attendre: { geste: fichier, erreur: fichier-lourd }
  fichier:
    cible: envoi.fichier
    consigne: 'Ajoutez votre certificat médical.'
    attendre: { geste: fichier, kit: certificat-medical }
    erreurs:
      - si: { erreur: fichier-envers }
        dire: 'Le certificat est à l’envers. Prenez l’autre.'
  continuer:
    cible: envoi.continuer
    consigne: 'Cliquez sur « CONTINUER ».'
    attendre: { geste: clic, page: envoi.recapitulatif }
  envoyer:
    cible: envoi.confirmer
    consigne: 'Cliquez sur « ENVOYER ».'
    attendre: { fait: document-envoye }
  bravo:
    consigne: 'Votre papier est parti.'
    fin: true
`;

describe('a scenario that attaches papers', () => {
  const examine = (source: string) => {
    const { catalogue } = computer;
    const checked = check(source, { catalogue, folder: 'envoyer-un-papier', others: [] });
    const { scenario: made, diagnostics, places } = checked;
    if (!made || !isClean(diagnostics)) return diagnostics;
    return [...diagnostics, ...proofDiagnostics(prove(made, computer), made, catalogue, places)];
  };
  const codes = (source: string) =>
    examine(source)
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);

  it('is checked and proved, with a right paper and with a wrong one on purpose', () => {
    expect(examine(file)).toEqual([]);
  });

  it.each([
    ['a paper that is in no folder', 'kit: certificat-medical', 'kit: certificat-medicale', 'C8'],
    ['a mistake of another field', 'erreur: fichier-lourd', 'erreur: nir-avec-cle', 'C11'],
    ['a thing that takes no paper', 'cible: envoi.fichier', 'cible: envoi.annuler', 'C9'],
  ])('is refused with %s', (_, right, wrong, code) => {
    expect(codes(file.replace(right, wrong))).toContain(code);
  });

  it('is not proved where the paper does not fit', () => {
    expect(codes(file.replace('kit: certificat-medical', 'kit: rib-papier'))).not.toEqual([]);
  });
});
