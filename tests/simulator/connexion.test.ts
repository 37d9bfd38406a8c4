import { describe, expect, it } from 'vitest';
import { Learner } from './support';

const login = (presets: readonly string[] = ['compte-existant']) =>
  new Learner('connexion.accueil', presets);
const atCode = () => login().signIn();
const withCode = () => atCode().press('code.courriel');
const DAY = 24 * 60;

describe('signing in', () => {
  it('asks for a code once number and password are right', () => {
    const learner = login().signIn();
    expect(learner.page).toBe('code.envoi');
    expect(learner.has('connecte')).toBe(false);
  });

  it('takes the number with or without spaces, and the Enter key', () => {
    const learner = login();
    learner.fill('connexion.numero', learner.kit('numero').replace(/ /g, ''));
    learner.own('connexion.mot-de-passe', 'mot-de-passe').enter('connexion.mot-de-passe');
    expect(learner.page).toBe('code.envoi');
  });

  it('says which box is empty when Enter is pressed before the second one', () => {
    const learner = login().own('connexion.numero', 'numero').enter('connexion.numero');
    expect(learner.outcome).toEqual({
      kind: 'refused',
      mistake: 'champ-vide',
      target: 'connexion.mot-de-passe',
    });
    expect(learner.page).toBe('connexion.accueil');
  });

  it('knows the number with its key', () => {
    const learner = login();
    learner.fill('connexion.numero', `${learner.kit('numero')} ${learner.kit('cle')}`);
    expect(learner.mistake).toBe('nir-avec-cle');
    expect(
      learner.own('connexion.mot-de-passe', 'mot-de-passe').press('connexion.valider').mistake,
    ).toBe('nir-avec-cle');
  });

  it('knows the number of the card itself, and the number of someone else', () => {
    expect(login().own('connexion.numero', 'carte').mistake).toBe('nir-carte');
    const other = new Learner('connexion.accueil', [], 'gerard').kit('numero');
    expect(login().fill('connexion.numero', other).mistake).toBe('nir-autre');
  });

  it('clears a real number on the spot', () => {
    const learner = login().fill('connexion.numero', '2 84 05 88 321 025');
    expect(learner.mistake).toBe('donnee-reelle');
    expect(learner.world.drafts['connexion.numero']?.value).toBe('');
  });

  it('knows Caps Lock, and does not count it as a wrong password', () => {
    const learner = login().signIn('tOURNESOL-42');
    expect(learner.mistake).toBe('majuscules-bloquees');
    for (let time = 0; time < 5; time += 1) learner.press('connexion.valider');
    expect(learner.has('compte-bloque')).toBe(false);
  });

  it('knows a password typed with accents', () => {
    expect(login().fill('connexion.mot-de-passe', 'Tournésol-42').mistake).toBe(
      'mot-de-passe-accents',
    );
  });

  it('refuses a wrong password and empties the box', () => {
    const learner = login().signIn('Autre-chose-1');
    expect(learner.mistake).toBe('identifiants-faux');
    expect(learner.world.drafts['connexion.mot-de-passe']?.value).toBe('');
    expect(learner.has('compte-bloque')).toBe(false);
  });

  it('blocks the account at the third wrong password, even for the right one then', () => {
    const learner = login().signIn('Faux-1-abc').signIn('Faux-2-abc').signIn('Faux-3-abc');
    expect(learner.mistake).toBe('compte-bloque');
    expect(learner.has('compte-bloque')).toBe(true);
    expect(learner.signIn().mistake).toBe('compte-bloque');
    expect(learner.page).toBe('connexion.accueil');
  });

  it('forgets wrong tries once one is in', () => {
    const learner = login().signIn('Faux-1-abc').signIn('Faux-2-abc').signIn();
    learner.press('code.courriel').own('code.saisie', 'code').press('code.valider');
    learner.press('compte.deconnexion').press('compte.revenir').signIn('Faux-1-abc');
    expect(learner.has('compte-bloque')).toBe(false);
  });

  it('knows nobody who has no account yet', () => {
    expect(login([]).signIn().mistake).toBe('compte-inconnu');
  });

  it('leads to the help about the number, and back', () => {
    const learner = login().press('connexion.ou-trouver');
    expect(learner.page).toBe('connexion.aide-numero');
    expect(learner.press('connexion.retour').page).toBe('connexion.accueil');
  });

  it('is skipped by whoever is in already', () => {
    const learner = new Learner('connexion.accueil', ['session-ouverte']);
    expect(learner.page).toBe('compte.accueil');
  });

  it('cannot be passed by typing the address of the account or of the code', () => {
    for (const address of [
      'assure.ameli.fr/accueil',
      'assure.ameli.fr/informations',
      'ameliconnect.ameli.fr/code',
      'ameliconnect.ameli.fr/verification',
      'assure.ameli.fr/retour-franceconnect',
    ]) {
      const learner = login().visit(address);
      expect(learner.page, address).toBe('connexion.accueil');
      expect(learner.has('connecte'), address).toBe(false);
    }
  });
});

