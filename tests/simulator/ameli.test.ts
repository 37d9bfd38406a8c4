import { describe, expect, it } from 'vitest';
import { visitor } from '../../src/simulator/sites/ameli/model';
import { Learner } from './support';

const first = () => new Learner('ameli.accueil');
const asked = () => first().press('ameli.cookies-refuser');
const typed = (postcode: string) =>
  asked().fill('ameli.code-postal', postcode).press('ameli.selectionner');
const candidates = (learner: Learner) => visitor.of(learner.world).candidates;
const caisse = (learner: Learner) => visitor.of(learner.world).caisse;

describe('the cookie banner', () => {
  it('holds back the whole page until it is answered', () => {
    const learner = first();
    expect(learner.sees('ameli.compte')).toBe(false);
    expect(learner.sees('ameli.code-postal')).toBe(false);
    expect(learner.press('ameli.compte').outcome.kind).toBe('none');
  });

  it('is refused with « Continuer sans accepter »', () => {
    const learner = asked();
    expect(learner.has('cookies-refuses')).toBe(true);
    expect(learner.sees('ameli.cookies-refuser')).toBe(false);
    expect(learner.sees('ameli.code-postal')).toBe(true);
  });

  it('goes away when all is accepted, which is no refusal', () => {
    const learner = first().press('ameli.cookies-accepter');
    expect(learner.sees('ameli.code-postal')).toBe(true);
    expect(learner.has('cookies-refuses')).toBe(false);
  });

  it('lets one choose kind by kind', () => {
    const learner = first().press('ameli.cookies-choisir');
    expect(learner.sees('ameli.code-postal')).toBe(false);
    learner
      .choose('ameli.cookies-fonctionnels', 'Refuser')
      .choose('ameli.cookies-analyse', 'Refuser');
    learner.press('ameli.cookies-enregistrer');
    expect(learner.sees('ameli.code-postal')).toBe(true);
  });

  it('refuses cookies as well when each kind is refused', () => {
    const learner = first().press('ameli.cookies-choisir');
    learner
      .choose('ameli.cookies-fonctionnels', 'Refuser')
      .choose('ameli.cookies-analyse', 'Refuser');
    expect(learner.press('ameli.cookies-enregistrer').has('cookies-refuses')).toBe(true);
  });

  it('does not ask again on the next page', () => {
    const learner = typed('95000').press('ameli.confirmer').press('ameli.menu-droits');
    expect(learner.sees('ameli.cookies-refuser')).toBe(false);
  });
});

