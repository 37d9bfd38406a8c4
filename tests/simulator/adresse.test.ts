import { describe, expect, it } from 'vitest';
import { addressOf, caisseNameOf, isMovingCaisse } from '../../src/simulator/sites/compte/account';
import { changesCaisse } from '../../src/simulator/sites/compte/procedures/address';
import { Learner } from './support';

const form = () => new Learner('compte.demarches', ['session-ouverte']).press('demarches.adresse');
const filled = (learner = form()) =>
  learner
    .own('adresse.rue', 'nouvelle-adresse')
    .own('adresse.code-postal', 'nouveau-code-postal')
    .own('adresse.ville', 'nouvelle-ville')
    .own('adresse.date', 'date-demenagement');
const reviewed = (learner = filled()) => learner.press('adresse.continuer');

describe('declaring a new address', () => {
  it('is read again before it is sent', () => {
    const learner = reviewed();
    expect(learner.page).toBe('adresse.recapitulatif');
    expect(learner.has('adresse-enregistree')).toBe(false);
    expect(learner.press('adresse.confirmer').page).toBe('adresse.faite');
    expect(learner.has('adresse-enregistree')).toBe(true);
  });

  it('is what « Mes informations » then shows', () => {
    const learner = reviewed().press('adresse.confirmer').press('adresse.voir');
    expect(learner.page).toBe('compte.informations');
    expect(addressOf(learner.world)).toEqual({
      street: '8 allée du Modèle',
      postcode: '80000',
      town: 'Amiens',
    });
    expect(caisseNameOf(learner.world)).toBe('Somme');
    expect(isMovingCaisse(learner.world)).toBe(true);
  });

  it('sends a letter and a mail, which tell that the file moves to another caisse', () => {
    const learner = reviewed().press('adresse.confirmer');
    expect(learner.message('lettre-adresse')?.kind).toBe('letter');
    expect(learner.message('adresse')?.kind).toBe('mail');
    expect(learner.message('adresse')?.body.join(' ')).toContain('nouvelle caisse');
    expect(learner.press('navigateur.favori-courriel').sees('courriel.adresse')).toBe(true);
  });

  it('keeps the caisse within the département', () => {
    const learner = filled().fill('adresse.code-postal', '95800').own('adresse.ville', 'ville');
    expect(changesCaisse(learner.world, '95800')).toBe(false);
    reviewed(learner).press('adresse.confirmer');
    expect(learner.message('adresse')?.body.join(' ')).toContain('reste la même');
    expect(caisseNameOf(learner.world)).toBe("Val-d'Oise");
    expect(isMovingCaisse(learner.world)).toBe(false);
  });

  it('changes nothing before « CONFIRMER »', () => {
    const learner = reviewed().press('compte.deconnexion');
    expect(addressOf(learner.world).town).toBe('Cergy');
    expect(learner.mails).toEqual([]);
  });

  it('can be corrected from the review, with everything still written', () => {
    const learner = reviewed().press('adresse.modifier');
    expect(learner.page).toBe('adresse.saisie');
    expect(learner.press('adresse.continuer').page).toBe('adresse.recapitulatif');
  });

  it('is not reviewed before the form is filled, nor while something in it is wrong', () => {
    const address = 'assure.ameli.fr/adresse-verifier';
    expect(form().visit(address).page).toBe('adresse.saisie');
    expect(filled().fill('adresse.date', '15/10/2026').visit(address).page).toBe('adresse.saisie');
    expect(filled().visit(address).page).toBe('adresse.recapitulatif');
  });

  it('counts only as the right one: another address is no success, until it is mended', () => {
    const learner = reviewed(filled().fill('adresse.rue', '12 rue Ailleurs'));
    expect(learner.press('adresse.confirmer').page).toBe('adresse.faite');
    expect(learner.has('adresse-enregistree')).toBe(false);
    learner.press('compte.onglet-demarches').press('demarches.adresse');
    expect(reviewed(filled(learner)).press('adresse.confirmer').has('adresse-enregistree')).toBe(
      true,
    );
  });

  it('can be declared again, after another move', () => {
    const learner = reviewed().press('adresse.confirmer').press('compte.onglet-demarches');
    learner.press('demarches.adresse');
    expect(learner.own('adresse.rue', 'nouvelle-adresse').mistake).toBe('adresse-ancienne');
    expect(learner.own('adresse.rue', 'adresse').outcome.kind).toBe('done');
  });
});

describe('the checks of the address form', () => {
  it.each([
    ['adresse.rue', '3 rue des Essais', 'adresse-ancienne'],
    ['adresse.rue', '8 allée du Modèle CEDEX', 'adresse-cedex'],
    ['adresse.rue', '8 allée du Modèle 80000 Amiens', 'adresse-ville-dans-rue'],
    ['adresse.rue', 'allée du Modèle', 'adresse-sans-numero'],
    ['adresse.rue', '8', 'adresse-sans-rue'],
    ['adresse.code-postal', 'Amiens', 'code-postal-ville'],
    ['adresse.code-postal', '80', 'code-postal-departement'],
    ['adresse.code-postal', '80021', 'code-postal-insee'],
    ['adresse.code-postal', '8OOOO', 'code-postal-lettre-o'],
    ['adresse.ville', 'Amiens CEDEX 1', 'ville-cedex'],
    ['adresse.ville', '80000', 'ville-code-postal'],
    ['adresse.ville', 'Somme', 'ville-departement'],
    ['adresse.date', '16/09/2026', 'demenagement-futur'],
    ['adresse.date', '14/09/2025', 'demenagement-ancien'],
    ['adresse.date', '1er septembre 2026', 'date-en-lettres'],
    ['adresse.date', '01/09/26', 'date-annee-courte'],
    ['adresse.date', '31/06/2026', 'date-impossible'],
  ])('%s answers « %s » with %s, and nothing is sent', (target, value, mistake) => {
    const learner = filled().fill(target, value);
    expect(learner.mistake).toBe(mistake);
    expect(learner.press('adresse.continuer').outcome).toEqual({
      kind: 'refused',
      mistake,
      target,
    });
    expect(learner.page).toBe('adresse.saisie');
  });

  it('take a move of today, and of a year ago', () => {
    expect(filled().fill('adresse.date', '15/09/2026').outcome.kind).toBe('done');
    expect(filled().fill('adresse.date', '15/09/2025').outcome.kind).toBe('done');
  });

  it('need every line but the second one', () => {
    const learner = form().press('adresse.continuer');
    for (const name of ['rue', 'code-postal', 'ville', 'date']) {
      expect(learner.shown(`adresse.${name}`)).toBe('champ-vide');
    }
    expect(learner.shown('adresse.complement')).toBeUndefined();
    expect(filled().fill('adresse.complement', 'Étage 2').press('adresse.continuer').page).toBe(
      'adresse.recapitulatif',
    );
  });
});

it('« Mes informations » leads to the same form', () => {
  const learner = new Learner('compte.informations', ['session-ouverte']);
  expect(learner.press('informations.adresse').page).toBe('adresse.saisie');
});