describe('the security code', () => {
  it('comes by mail, and opens the account', () => {
    const learner = withCode();
    expect(learner.page).toBe('code.verification');
    expect(learner.message('code')?.code).toBe(learner.kit('code'));
    learner.own('code.saisie', 'code').press('code.valider');
    expect(learner.page).toBe('compte.accueil');
    expect(learner.has('connecte')).toBe(true);
    expect(learner.sees('navigateur.jamais')).toBe(true);
  });

  it('can be read in another tab: the page waits', () => {
    const learner = withCode().press('navigateur.favori-courriel').press('courriel.code');
    expect(learner.page).toBe('courriel.message');
    expect(learner.tab('compte').page).toBe('code.verification');
  });

  it('comes by SMS on the telephone, not by mail', () => {
    const learner = atCode().press('code.sms');
    expect(learner.mails).toEqual([]);
    expect(learner.message('sms-code')).toMatchObject({ kind: 'sms', code: learner.kit('code') });
    expect(learner.own('code.saisie', 'code').enter('code.saisie').page).toBe('compte.accueil');
  });

  it('is good for 15 minutes, and no longer', () => {
    expect(withCode().wait(15).own('code.saisie', 'code').outcome.kind).toBe('done');
    const late = withCode().wait(16).own('code.saisie', 'code');
    expect(late.mistake).toBe('code-expire');
    expect(late.press('code.valider').page).toBe('code.verification');
  });

  it('expires also between writing it and sending it', () => {
    const learner = withCode().own('code.saisie', 'code').wait(16).press('code.valider');
    expect(learner.mistake).toBe('code-expire');
    expect(learner.has('connecte')).toBe(false);
  });

  it('counts only as the newest: the older one is told as such', () => {
    const learner = withCode().press('code.nouveau');
    expect(learner.mails).toEqual(['code', 'code-2']);
    expect(learner.own('code.saisie', 'code').mistake).toBe('code-ancien');
    learner.own('code.saisie', 'code-2').press('code.valider');
    expect(learner.page).toBe('compte.accueil');
  });

  it('can be asked for three times, then no more', () => {
    const learner = withCode().press('code.nouveau').press('code.nouveau');
    expect(learner.mails).toEqual(['code', 'code-2', 'code-3']);
    expect(learner.press('code.nouveau').mistake).toBe('trop-de-demandes');
    expect(learner.mails).toHaveLength(3);
    learner.own('code.saisie', 'code-3').press('code.valider');
    expect(learner.has('connecte')).toBe(true);
  });

  it('counts requests anew after one has entered', () => {
    const learner = withCode().press('code.nouveau').press('code.nouveau');
    learner.own('code.saisie', 'code-3').press('code.valider').press('compte.deconnexion');
    learner.press('compte.revenir').signIn().press('code.courriel');
    expect(learner.outcome.kind).toBe('done');
    learner.own('code.saisie', 'code').press('code.valider');
    expect(learner.has('connecte')).toBe(true);
  });

  it.each([
    ['', 'champ-vide'],
    ['12345', 'code-court'],
    ['1234567', 'code-long'],
    ['abcdef', 'code-lettres'],
    ['000000', 'code-faux'],
  ])('is refused as « %s »: %s', (code, mistake) => {
    const learner = withCode().fill('code.saisie', code).press('code.valider');
    expect(learner.mistake).toBe(mistake);
    expect(learner.page).toBe('code.verification');
  });

  it('is skipped on a trusted device, for six months no code is asked', () => {
    const learner = withCode()
      .own('code.saisie', 'code')
      .tick('code.confiance')
      .press('code.valider');
    expect(learner.has('appareil-de-confiance')).toBe(true);
    learner.press('compte.deconnexion').press('compte.revenir').signIn();
    expect(learner.page).toBe('compte.accueil');
  });

  it('is asked for when trust was ticked and unticked', () => {
    const learner = withCode().tick('code.confiance').tick('code.confiance', false);
    learner.own('code.saisie', 'code').press('code.valider');
    expect(learner.has('appareil-de-confiance')).toBe(false);
    learner.press('compte.deconnexion').press('compte.revenir').signIn();
    expect(learner.page).toBe('code.envoi');
  });

  it('is asked for again once the cookies of a trusted device are erased', () => {
    const learner = withCode()
      .own('code.saisie', 'code')
      .tick('code.confiance')
      .press('code.valider');
    learner.press('navigateur.menu').press('navigateur.effacer-donnees');
    learner.choose('effacement.periode', 'Toutes les périodes').press('effacement.confirmer');
    expect(learner.visit('assure.ameli.fr').signIn().page).toBe('code.envoi');
  });
});

