import { describe, expect, it } from 'vitest';
import { computer } from '../../src/simulator/computer';
import { dayNames, daysOffered, isClosed } from '../../src/simulator/sites/mairie/hours';
import { groups } from '../../src/simulator/sites/mairie/list';
import { procedureViews } from '../../src/simulator/sites/mairie/procedures/declared';
import { addDays, formatLong } from '../../src/simulator/world/clock';
import { Learner } from './support';
import { everyone } from './world/support';

const lines = ({ world, page }: Learner) =>
  (procedureViews[page]?.lines(world) ?? []).map(({ label, value }) => `${label} = ${value}`);

describe('the town hall', () => {
  const search = (words: string) =>
    new Learner('moteur.accueil').fill('moteur.recherche', words).press('moteur.chercher');

  it('is found by the search engine, and opened by its address', () => {
    expect(search('mairie').press('moteur.mairie').page).toBe('mairie.accueil');
    expect(new Learner('moteur.accueil').visit('www.mairie-valmont.example/').page).toBe(
      'mairie.accueil',
    );
  });

  it('says kindly of each thing that is not simulated yet that it is not, and leads back', () => {
    const entries = groups.flatMap((group) => group.entries);
    for (const { target, label, page } of entries) {
      const learner = new Learner('mairie.demarches').press(target);
      expect(learner.page, label).toBe(page ?? 'mairie.bientot');
      if (page === undefined) {
        expect(learner.press('mairie.retour-demarches').page).toBe('mairie.demarches');
      }
    }
    for (const name of ['ville', 'enfance', 'agenda']) {
      expect(new Learner('mairie.accueil').press(`mairie.menu-${name}`).page).toBe(
        'mairie.bientot',
      );
    }
  });
});

const reason = () =>
  new Learner('mairie.demarches')
    .press('mairie.rendez-vous')
    .choose('rendez-vous.raison', 'Carte d’identité ou passeport')
    .press('rendez-vous.continuer');
const hour = (day = 'mercredi 16 septembre 2026', time = '9h30', learner = reason()) =>
  learner
    .choose('rendez-vous.jour', day)
    .choose('rendez-vous.heure', time)
    .press('rendez-vous.continuer');
const contact = (learner = hour()) =>
  learner
    .own('rendez-vous.courriel', 'courriel')
    .own('rendez-vous.telephone', 'mobile')
    .press('rendez-vous.continuer');

describe('an appointment', () => {
  it('is asked for, read again, confirmed, and told by a mail with a reference', () => {
    const learner = contact();
    expect(lines(learner)).toEqual([
      'Motif du rendez-vous = Carte d’identité ou passeport',
      'Jour = mercredi 16 septembre 2026',
      'Heure = 9h30',
      'Adresse e-mail = colette.exemple@courriel.example',
      'Téléphone portable = 06 39 98 00 42',
    ]);
    expect(learner.has('rendez-vous-pris')).toBe(false);
    expect(learner.press('rendez-vous.confirmer').page).toBe('rendez-vous.faite');
    expect(learner.has('rendez-vous-pris')).toBe(true);
    expect(lines(learner)).toEqual([
      'Date = mercredi 16 septembre 2026 à 9h30',
      'Référence = VSL-16-9h30',
    ]);
    expect(learner.message('rendez-vous')?.body.join(' ')).toContain('VSL-16-9h30');
    learner.press('navigateur.favori-courriel').press('courriel.rendez-vous');
    expect(learner.page).toBe('courriel.message');
  });

  it('is taken once: whoever comes again is shown that it is', () => {
    const learner = contact().press('rendez-vous.confirmer').press('rendez-vous.fin');
    expect(learner.press('mairie.rendez-vous').page).toBe('rendez-vous.faite');
  });

  it('is not for a paper that is asked for online', () => {
    const learner = new Learner('rendez-vous.motif')
      .choose('rendez-vous.raison', 'Certificat de domicile')
      .press('rendez-vous.continuer');
    expect(learner.mistake).toBe('sans-rendez-vous');
    expect(learner.page).toBe('rendez-vous.motif');
  });

  it.each(['samedi 19 septembre 2026', 'dimanche 20 septembre 2026'])(
    'cannot be on a closed day, %s',
    (day) => {
      const learner = hour(day);
      expect(learner.mistake).toBe('jour-ferme');
      expect(hour('lundi 21 septembre 2026', '14h30', learner).page).toBe('rendez-vous.contact');
    },
  );

  it('finds the first hour of each day just taken', () => {
    const learner = hour(undefined, '9h00');
    expect(learner.outcome).toEqual({
      kind: 'refused',
      mistake: 'heure-prise',
      target: 'rendez-vous.heure',
    });
    expect(hour(undefined, '10h00', learner).page).toBe('rendez-vous.contact');
  });

  it('is within two weeks of today, whatever today is', () => {
    const { world } = reason();
    for (const days of [0, 7, 13]) {
      const later = computer.advance(world, days * 24 * 60);
      const offered = daysOffered(later);
      expect(offered).toHaveLength(14);
      expect(offered[0]).toBe(formatLong(addDays(later.now, 1)));
      expect(offered.filter(isClosed)).toHaveLength(4);
      expect(dayNames).toEqual(expect.arrayContaining([...offered]));
    }
  });

  it('gives nothing to companies unless one says so', () => {
    expect(contact().press('rendez-vous.confirmer').has('coordonnees-partagees')).toBe(false);
    const ticked = contact(hour().tick('rendez-vous.partenaires'));
    expect(ticked.press('rendez-vous.confirmer').has('coordonnees-partagees')).toBe(true);
  });
});

