import { describe, expect, it } from 'vitest';
import { inOrder, nextCard, shelve, underWay } from '../../src/app/home/shelves';
import { entry, run } from './fakes';

const site = entry('site', { theme: 'securite' });
const account = entry('compte', { difficulty: 2, after: ['site'] });
const login = entry('connexion', { after: ['compte'] });
const paper = entry('papier', { theme: 'documents' });
const all = [login, paper, account, site];

describe('the shelves of home', () => {
  it('follow the order of themes and leave empty ones out', () => {
    expect(shelve(all, []).map((shelf) => shelf.theme)).toEqual([
      'entrer',
      'documents',
      'securite',
    ]);
  });

  it('put what comes before first, even when it is harder', () => {
    const ids = shelve(all, [])[0]?.cards.map((card) => card.entry.id);
    expect(ids).toEqual(['compte', 'connexion']);
  });

  it('count what was done', () => {
    const shelf = shelve(all, [run('compte', { state: 'reussi' })])[0];
    expect(shelf?.succeeded).toBe(1);
    expect(shelf?.cards[0]?.state).toBe('reussi');
  });

  it('show a run under way that is newer than a success', () => {
    const runs = [run('compte', { run: 'b' }), run('compte', { run: 'a', state: 'reussi' })];
    expect(shelve(all, runs)[0]?.cards[0]).toMatchObject({ state: 'en-cours', run: { run: 'b' } });
  });

  it('show the success that is newer than a run under way', () => {
    const runs = [run('compte', { run: 'b', state: 'reussi' }), run('compte', { run: 'a' })];
    expect(shelve(all, runs)[0]?.cards[0]?.state).toBe('reussi');
  });

  it('say « à faire » again for a run to be tried again', () => {
    const card = shelve(all, [run('compte', { state: 'a-revoir' })])[0]?.cards[0];
    expect(card?.state).toBe('a-faire');
  });

  it('are not upset by a run of a scenario that is gone', () => {
    const runs = [run('disparu')];
    expect(underWay(shelve(all, runs), runs)).toBeUndefined();
  });
});

describe('the order of exercises', () => {
  it('cuts a loop of « after » and keeps every exercise once', () => {
    const one = entry('un', { after: ['deux'] });
    const two = entry('deux', { after: ['un'] });
    expect(
      inOrder([one, two])
        .map((each) => each.id)
        .sort(),
    ).toEqual(['deux', 'un']);
  });

  it('ignores an « after » that is not in the library', () => {
    expect(inOrder([entry('un', { after: ['ailleurs'] })])).toHaveLength(1);
  });
});

describe('what home proposes', () => {
  it('is the newest run under way', () => {
    const runs = [run('papier'), run('site')];
    expect(underWay(shelve(all, runs), runs)?.entry.id).toBe('papier');
  });

  it('is at first the exercise that others wait for', () => {
    expect(nextCard(shelve(all, []))?.entry.id).toBe('site');
  });

  it('goes on along the path', () => {
    const runs = [run('site', { state: 'reussi' }), run('papier', { state: 'reussi' })];
    expect(nextCard(shelve(all, runs))?.entry.id).toBe('compte');
  });

  it('is nothing when everything is done', () => {
    const runs = all.map((each) => run(each.id, { state: 'reussi' }));
    expect(nextCard(shelve(all, runs))).toBeUndefined();
  });
});