describe('a forgotten password', () => {
  const asked = (presets: readonly string[] = ['compte-existant']) =>
    login(presets)
      .press('connexion.oubli')
      .own('oubli.numero', 'numero')
      .own('oubli.naissance', 'naissance')
      .press('oubli.envoyer');
  const changed = (learner: Learner) =>
    learner
      .own('oubli.nouveau-mot-de-passe', 'nouveau-mot-de-passe')
      .own('oubli.confirmation', 'nouveau-mot-de-passe')
      .press('oubli.valider');

  it('is replaced through a link in a mail', () => {
    const learner = asked();
    expect(learner.page).toBe('oubli.envoye');
    expect(learner.followLink('mot-de-passe').page).toBe('oubli.nouveau');
    expect(changed(learner).page).toBe('connexion.accueil');
    expect(learner.signIn(learner.kit('nouveau-mot-de-passe')).page).toBe('code.envoi');
    expect(learner.visit('assure.ameli.fr').signIn().mistake).toBe('identifiants-faux');
  });

  it('has a link that is good for 30 minutes, and no longer', () => {
    expect(asked().wait(30).followLink('mot-de-passe').page).toBe('oubli.nouveau');
    const late = asked().wait(31).followLink('mot-de-passe');
    expect(late.page).toBe('oubli.lien-expire');
    expect(late.press('oubli.recommencer').page).toBe('oubli.demande');
  });

  it('has a link that serves once', () => {
    const learner = changed(asked().followLink('mot-de-passe'));
    expect(learner.followLink('mot-de-passe').page).toBe('oubli.lien-expire');
  });

  it('reopens a blocked account', () => {
    const learner = changed(asked(['compte-bloque']).followLink('mot-de-passe'));
    expect(learner.has('compte-bloque')).toBe(false);
    expect(learner.signIn(learner.kit('nouveau-mot-de-passe')).page).toBe('code.envoi');
  });

  it('wants the birth date that the caisse knows', () => {
    const learner = login().press('connexion.oubli').own('oubli.numero', 'numero');
    learner.fill('oubli.naissance', '15/07/1958').press('oubli.envoyer');
    expect(learner.mistake).toBe('donnees-inconnues');
    expect(learner.mails).toEqual([]);
  });

  it('wants the new password twice, and the same', () => {
    const learner = asked().followLink('mot-de-passe');
    learner.own('oubli.nouveau-mot-de-passe', 'nouveau-mot-de-passe');
    expect(learner.fill('oubli.confirmation', 'Autre-chose-1').mistake).toBe(
      'mot-de-passe-different',
    );
    expect(learner.press('oubli.valider').page).toBe('oubli.nouveau');
  });

  it('cannot be changed by typing the address of the link', () => {
    expect(login().visit('assure.ameli.fr/nouveau-mot-de-passe').page).toBe('oubli.lien-expire');
  });

  it('has a newer link when asked again, and the older one opens nothing', () => {
    const again = () => {
      const learner = asked().press('oubli.annuler').press('connexion.oubli');
      learner.own('oubli.numero', 'numero').own('oubli.naissance', 'naissance');
      return learner.press('oubli.envoyer');
    };
    expect(again().mails).toEqual(['mot-de-passe', 'mot-de-passe-2']);
    expect(again().followLink('mot-de-passe').page).toBe('oubli.lien-expire');
    expect(again().followLink('mot-de-passe-2').page).toBe('oubli.nouveau');
  });

  it('is of no use without an account', () => {
    expect(asked([]).mistake).toBe('compte-inconnu');
  });
});

describe('signing out', () => {
  it('closes the account: none of its pages opens any more, nor by « back »', () => {
    const learner = new Learner('compte.accueil', ['session-ouverte']).press(
      'compte.onglet-informations',
    );
    learner.press('compte.deconnexion');
    expect(learner.page).toBe('compte.deconnecte');
    expect(learner.has('deconnecte')).toBe(true);
    expect(learner.back().page).toBe('connexion.accueil');
    expect(learner.visit('assure.ameli.fr/demarches').page).toBe('connexion.accueil');
  });

  it('does not happen by itself, however long one waits', () => {
    const learner = new Learner('compte.accueil', ['session-ouverte']).wait(3 * DAY);
    expect(learner.press('compte.onglet-demarches').page).toBe('compte.demarches');
  });
});
