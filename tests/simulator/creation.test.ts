import { describe, expect, it } from 'vitest';
import type { PersonaName } from '../../src/simulator/world/gesture';
import { Learner } from './support';

const DAY = 24 * 60;
const start = (persona: PersonaName = 'colette') =>
  new Learner('connexion.accueil', [], persona).press('connexion.creer');

const identity = (learner = start()) =>
  learner
    .own('creation.nom', 'nom')
    .own('creation.numero', 'numero')
    .own('creation.naissance', 'naissance')
    .own('creation.code-postal', 'code-postal')
    .press('creation.continuer');
const papers = (learner = identity()) =>
  learner
    .own('creation.iban-fin', 'iban-fin')
    .own('creation.carte', 'carte')
    .press('creation.continuer');
const conditions = (learner = papers()) =>
  learner.choose('creation.accord', 'Oui, j’accepte').press('creation.continuer');
const secret = (learner = conditions()) =>
  learner
    .own('creation.mot-de-passe', 'mot-de-passe')
    .own('creation.confirmation', 'mot-de-passe')
    .press('creation.continuer');
const contact = (learner = secret()) =>
  learner
    .own('creation.courriel', 'courriel')
    .own('creation.courriel-confirmation', 'courriel')
    .choose('creation.informations', 'Non')
    .press('creation.continuer');
const phones = (learner = contact()) =>
  learner
    .choose('creation.accord-telephone', 'Oui')
    .choose('creation.accord-sms', 'Non')
    .press('creation.continuer');

describe('creating an account, page after page', () => {
  it('leads through every page to a mail, and by its link to the account', () => {
    const learner = start();
    expect(learner.page).toBe('creation.identite');
    expect(identity(learner).page).toBe('creation.justificatifs');
    expect(papers(learner).page).toBe('creation.conditions');
    expect(conditions(learner).page).toBe('creation.secret');
    expect(secret(learner).page).toBe('creation.contact');
    expect(contact(learner).page).toBe('creation.telephones');
    expect(phones(learner).page).toBe('creation.presque-fini');
    expect(learner.has('compte-cree')).toBe(false);
    expect(learner.followLink('validation').page).toBe('creation.validee');
    expect(learner.has('compte-cree')).toBe(true);
    expect(learner.press('creation.connexion').signIn().page).toBe('code.envoi');
  });

  it.each(['gerard', 'samira', 'yann', 'ange', 'livia'] as const)('works for %s', (persona) => {
    const learner = phones(contact(secret(conditions(papers(identity(start(persona)))))));
    expect(learner.followLink('validation').has('compte-cree')).toBe(true);
  });

  it('signs in with the password that was chosen, not with another one', () => {
    const chosen = conditions()
      .fill('creation.mot-de-passe', 'Parapluie-2')
      .fill('creation.confirmation', 'Parapluie-2')
      .press('creation.continuer');
    const learner = phones(contact(chosen)).followLink('validation').press('creation.connexion');
    expect(learner.signIn().mistake).toBe('identifiants-faux');
    expect(learner.signIn('Parapluie-2').page).toBe('code.envoi');
  });

  it.each([
    'assure.ameli.fr/creation/justificatifs',
    'assure.ameli.fr/creation/sans-carte',
    'assure.ameli.fr/creation/conditions',
    'assure.ameli.fr/creation/mot-de-passe',
    'assure.ameli.fr/creation/courriel',
    'assure.ameli.fr/creation/telephones',
    'assure.ameli.fr/creation/presque-fini',
  ])('begins at the first page when %s is opened out of turn', (address) => {
    const learner = start().visit(address);
    expect(learner.page).toBe('creation.identite');
    expect(learner.address).toBe('assure.ameli.fr/creation/identite');
  });

  it('lets one go back to an earlier page, and on again, with what was written', () => {
    const learner = secret().press('creation.retour').press('creation.retour');
    expect(learner.page).toBe('creation.conditions');
    learner.press('creation.continuer').press('creation.continuer');
    expect(learner.page).toBe('creation.contact');
  });

  it('is not needed by whoever has an account', () => {
    const learner = new Learner('connexion.accueil', ['compte-existant']).press('connexion.creer');
    expect(identity(learner).mistake).toBe('compte-deja-cree');
    expect(learner.page).toBe('creation.identite');
    expect(learner.press('creation.retour').page).toBe('connexion.accueil');
  });
});

