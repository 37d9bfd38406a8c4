import { describe, expect, it } from 'vitest';
import { computer } from '../../src/simulator/computer';
import { addressOf } from '../../src/simulator/sites/compte/account';
import { procedureViews } from '../../src/simulator/sites/compte/procedures/declared';
import { Learner } from './support';

const start = () => new Learner('compte.demarches', ['session-ouverte']).press('demarches.carte');
const reason = (learner = start()) =>
  learner
    .choose('carte.raison', 'Ma carte ne marche plus')
    .tick('carte.exactes')
    .press('carte.continuer');
const papers = (learner = reason()) =>
  learner
    .attach('carte.photo', 'photo')
    .attach('carte.identite', 'carte-identite')
    .press('carte.continuer');
const lines = ({ world, page }: Learner) =>
  (procedureViews[page]?.lines(world) ?? []).map(({ label, value }) => `${label} = ${value}`);

describe('ordering a card', () => {
  it('goes through its pages, and is done once it is confirmed', () => {
    const learner = start();
    expect(learner.page).toBe('carte.motif');
    expect(reason(learner).page).toBe('carte.pieces');
    expect(papers(learner).page).toBe('carte.recapitulatif');
    expect(learner.has('carte-commandee')).toBe(false);
    expect(learner.press('carte.confirmer').page).toBe('carte.faite');
    expect(learner.has('carte-commandee')).toBe(true);
    expect(learner.press('carte.fin').page).toBe('compte.demarches');
  });

  it('shows everything once more before it is sent', () => {
    expect(lines(papers())).toEqual([
      'Adresse postale = 3 rue des Essais, 95000 Cergy',
      'Email = colette.exemple@courriel.example',
      'Pourquoi voulez-vous une carte\u202f? = Ma carte ne marche plus',
      'Mon adresse et mon e-mail sont exacts = Oui',
      'Photo d’identité = photo-identite.jpg',
      'Carte d’identité = carte-identite.pdf',
    ]);
  });

  it('sends a mail that tells where the card goes, and forgets what was written', () => {
    const learner = papers().press('carte.confirmer');
    expect(learner.message('carte')?.body.join(' ')).toContain('3 rue des Essais, 95000 Cergy');
    expect(Object.keys(learner.world.drafts).filter((it) => it.startsWith('carte.'))).toEqual([]);
    expect(learner.press('navigateur.favori-courriel').sees('courriel.carte')).toBe(true);
  });

  it('goes to the old address, for whoever did not declare the new one', () => {
    const learner = papers().press('carte.confirmer');
    expect(learner.message('carte')?.body.join(' ')).toContain(addressOf(learner.world).street);
    expect(start().press('carte.adresse').page).toBe('adresse.saisie');
  });

  it('is refused while the card works', () => {
    const learner = start().choose('carte.raison', 'Avoir une carte plus récente');
    learner.tick('carte.exactes').press('carte.continuer');
    expect(learner.outcome).toEqual({
      kind: 'refused',
      mistake: 'carte-en-marche',
      target: 'carte.raison',
    });
    expect(learner.page).toBe('carte.motif');
    expect(reason(learner).page).toBe('carte.pieces');
  });

  it('needs every answer', () => {
    const learner = start().press('carte.continuer');
    expect(learner.shown('carte.raison')).toBe('champ-vide');
    expect(learner.shown('carte.exactes')).toBe('informations-sans-accord');
    const second = reason().press('carte.continuer');
    expect(second.shown('carte.photo')).toBe('champ-vide');
    expect(second.shown('carte.identite')).toBe('champ-vide');
  });

  it('is not ordered twice: whoever comes again is shown that it is done', () => {
    const learner = papers().press('carte.confirmer').press('carte.fin');
    expect(learner.press('demarches.carte').page).toBe('carte.faite');
  });

  it('can be left, gone back in and mended, with everything still there', () => {
    const learner = papers().press('carte.modifier');
    expect(learner.page).toBe('carte.motif');
    expect(learner.press('carte.continuer').press('carte.retour').page).toBe('carte.motif');
    learner.press('carte.continuer').press('carte.continuer');
    expect(learner.page).toBe('carte.recapitulatif');
    expect(learner.press('carte.annuler').page).toBe('compte.demarches');
    expect(learner.has('carte-commandee')).toBe(false);
  });
});

describe('a page of a procedure that is opened by its address', () => {
  const pages = Object.keys(procedureViews);

  it('before its turn, leads to the first that is not filled in', () => {
    for (const name of pages) {
      const [procedure] = name.split('.');
      const first = pages.find((page) => page.startsWith(`${procedure}.`));
      const learner = new Learner('compte.accueil', ['session-ouverte']);
      expect(learner.visit(computer.registry.pages.get(name)!.page.address).page).toBe(first);
    }
    const half = reason().visit('assure.ameli.fr/carte/recapitulatif');
    expect(half.page).toBe('carte.pieces');
    const wrong = papers()
      .press('carte.modifier')
      .choose('carte.raison', 'Avoir une carte plus récente');
    expect(wrong.visit('assure.ameli.fr/carte/recapitulatif').page).toBe('carte.motif');
  });

  it('without a session, leads to the sign-in page', () => {
    for (const name of pages) {
      const learner = new Learner('moteur.accueil', ['compte-existant']);
      const { address } = computer.registry.pages.get(name)!.page;
      expect(learner.visit(address).page).toBe('connexion.accueil');
    }
  });
});

describe('sending a document', () => {
  const send = () =>
    new Learner('compte.demarches', ['session-ouverte'])
      .press('demarches.envoi')
      .choose('envoi.nature', 'Justificatif de domicile')
      .attach('envoi.fichier', 'justificatif-domicile')
      .press('envoi.continuer')
      .press('envoi.confirmer');

  it('ends with a mail that names it', () => {
    const learner = send();
    expect(learner.page).toBe('envoi.faite');
    expect(learner.has('document-envoye')).toBe(true);
    expect(learner.message('envoi')?.body.join(' ')).toContain('justificatif de domicile');
  });

  it('can be done again', () => {
    const learner = send().press('envoi.fin').press('demarches.envoi');
    expect(learner.page).toBe('envoi.document');
  });

  it('does not take a sick leave: its original goes by post', () => {
    const learner = new Learner('envoi.document', ['session-ouverte'])
      .choose('envoi.nature', 'Arrêt de travail papier')
      .attach('envoi.fichier', 'certificat-medical')
      .press('envoi.continuer');
    expect(learner.outcome).toEqual({
      kind: 'refused',
      mistake: 'arret-papier',
      target: 'envoi.nature',
    });
  });
});
