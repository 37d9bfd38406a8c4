import { describe, expect, it } from 'vitest';
import { prove } from '../../../src/scenario/prove';
import { createRecorder, toScenario } from '../../../src/scenario/record';
import { wantedFor } from '../../../src/scenario/record/reference';
import { perform } from '../../../src/scenario/record/trace';
import { computer } from '../../../src/simulator/computer';
import type { Gesture } from '../../../src/simulator/world/gesture';
import { checked } from './shipped';

const signIn = {
  persona: 'colette',
  page: 'connexion.accueil',
  presets: ['compte-existant', 'site-deja-visite'],
  device: 'ordinateur',
} as const;
const head = { id: 'essai', title: 'Essai', theme: 'entrer' } as const;
const kit = computer.kit('colette');

const press = (target: string): Gesture => ({ kind: 'press', target });
const fill = (target: string, value: string): Gesture => ({ kind: 'fill', target, value });

function recorded(setup: Parameters<typeof computer.start>[0], ...gestures: readonly Gesture[]) {
  const recorder = createRecorder(computer, { device: 'ordinateur', ...setup });
  for (const gesture of gestures) recorder.send(gesture);
  return recorder;
}

describe('a recorder', () => {
  it('answers as the computer does, and takes gestures back', () => {
    const recorder = createRecorder(computer, signIn);
    const before = recorder.world;
    expect(recorder.send(fill('connexion.numero', '2 58'))).toMatchObject({ kind: 'refused' });
    expect(recorder.send(press('nulle-part'))).toEqual({ kind: 'none' });
    expect([recorder.undo(), recorder.undo(), recorder.undo()]).toEqual([true, true, false]);
    expect(recorder.world).toBe(before);
    expect(recorder.summary.steps).toEqual([]);
  });

  it('makes again what was taken back, in its order, until another gesture is made', () => {
    const gestures = [
      press('ameli.compte'),
      fill('connexion.numero', kit['numero'] ?? ''),
      fill('connexion.mot-de-passe', kit['mot-de-passe'] ?? ''),
    ];
    const recorder = recorded({ ...signIn, page: 'ameli.accueil' }, ...gestures);
    const { world, summary } = recorder;
    expect(recorder.canRedo).toBe(false);
    expect(recorder.redo()).toBe(false);
    while (recorder.undo());
    expect(recorder.length).toBe(0);
    expect([recorder.redo(), recorder.redo(), recorder.redo()]).toEqual([true, true, true]);
    expect(recorder.redo()).toBe(false);
    expect(recorder.world).toBe(world);
    expect(recorder.summary).toEqual(summary);

    recorder.undo();
    expect(recorder.canRedo).toBe(true);
    recorder.send(fill('connexion.mot-de-passe', ''));
    expect(recorder.canRedo).toBe(false);
    expect(recorder.redo()).toBe(false);
    expect(recorder.length).toBe(3);
  });

  it('names the value of the kit that is called as the field, where two are alike', () => {
    const { steps } = recorded(
      { persona: 'gerard', page: 'creation.identite', presets: [] },
      fill('creation.nom', computer.kit('gerard')['nom'] ?? ''),
      fill('creation.code-postal', computer.kit('gerard')['code-postal'] ?? ''),
    ).summary;
    expect(steps.map(({ wanted }) => wanted.value)).toEqual([
      { kit: 'nom' },
      { kit: 'code-postal' },
    ]);
  });

  it('forgets a mistake on which nothing depends', () => {
    const recorder = recorded(signIn, fill('connexion.numero', `${kit['numero']} ${kit['cle']}`));
    expect(recorder.summary.steps).toEqual([]);
    expect(recorder.summary.isWhole).toBe(true);
  });

  it('says a mistake that must stay by its code, and what no file can say not at all', () => {
    const world = computer.start(signIn);
    const said = (gesture: Gesture) =>
      wantedFor(computer, 'colette', perform(computer, world, gesture));
    const long = fill('connexion.numero', `${kit['numero']} ${kit['cle']}`);
    expect(said(long)?.value).toEqual({ mistake: 'nir-avec-cle' });
    expect(said(press('connexion.valider'))).toBeUndefined();
    expect(said(press('nulle-part'))).toBeUndefined();
    const lost: Gesture = { kind: 'visit', target: 'navigateur.adresse', value: 'ameli.com' };
    expect(said(lost)).toBeUndefined();
  });

  it('says that it is not whole where a refusal mattered', () => {
    const tries = [1, 2, 3].flatMap(() => [
      fill('connexion.numero', kit['numero'] ?? ''),
      fill('connexion.mot-de-passe', 'Pas-le-bon-9'),
      press('connexion.valider'),
    ]);
    const recorder = recorded(signIn, ...tries);
    expect(computer.facts(recorder.world).has('compte-bloque')).toBe(true);
    expect(recorder.summary.isWhole).toBe(false);
  });

  it('takes the goals that the author chose, and who can reach them', () => {
    const { summary } = recorded(
      { ...signIn, page: 'ameli.accueil' },
      press('ameli.compte'),
      fill('connexion.numero', kit['numero'] ?? ''),
    );
    expect(summary.goals.map(({ fact }) => fact)).toEqual(['connexion-trouvee']);
    const text = toScenario(computer, summary, { ...head, goals: ['caisse-choisie'] });
    const { scenario } = checked(text);
    expect(scenario?.goals).toEqual(['caisse-choisie']);
    expect(scenario?.personas[0]).toBe('colette');
    expect(scenario?.personas).toContain('samira');
    expect(scenario && prove(scenario, computer).diagnostics).toEqual([]);
  });

  it('proposes no goal where nothing new came true, though the file is whole all the same', () => {
    const open = { page: 'compte.accueil', presets: ['session-ouverte'] };
    const { summary } = recorded({ ...signIn, ...open }, press('compte.onglet-informations'));
    expect(summary.goals.length).toBeGreaterThan(0);
    expect(summary.goals.filter(({ isChosen }) => isChosen)).toEqual([]);
    expect(checked(toScenario(computer, summary, head)).scenario?.goals).not.toEqual([]);
  });

  it('leaves out what looks like the number of somebody', () => {
    const words = 'Voir mon dossier 0601020304, merci';
    const { summary } = recorded(
      { ...signIn, page: 'moteur.accueil' },
      fill('moteur.recherche', words),
      press('moteur.chercher'),
    );
    expect(JSON.stringify(summary)).not.toContain('0601020304');
    expect(toScenario(computer, summary, head)).not.toContain('0601020304');
  });

  it('writes a title with an apostrophe, or a quotation mark, so that it is read again', () => {
    for (const title of ["L'essai d'« ici »", 'Dire "oui"', 'Choisir : oui # non', '{{x']) {
      const { summary } = recorded({ ...signIn, page: 'ameli.accueil' }, press('ameli.compte'));
      expect(checked(toScenario(computer, summary, { ...head, title })).scenario?.title).toBe(
        title,
      );
    }
  });
});
