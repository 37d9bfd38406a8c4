import { describe, expect, it } from 'vitest';
import { Learner } from './support';

const home = () => new Learner('moteur.accueil');
const results = () => home().own('moteur.recherche', 'recherche').press('moteur.chercher');

describe('searching', () => {
  it('finds results with the button', () => {
    expect(results().page).toBe('moteur.resultats');
  });

  it('finds results with the Enter key', () => {
    const learner = home().own('moteur.recherche', 'recherche').enter('moteur.recherche');
    expect(learner.page).toBe('moteur.resultats');
    expect(learner.outcome).toEqual({ kind: 'done', activated: 'moteur.chercher' });
  });

  it('does nothing while a word stands in the box and nobody sends it', () => {
    expect(home().own('moteur.recherche', 'recherche').page).toBe('moteur.accueil');
  });

  it('wants a word first', () => {
    const learner = home().press('moteur.chercher');
    expect(learner.mistake).toBe('champ-vide');
    expect(learner.shown('moteur.recherche')).toBe('champ-vide');
    expect(learner.page).toBe('moteur.accueil');
  });

  it('suggests « ameli » for « amelie », and finds the same all the same', () => {
    const learner = home().fill('moteur.recherche', 'Amélie');
    expect(learner.mistake).toBe('recherche-amelie');
    expect(learner.press('moteur.chercher').page).toBe('moteur.resultats');
  });

  it('tells an address typed into the wrong box', () => {
    expect(home().fill('moteur.recherche', 'www.ameli.fr').mistake).toBe('recherche-adresse');
  });

  it('can be done again from the results', () => {
    const learner = results().fill('moteur.recherche', 'carte vitale').enter('moteur.recherche');
    expect(learner.page).toBe('moteur.resultats');
  });
});

describe('the results', () => {
  it('lead to the official site', () => {
    const learner = results().press('moteur.officiel');
    expect(learner.page).toBe('ameli.accueil');
    expect(learner.address).toBe('ameli.fr');
  });

  it.each([
    ['moteur.annonce', 'leurre.annonce', 'annonce-publicitaire'],
    ['moteur.guide', 'leurre.guide', 'site-de-conseils'],
    ['moteur.intermediaire', 'leurre.intermediaire', 'site-intermediaire'],
    ['moteur.faux', 'leurre.faux', 'faux-site'],
  ])('%s leads astray: nothing can be done there but go back', (result, page, mistake) => {
    const learner = results().press(result);
    expect(learner.page).toBe(page);
    expect(learner.press('leurre.continuer').mistake).toBe(mistake);
    expect(learner.page).toBe(page);
    expect(learner.press('leurre.quitter').page).toBe('moteur.resultats');
  });

  it('come back with the back button, too', () => {
    expect(results().press('moteur.faux').back().page).toBe('moteur.resultats');
  });
});
