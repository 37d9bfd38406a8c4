import { describe, expect, it } from 'vitest';
import { Learner } from './support';

const DAY = 24 * 60;
const offered = () =>
  new Learner('compte.accueil', ['site-deja-visite', 'session-ouverte', 'mot-de-passe-propose']);
const shared = () =>
  new Learner('compte.accueil', ['site-deja-visite', 'ordinateur-partage', 'session-ouverte']);
const clearing = (learner = shared()) =>
  learner.press('navigateur.menu').press('navigateur.effacer-donnees');

describe('the offer to keep a password', () => {
  it('is refused for good with « Jamais »', () => {
    const learner = offered().press('navigateur.jamais');
    expect(learner.has('mot-de-passe-refuse')).toBe(true);
    expect(learner.has('mot-de-passe-enregistre')).toBe(false);
    expect(learner.sees('navigateur.jamais')).toBe(false);
    expect(learner.world.browser.savedPasswords).toEqual([]);
  });

  it('keeps the password with the blue button, and that stays true', () => {
    const learner = offered().press('navigateur.enregistrer-mot-de-passe');
    expect(learner.world.browser.savedPasswords).toEqual(['ameliconnect.ameli.fr']);
    learner.press('compte.deconnexion');
    expect(learner.has('mot-de-passe-enregistre')).toBe(true);
  });

  it('does not lie over the page, and goes with the window', () => {
    const learner = offered().press('compte.onglet-demarches');
    expect(learner.page).toBe('compte.demarches');
    expect(learner.sees('navigateur.jamais')).toBe(true);
    learner.press('navigateur.fermer');
    expect(learner.sees('navigateur.jamais')).toBe(false);
    expect(learner.has('mot-de-passe-refuse')).toBe(false);
  });

  it('is not made again for a password that is kept already', () => {
    const learner = offered()
      .press('navigateur.enregistrer-mot-de-passe')
      .press('compte.deconnexion');
    learner.press('compte.revenir').signIn().press('code.courriel');
    learner.own('code.saisie', 'code').press('code.valider');
    expect(learner.has('connecte')).toBe(true);
    expect(learner.sees('navigateur.jamais')).toBe(false);
  });
});

describe('erasing the traces of browsing', () => {
  it('opens with the last hour, and everything ticked', () => {
    const { drafts } = clearing().world;
    expect(drafts['effacement.periode']?.value).toBe('Dernière heure');
    for (const kind of ['historique', 'cookies', 'cache']) {
      expect(drafts[`effacement.${kind}`]?.value).toBe('oui');
    }
  });

  it('covers the page: only the browser can be reached', () => {
    const learner = clearing();
    expect(learner.sees('compte.deconnexion')).toBe(false);
    expect(learner.press('effacement.annuler').sees('compte.deconnexion')).toBe(true);
  });

  it('leaves the traces of the day before when only the last hour is erased', () => {
    const learner = clearing().press('effacement.confirmer');
    expect(learner.mistake).toBe('effacement-periode');
    expect(learner.world.browser.history.map(({ page }) => page)).toContain('ameli.accueil');
    expect(learner.has('traces-effacees')).toBe(false);
    expect(learner.has('connecte')).toBe(true);
  });

  it('erases the history of the week, but not what is older', () => {
    const learner = shared().wait(7 * DAY);
    clearing(learner)
      .choose('effacement.periode', '7 derniers jours')
      .press('effacement.confirmer');
    expect(learner.mistake).toBe('effacement-periode');
    const ages = learner.world.browser.history.map(({ at }) => learner.world.now - at);
    expect(ages.length).toBeGreaterThan(0);
    expect(Math.min(...ages)).toBeGreaterThan(7 * DAY);
  });

  it.each(['historique', 'cookies', 'cache'])('is incomplete without %s', (kind) => {
    const learner = clearing().choose('effacement.periode', 'Toutes les périodes');
    learner.tick(`effacement.${kind}`, false).press('effacement.confirmer');
    expect(learner.mistake).toBe('effacement-partiel');
    expect(learner.has('traces-effacees')).toBe(false);
  });

  it('erases everything of all time, and closes the account with the cookies', () => {
    const learner = clearing().choose('effacement.periode', 'Toutes les périodes');
    learner.press('effacement.confirmer');
    expect(learner.has('traces-effacees')).toBe(true);
    expect(learner.world.browser.history).toEqual([]);
    expect(learner.world.browser.cookies).toEqual([]);
    expect(learner.has('deconnecte')).toBe(true);
    expect(learner.press('compte.onglet-demarches').page).toBe('connexion.accueil');
  });

  it('never touches the account itself: one can enter again', () => {
    const learner = clearing().choose('effacement.periode', 'Toutes les périodes');
    learner.press('effacement.confirmer').visit('assure.ameli.fr').signIn();
    learner.press('code.courriel').own('code.saisie', 'code').press('code.valider');
    expect(learner.page).toBe('compte.accueil');
    expect(learner.has('connecte')).toBe(true);
  });
});

