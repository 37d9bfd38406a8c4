import { describe, expect, it } from 'vitest';
import type { Gesture } from '../../src/simulator/world/gesture';
import { wayInWords } from '../../src/stage/way';

const catalogue = {
  pages: { 'courriel.accueil': { title: 'Mes courriels' } },
  targets: { 'onglet.compte': { label: 'Mon compte' }, 'connexion.numero': { label: 'Numéro' } },
};

const words = (...gestures: Gesture[]) =>
  wayInWords({ page: 'courriel.accueil', gestures }, catalogue, 'fr');

describe('the way back in words', () => {
  it('says where the learner is, by the title of the page', () => {
    expect(words().where.plain).toBe('Vous êtes sur «\u202fMes courriels\u202f».');
  });

  it('says the next gesture only, and how many follow', () => {
    const way = words(
      { kind: 'switch-tab', target: 'onglet.compte' },
      { kind: 'fill', target: 'connexion.numero', value: '2 53' },
    );
    expect(way.next?.plain).toBe('Pour revenir, cliquez tout en haut\u202f: Mon compte.');
    expect(way.more).toBe(1);
  });

  it('says nothing of a way that was not found', () => {
    expect(words().next).toBeUndefined();
    expect(words().more).toBe(0);
  });

  it.each<[Gesture, string]>([
    [{ kind: 'fill', target: 'connexion.numero', value: '2 53' }, '2 53'],
    [{ kind: 'key', target: 'connexion.numero', key: 'Enter' }, 'Entrée'],
    [{ kind: 'check', target: 'connexion.numero', value: true }, 'Numéro'],
    [{ kind: 'choose', target: 'connexion.numero', value: 'Madame' }, 'Madame'],
    [{ kind: 'visit', target: 'connexion.numero', value: 'ameli.fr' }, 'ameli.fr'],
    [{ kind: 'read' }, 'J’ai lu'],
  ])('has a sentence for each kind of gesture: %o', (gesture, part) => {
    const plain = words(gesture).next?.plain ?? '';
    expect(plain).toContain(part);
    expect(plain).not.toContain('coach.way');
  });

  it('marks the words of the site as French in another language', () => {
    const { where } = wayInWords({ page: 'courriel.accueil', gestures: [] }, catalogue, 'en');
    expect(where.parts.find(({ kind }) => kind === 'quote')?.text).toContain('Mes courriels');
  });
});