describe('the caisse of a postcode', () => {
  it.each([
    ['95000', "Val-d'Oise"],
    ['80000', 'Somme'],
    ['01000', 'Ain'],
    ['48000', 'Lozère'],
    ['75016', 'Paris'],
    ['20000', 'Corse-du-Sud'],
    ['20167', 'Corse-du-Sud'],
    ['20200', 'Haute-Corse'],
    ['20600', 'Haute-Corse'],
    ['97110', 'Guadeloupe'],
    ['97150', 'Guadeloupe'],
    ['97200', 'Martinique'],
    ['97300', 'Guyane'],
    ['97400', 'La Réunion'],
    ['97600', 'Mayotte'],
    [' 95 000 ', "Val-d'Oise"],
  ])('%s is that of %s', (postcode, name) => {
    const learner = typed(postcode);
    expect(candidates(learner)).toEqual([name]);
    expect(learner.sees('ameli.choix-caisse')).toBe(false);
    expect(caisse(learner.press('ameli.confirmer'))).toBe(name);
    expect(learner.has('caisse-choisie')).toBe(true);
  });

  it.each([
    ['59000', ['Flandres', 'Hainaut', 'Lille-Douai', 'Roubaix-Tourcoing']],
    ['62100', ['Artois', "Côte d'Opale"]],
    ['64000', ['Bayonne', 'Pau-Pyrénées']],
    ['76600', ['Rouen-Elbeuf-Dieppe', 'Le Havre']],
  ])('%s leaves the choice to the commune', (postcode, names) => {
    const learner = typed(postcode);
    expect(candidates(learner)).toEqual(names);
    expect(learner.press('ameli.confirmer').mistake).toBe('caisse-sans-choix');
    expect(learner.choose('ameli.choix-caisse', 'Paris').outcome.kind).toBe('none');
    learner.choose('ameli.choix-caisse', names[1] ?? '').press('ameli.confirmer');
    expect(caisse(learner)).toBe(names[1]);
  });

  it('does not carry the choice of one département over to the next', () => {
    const learner = typed('59000').choose('ameli.choix-caisse', 'Hainaut');
    learner.press('ameli.pas-ma-caisse').fill('ameli.code-postal', '62000');
    learner.press('ameli.selectionner').press('ameli.confirmer');
    expect(learner.mistake).toBe('caisse-sans-choix');
  });

  it.each(['97500', '98000', '98800', '00100', '96000', '20900'])('%s has none', (postcode) => {
    const learner = typed(postcode);
    expect(learner.mistake).toBe('code-postal-inconnu');
    expect(learner.sees('ameli.confirmer')).toBe(false);
  });

  it.each([
    ['', 'champ-vide'],
    ['Cergy', 'code-postal-ville'],
    ['95', 'code-postal-departement'],
    ['2A', 'code-postal-departement'],
    ['971', 'code-postal-departement'],
    ['95127', 'code-postal-insee'],
    ['9500O', 'code-postal-lettre-o'],
    ['950OO', 'code-postal-lettre-o'],
    ['9500', 'code-postal-court'],
    ['950000', 'code-postal-long'],
  ])('tells what is wrong with « %s »: %s', (postcode, mistake) => {
    const learner = typed(postcode);
    expect(learner.mistake).toBe(mistake);
    expect(learner.shown('ameli.code-postal')).toBe(mistake);
  });

  it('is asked for again with « Ce n’est pas ma caisse » and « CHANGER »', () => {
    const learner = typed('80000').press('ameli.pas-ma-caisse');
    expect(learner.sees('ameli.code-postal')).toBe(true);
    learner.fill('ameli.code-postal', '95000').enter('ameli.code-postal').press('ameli.confirmer');
    expect(caisse(learner)).toBe("Val-d'Oise");
    expect(learner.press('ameli.changer-caisse').sees('ameli.code-postal')).toBe(true);
  });

  it('stays open when the layer is closed, and can still be chosen', () => {
    const learner = asked().press('ameli.fermer-caisse');
    expect(learner.sees('ameli.compte')).toBe(true);
    expect(learner.has('caisse-choisie')).toBe(false);
    learner.press('ameli.changer-caisse').fill('ameli.code-postal', '95000');
    learner.press('ameli.selectionner').press('ameli.confirmer');
    expect(learner.has('caisse-choisie')).toBe(true);
  });

  it('keeps the caisse that was there when changing it is given up', () => {
    const learner = typed('95000').press('ameli.confirmer').press('ameli.changer-caisse');
    learner
      .fill('ameli.code-postal', '80000')
      .press('ameli.selectionner')
      .press('ameli.fermer-caisse');
    expect(caisse(learner)).toBe("Val-d'Oise");
  });
});

describe('the pages of the public site', () => {
  const ready = () => new Learner('ameli.accueil', ['site-deja-visite', 'compte-existant']);

  it('open the account in a tab of its own, once', () => {
    const learner = ready().press('ameli.compte');
    expect(learner.page).toBe('connexion.accueil');
    expect(learner.sees('onglet.ameli')).toBe(true);
    learner.tab('ameli').press('ameli.compte');
    expect(learner.world.browser.tabs).toHaveLength(2);
  });

  it('keep the account out of the parts for professionals and companies', () => {
    for (const profile of ['ameli.profil-professionnels', 'ameli.profil-entreprises']) {
      const learner = ready().press(profile);
      expect(learner.sees('ameli.compte')).toBe(false);
      expect(learner.press('ameli.profil-assures').page).toBe('ameli.accueil');
    }
  });

  it.each(['ameli.menu-droits', 'ameli.contacts', 'ameli.formulaires', 'ameli.annuaire'])(
    '%s leads to a page from which one comes home',
    (target) => {
      const learner = ready().press(target);
      expect(learner.page).toBe('ameli.rubrique');
      expect(learner.press('ameli.retour-accueil').page).toBe('ameli.accueil');
    },
  );
});
