import { describe, expect, it } from 'vitest';
import type { PersonaName } from '../../src/simulator/world/gesture';
import { Learner } from './support';

const atChoice = (persona: PersonaName = 'colette') =>
  new Learner('compte.accueil', ['session-ouverte'], persona).press('compte.raccourci-attestation');
const details = (learner: Learner) => learner.world.files.viewed?.details ?? {};
const opened = (learner: Learner) =>
  learner.press('attestation.valider').press('attestation.telecharger');

describe('the attestation of rights', () => {
  it('is found from the home page, and among all procedures', () => {
    expect(atChoice().page).toBe('attestation.choix');
    const learner = new Learner('compte.accueil', ['session-ouverte']).press(
      'compte.toutes-demarches',
    );
    expect(learner.press('demarches.attestation').page).toBe('attestation.choix');
  });

  it('wants somebody ticked', () => {
    const learner = atChoice().press('attestation.valider');
    expect(learner.outcome).toEqual({
      kind: 'refused',
      mistake: 'beneficiaire-sans-choix',
      target: 'attestation.moi',
    });
    expect(learner.page).toBe('attestation.choix');
  });

  it('wants somebody ticked, also when one was unticked', () => {
    const learner = atChoice().tick('attestation.moi').tick('attestation.moi', false);
    expect(learner.press('attestation.valider').mistake).toBe('beneficiaire-sans-choix');
  });

  it('is not kept when it is ready, nor when it is open: only when it is saved', () => {
    const learner = atChoice().tick('attestation.moi').press('attestation.valider');
    expect(learner.page).toBe('attestation.prete');
    expect(learner.has('attestation-telechargee')).toBe(false);
    learner.press('attestation.telecharger');
    expect(learner.page).toBe('document.apercu');
    expect(learner.has('attestation-telechargee')).toBe(false);
    learner.press('document.enregistrer');
    expect(learner.has('attestation-telechargee')).toBe(true);
    expect(learner.world.files.downloads.map(({ name }) => name)).toEqual([
      'attestation-de-droits.pdf',
    ]);
  });

  it('names the person, the number with its key, and the caisse', () => {
    const learner = opened(atChoice().tick('attestation.moi'));
    expect(details(learner)).toMatchObject({
      'Bénéficiaire(s)': 'Colette EXEMPLE-MARTIN',
      'Numéro de sécurité sociale': '2 58 07 78 000 042 66',
      Caisse: "Val-d'Oise",
      'Établie le': '15/09/2026',
    });
  });

  it('holds the mention only where it was asked for', () => {
    expect(details(opened(atChoice().tick('attestation.moi')))).not.toHaveProperty('Mention');
    const learner = atChoice().tick('attestation.moi').tick('attestation.mention');
    expect(details(opened(learner))).toHaveProperty('Mention');
  });

  it('may be for the child alone, or for both', () => {
    expect(atChoice('colette').sees('attestation.enfant')).toBe(false);
    const child = atChoice('samira').tick('attestation.enfant');
    expect(details(opened(child))['Bénéficiaire(s)']).toBe('Noé MODELE');
    const both = atChoice('samira').tick('attestation.moi').tick('attestation.enfant');
    expect(details(opened(both))['Bénéficiaire(s)']).toBe('Samira MODELE-BENALI, Noé MODELE');
  });

  it('cannot be opened by its address before anybody is chosen, or by a stranger', () => {
    expect(atChoice().visit('assure.ameli.fr/attestation-prete').page).toBe('attestation.choix');
    const stranger = new Learner('moteur.accueil').visit('assure.ameli.fr/attestation-prete');
    expect(stranger.page).toBe('connexion.accueil');
  });

  it('can be changed, and given up', () => {
    const learner = atChoice().tick('attestation.moi').press('attestation.valider');
    expect(learner.press('attestation.modifier').page).toBe('attestation.choix');
    expect(learner.press('attestation.annuler').page).toBe('compte.demarches');
  });
});