describe('the identity', () => {
  it.each([
    ['creation.nom', 'EXEMPLE-MARTIN', 'nom-usage'],
    ['creation.nom', 'Martin', 'nom-usage'],
    ['creation.nom', 'Colette', 'nom-prenom'],
    ['creation.nom', 'Colette Exemple', 'nom-prenom-ajoute'],
    ['creation.nom', 'Dupont', 'donnees-inconnues'],
    ['creation.naissance', '12 mars 58', 'date-en-lettres'],
    ['creation.naissance', '14/07/58', 'date-annee-courte'],
    ['creation.naissance', '07/14/1958', 'date-mois-jour'],
    ['creation.naissance', '15/07/1958', 'donnees-inconnues'],
    ['creation.code-postal', '80000', 'code-postal-ancien'],
    ['creation.code-postal', '95', 'code-postal-departement'],
    ['creation.numero', '2 58 07 78 000 042 66', 'nir-avec-cle'],
  ])('%s answers « %s » with %s', (target, value, mistake) => {
    const learner = start().fill(target, value);
    expect(learner.mistake).toBe(mistake);
    expect(learner.shown(target)).toBe(mistake);
  });

  it('needs every box with an asterisk, and shows each one that is empty', () => {
    const learner = start().press('creation.continuer');
    for (const name of ['nom', 'numero', 'naissance', 'code-postal']) {
      expect(learner.shown(`creation.${name}`)).toBe('champ-vide');
    }
    expect(learner.page).toBe('creation.identite');
  });

  it.each(['14/07/1958', '14-07-1958', '14 07 1958', '14.7.1958'])('takes %s', (date) => {
    expect(start().fill('creation.naissance', date).outcome.kind).toBe('done');
  });
});

describe('the bank and the card', () => {
  it.each([
    ['creation.iban-fin', '15', 'iban-cle-seule'],
    ['creation.iban-fin', '2 58 07 78 000 042', 'iban-nir'],
    ['creation.iban-fin', 'FR76 9999 9000 0100 0000 0000 115', 'iban-entier'],
    ['creation.iban-fin', '0000999', 'iban-autre'],
    ['creation.carte', '2 58 07 78 000 042', 'carte-nir'],
    ['creation.carte', '0000042', 'carte-longueur'],
    ['creation.carte', '802500000200000000042', 'carte-trop-longue'],
  ])('%s answers « %s » with %s', (target, value, mistake) => {
    expect(identity().fill(target, value).mistake).toBe(mistake);
  });

  it('takes the last 11 digits of a card with a photo, not all 21', () => {
    const gerard = () => identity(start('gerard'));
    expect(gerard().fill('creation.carte', '802500000200000000017').mistake).toBe(
      'carte-trop-longue',
    );
    expect(gerard().own('creation.carte', 'carte').outcome.kind).toBe('done');
  });

  it('has another way for whoever has no card number', () => {
    const learner = identity().press('creation.sans-numero');
    expect(learner.page).toBe('creation.sans-carte');
    expect(learner.press('creation.retour').page).toBe('creation.justificatifs');
    learner.press('creation.sans-numero').press('creation.franceconnect');
    expect(learner.page).toBe('franceconnect.accueil');
  });
});

describe('the conditions', () => {
  it('need an answer', () => {
    const learner = papers().press('creation.continuer');
    expect(learner.mistake).toBe('conditions-sans-choix');
    expect(learner.page).toBe('creation.conditions');
  });

  it('leave one without an account when refused, and can be taken up again', () => {
    const learner = papers()
      .choose('creation.accord', 'Non, je refuse')
      .press('creation.continuer');
    expect(learner.mistake).toBe('conditions-refusees');
    expect(learner.page).toBe('creation.refusee');
    expect(conditions(learner.press('creation.retour')).page).toBe('creation.secret');
  });

  it('can be left with « ANNULER »', () => {
    expect(papers().press('creation.annuler').page).toBe('connexion.accueil');
  });
});

