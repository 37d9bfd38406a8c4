import { describe, expect, it } from 'vitest';
import { Learner } from './support';

const atProviders = (presets: readonly string[] = ['compte-existant']) =>
  new Learner('connexion.accueil', presets).press('connexion.franceconnect');

describe('entering by FranceConnect', () => {
  it.each(['franceconnect.impots', 'franceconnect.poste', 'franceconnect.msa'])(
    'opens the account with %s, without password or code',
    (provider) => {
      const learner = atProviders().press(provider);
      expect(learner.page).toBe('franceconnect.compte');
      expect(learner.has('connecte')).toBe(false);
      expect(learner.press('franceconnect.continuer').page).toBe('compte.accueil');
      expect(learner.has('connecte')).toBe(true);
    },
  );

  it('cannot use ameli to open ameli', () => {
    const learner = atProviders().press('franceconnect.ameli');
    expect(learner.mistake).toBe('franceconnect-ameli');
    expect(learner.page).toBe('franceconnect.accueil');
  });

  it('lets one choose another account, and give up', () => {
    const learner = atProviders().press('franceconnect.poste').press('franceconnect.retour');
    expect(learner.page).toBe('franceconnect.accueil');
    expect(learner.press('franceconnect.annuler').page).toBe('connexion.accueil');
  });

  it('begins the creation for whoever has no account', () => {
    const learner = atProviders([]).press('franceconnect.impots').press('franceconnect.continuer');
    expect(learner.page).toBe('creation.conditions');
    expect(learner.has('connecte')).toBe(false);
  });
});
