import { describe, expect, it } from 'vitest';
import { Learner } from './support';

const mailed = () =>
  new Learner('connexion.accueil', ['compte-existant'])
    .signIn()
    .press('code.courriel')
    .press('navigateur.favori-courriel');

describe('the mailbox', () => {
  it('is empty at first', () => {
    const learner = new Learner('courriel.accueil');
    expect(learner.sees('courriel.code')).toBe(false);
  });

  it('marks a message as read once it is opened', () => {
    const learner = mailed();
    expect(learner.message('code')?.read).toBe(false);
    learner.press('courriel.code');
    expect(learner.message('code')?.read).toBe(true);
    expect(learner.press('courriel.retour').page).toBe('courriel.accueil');
  });

  it('shows a link only in a message that has one', () => {
    expect(mailed().press('courriel.code').sees('courriel.lien')).toBe(false);
  });

  it('has a folder for unwanted mail, from which one comes back', () => {
    const learner = mailed().press('courriel.dossier-indesirables');
    expect(learner.page).toBe('courriel.indesirables');
    expect(learner.press('courriel.retour').page).toBe('courriel.accueil');
  });
});