describe('downloads', () => {
  const withPaper = () =>
    shared()
      .press('compte.raccourci-attestation')
      .tick('attestation.moi')
      .press('attestation.valider')
      .press('attestation.telecharger')
      .press('document.enregistrer')
      .press('navigateur.telechargements');

  it('list the file, and open it again', () => {
    const learner = withPaper().press('document.fermer').press('navigateur.telechargements');
    expect(learner.press('telechargements.ouvrir').page).toBe('document.apercu');
    expect(learner.world.files.viewed?.name).toBe('attestation-de-droits.pdf');
  });

  it('hold one file however often it is saved', () => {
    const learner = withPaper().press('document.enregistrer').press('document.enregistrer');
    expect(learner.world.files.downloads).toHaveLength(1);
  });

  it('can be emptied before one leaves', () => {
    const learner = withPaper().press('telechargements.supprimer');
    expect(learner.has('telechargement-supprime')).toBe(true);
    expect(learner.world.files.downloads).toEqual([]);
    expect(learner.sees('telechargements.supprimer')).toBe(false);
  });

  it('are empty at first', () => {
    const learner = shared().press('navigateur.telechargements');
    expect(learner.sees('telechargements.ouvrir')).toBe(false);
  });
});

describe('closing', () => {
  it('the window does not close the account', () => {
    const learner = shared().press('navigateur.fermer');
    expect(learner.page).toBe('bureau.accueil');
    expect(learner.has('fenetre-fermee')).toBe(true);
    expect(learner.has('connecte')).toBe(true);
    learner.press('bureau.navigateur').visit('assure.ameli.fr');
    expect(learner.page).toBe('compte.accueil');
  });

  it('a tab shows another one, and the last tab cannot be closed by itself', () => {
    const learner = shared().press('navigateur.favori-courriel').press('navigateur.fermer-onglet');
    expect(learner.page).toBe('compte.accueil');
    expect(learner.sees('navigateur.fermer-onglet')).toBe(false);
  });

  it('the login tab loses the page, which its address brings back', () => {
    const learner = new Learner('connexion.accueil', ['compte-existant']).signIn();
    learner.press('code.courriel').press('navigateur.favori-courriel').tab('compte');
    learner.press('navigateur.fermer-onglet');
    expect(learner.page).toBe('courriel.accueil');
    expect(learner.sees('onglet.compte')).toBe(false);
    learner.visit('ameliconnect.ameli.fr/verification');
    expect(learner.page).toBe('code.verification');
  });
});

describe('the address bar', () => {
  const typed = (text: string) => new Learner('moteur.accueil').visit(text);

  it.each(['ameli.fr', 'www.ameli.fr', 'https://www.ameli.fr/', 'AMELI.FR', 'ameli.fr/assure'])(
    'opens %s',
    (text) => expect(typed(text).page).toBe('ameli.accueil'),
  );

  it.each(['ameli.fr/somme', 'www.ameli.fr/val-d-oise', 'ameli.fr/assure/finistere'])(
    'opens the variant of a département: %s',
    (text) => expect(typed(text).page).toBe('ameli.accueil'),
  );

  it('opens no variant of a département that does not exist', () => {
    expect(typed('ameli.fr/dupont').page).toBe('navigateur.introuvable');
  });

  it.each([
    ['www.ameli.com', 'adresse-com'],
    ['www,ameli,fr', 'adresse-virgule'],
    ['wwww.ameli.fr', 'adresse-wwww'],
    ['wwwameli.fr', 'adresse-sans-point'],
    ['wwwamelifr', 'adresse-sans-point'],
    ['www. ameli.fr', 'adresse-espace'],
    ['www.ameli', 'adresse-incomplete'],
    ['www.amelie.fr', 'adresse-faute-de-frappe'],
    ['site-inconnu.example', 'adresse-inconnue'],
  ])('leads nowhere for %s, and says why: %s', (text, mistake) => {
    const learner = typed(text);
    expect(learner.mistake).toBe(mistake);
    expect(learner.page).toBe('navigateur.introuvable');
    expect(learner.press('introuvable.recherche').page).toBe('moteur.accueil');
  });

  it('looks words up, as browsers do', () => {
    const learner = typed('ameli');
    expect(learner.page).toBe('moteur.resultats');
    expect(learner.outcome.kind).toBe('done');
  });

  it.each(['', '   '])('does nothing when it is empty', (text) => {
    expect(typed(text).outcome.kind).toBe('none');
  });

  it('does not show the desktop for an address without a name', () => {
    expect(typed('https://').page).not.toBe('bureau.accueil');
  });
});