describe('the password', () => {
  it.each([
    ['Lune-1', 'mot-de-passe-court'],
    ['Abricot-Abricot-Abricot-42', 'mot-de-passe-long'],
    ['PARAPLUIE-42', 'mot-de-passe-sans-minuscule'],
    ['parapluie-42', 'mot-de-passe-sans-majuscule'],
    ['ParapluieJaune', 'mot-de-passe-sans-chiffre'],
    ['Parapluie#42', 'mot-de-passe-caractere'],
    ['Parapluié-42', 'mot-de-passe-accents'],
    ['Petit chat 12', 'mot-de-passe-espace'],
    ['Soleil1958', 'mot-de-passe-naissance'],
    ['tOURNESOL-42', 'majuscules-bloquees'],
  ])('is refused as « %s »: %s', (password, mistake) => {
    const learner = conditions().fill('creation.mot-de-passe', password);
    expect(learner.mistake).toBe(mistake);
    expect(learner.press('creation.continuer').page).toBe('creation.secret');
  });

  it('is wanted twice, and the same', () => {
    const learner = conditions().own('creation.mot-de-passe', 'mot-de-passe');
    expect(learner.fill('creation.confirmation', 'Tournesol-43').mistake).toBe(
      'mot-de-passe-different',
    );
    expect(learner.press('creation.continuer').page).toBe('creation.secret');
  });

  it('is compared again when the first box is changed afterwards', () => {
    const learner = conditions()
      .own('creation.mot-de-passe', 'mot-de-passe')
      .own('creation.confirmation', 'mot-de-passe')
      .fill('creation.mot-de-passe', 'Parapluie-2')
      .press('creation.continuer');
    expect(learner.mistake).toBe('mot-de-passe-different');
  });
});

describe('the e-mail and the telephones', () => {
  it('wants the same address twice, whatever the capitals', () => {
    const learner = secret().own('creation.courriel', 'courriel');
    learner.fill('creation.courriel-confirmation', 'gerard.essai@courriel.example');
    expect(learner.mistake).toBe('courriel-autre');
    learner.fill('creation.courriel-confirmation', 'autre@courriel.example');
    expect(learner.mistake).toBe('courriel-different');
    learner.fill('creation.courriel-confirmation', 'Colette.Exemple@Courriel.example');
    expect(learner.outcome.kind).toBe('done');
  });

  it('wants an answer about information by e-mail', () => {
    const learner = secret().own('creation.courriel', 'courriel');
    learner.own('creation.courriel-confirmation', 'courriel').press('creation.continuer');
    expect(learner.outcome).toMatchObject({
      mistake: 'consentement-sans-choix',
      target: 'creation.informations',
    });
  });

  it('needs no telephone, but both answers', () => {
    const learner = contact()
      .choose('creation.accord-telephone', 'Oui')
      .press('creation.continuer');
    expect(learner.outcome).toMatchObject({
      mistake: 'consentement-sans-choix',
      target: 'creation.accord-sms',
    });
    expect(learner.choose('creation.accord-sms', 'Non').press('creation.continuer').page).toBe(
      'creation.presque-fini',
    );
  });

  it.each([
    ['creation.fixe', '06 39 98 00 42', 'telephone-mobile-dans-fixe'],
    ['creation.mobile', '01 99 00 00 42', 'telephone-fixe-dans-mobile'],
    ['creation.mobile', '+33 06 39 98 00 42', 'telephone-prefixe-double'],
  ])('%s answers « %s » with %s', (target, value, mistake) => {
    const learner = contact().fill(target, value);
    expect(learner.mistake).toBe(mistake);
    expect(phones(learner).page).toBe('creation.telephones');
  });
});

describe('the link of the mail', () => {
  it('is good for 7 days', () => {
    expect(
      phones()
        .wait(7 * DAY)
        .followLink('validation').page,
    ).toBe('creation.validee');
  });

  it('is too old on day 8, and a new message opens the account', () => {
    const learner = phones()
      .wait(7 * DAY + 1)
      .followLink('validation');
    expect(learner.page).toBe('creation.lien-expire');
    expect(learner.has('compte-cree')).toBe(false);
    expect(learner.press('creation.nouveau-lien').page).toBe('creation.presque-fini');
    expect(learner.followLink('validation').page).toBe('creation.validee');
  });

  it('says so when it is used a second time, and harms nothing', () => {
    const learner = phones().followLink('validation').followLink('validation');
    expect(learner.page).toBe('creation.deja-validee');
    expect(learner.has('compte-cree')).toBe(true);
  });

  it('can be sent again', () => {
    const learner = phones().press('creation.renvoyer');
    expect(learner.mails).toEqual(['validation']);
    expect(learner.followLink('validation').page).toBe('creation.validee');
  });

  it('opens nothing before a mail was sent', () => {
    const learner = start().visit('assure.ameli.fr/validation');
    expect(learner.page).toBe('creation.lien-expire');
    expect(learner.press('creation.nouveau-lien').page).toBe('creation.identite');
  });
});

describe('creating by FranceConnect', () => {
  it('goes straight to the conditions, and on to the account', () => {
    const learner = start().press('creation.franceconnect').press('franceconnect.impots');
    expect(learner.press('franceconnect.continuer').page).toBe('creation.conditions');
    expect(phones(contact(secret(conditions(learner)))).followLink('validation').page).toBe(
      'creation.validee',
    );
  });
});