const identity = (learner = new Learner('mairie.demarches')) =>
  learner
    .press('mairie.certificat')
    .own('certificat.nom', 'nom')
    .own('certificat.prenom', 'prenom')
    .own('certificat.naissance', 'naissance')
    .press('certificat.continuer');
const address = (learner = identity()) =>
  learner
    .own('certificat.rue', 'adresse')
    .own('certificat.code-postal', 'code-postal')
    .own('certificat.ville', 'ville')
    .press('certificat.continuer');
const proof = (learner = address(), paper = 'justificatif-domicile') =>
  learner.attach('certificat.fichier', paper).tick('certificat.honneur');
const sent = () => proof().press('certificat.continuer').press('certificat.confirmer');

describe('a certificate of residence', () => {
  it('is made for everyone, from their own card', () => {
    for (const persona of everyone) {
      const learner = proof(address(identity(new Learner('mairie.demarches', [], persona))));
      expect(learner.press('certificat.continuer').page).toBe('certificat.recapitulatif');
      expect(learner.press('certificat.confirmer').has('certificat-demande')).toBe(true);
    }
  });

  it('opens in the viewer, says what was written, and is kept among the downloads', () => {
    const learner = sent().press('certificat.ouvrir');
    expect(learner.page).toBe('document.apercu');
    expect(learner.world.files.viewed?.details).toMatchObject({
      Nom: 'EXEMPLE',
      Domicile: '3 rue des Essais, 95000 Cergy',
    });
    expect(learner.has('certificat-enregistre')).toBe(false);
    expect(learner.press('document.enregistrer').has('certificat-enregistre')).toBe(true);
    expect(learner.world.files.downloads.map(({ name }) => name)).toEqual([
      'certificat-de-domicile.pdf',
    ]);
  });

  it('is told by a mail, and can be opened again later', () => {
    const learner = sent();
    expect(learner.mails).toEqual(['certificat']);
    learner.press('certificat.fin').press('mairie.certificat');
    expect(learner.page).toBe('certificat.faite');
    expect(learner.sees('certificat.ouvrir')).toBe(true);
  });

  it.each([
    ['certificat.nom', 'nom-usage', 'nom-usage'],
    ['certificat.prenom', 'nom', 'donnees-inconnues'],
  ])('does not take in %s the card’s « %s »', (target, kit, mistake) => {
    expect(new Learner('certificat.identite').own(target, kit).mistake).toBe(mistake);
  });

  it.each(['adresse', 'code-postal', 'ville'])('does not take the %s of a later home', (name) => {
    const target = `certificat.${name === 'adresse' ? 'rue' : name}`;
    const wrong = identity().own(
      target,
      name === 'code-postal' ? 'nouveau-code-postal' : `nouvelle-${name}`,
    );
    expect(wrong.mistake).toBe('domicile-inconnu');
  });

  it.each([
    ['justificatif-domicile', undefined],
    ['avis-impot', undefined],
    ['carte-identite', 'domicile-identite'],
    ['rib-papier', 'domicile-rib'],
    ['ordonnance', 'fichier-autre'],
    ['photo-lourde', 'fichier-lourd'],
  ])('answers to the paper %s with %s', (paper, mistake) => {
    expect(address().attach('certificat.fichier', paper).mistake).toBe(mistake);
  });

  it('needs the paper, and one’s word', () => {
    const learner = address().press('certificat.continuer');
    expect(learner.shown('certificat.fichier')).toBe('champ-vide');
    expect(learner.shown('certificat.honneur')).toBe('honneur-sans-accord');
    expect(proof(learner).press('certificat.continuer').page).toBe('certificat.recapitulatif');
  });
});

it('a page that is opened before its turn leads to the first that is not filled in', () => {
  for (const name of Object.keys(procedureViews)) {
    const first = name.startsWith('certificat.') ? 'certificat.identite' : 'rendez-vous.motif';
    const { address: place } = computer.registry.pages.get(name)!.page;
    expect(new Learner('moteur.accueil').visit(place).page, name).toBe(first);
  }
});
