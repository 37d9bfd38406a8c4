import { describe, expect, it } from 'vitest';
import { inOrder, nextCard, shelve, underWay } from '../../src/app/home/shelves';
import { dueToday, reviewReason } from '../../src/app/home/due';
import { proposedFor } from '../../src/app/shell/proposed';
import { entry, run } from './fakes';

const site = entry('site', { theme: 'securite' });
const account = entry('compte', { difficulty: 2, after: ['site'] });
const login = entry('connexion', { after: ['compte'] });
const paper = entry('papier', { theme: 'documents' });
const own = entry('mien', { own: { author: 'Nadia', origin: 'received' } });
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

  it('begin with what did not come with the app, whatever its theme', () => {
    const shelves = shelve([...all, own], [run('mien', { state: 'reussi' })]);
    expect(shelves.map(({ theme }) => theme)).toEqual(['own', 'entrer', 'documents', 'securite']);
    expect(shelves[0]).toMatchObject({ succeeded: 1, cards: [{ entry: own }] });
    expect(shelves.slice(1)).toEqual(shelve(all, []));
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

  it('follows the order that was found for the learner', () => {
    const order = ['papier', 'site', 'compte', 'connexion'];
    expect(nextCard(shelve(all, []), order)?.entry.id).toBe('papier');
    const runs = [run('papier', { state: 'reussi' })];
    expect(nextCard(shelve(all, runs), order)?.entry.id).toBe('site');
  });

  it('goes on along the path', () => {
    const runs = [run('site', { state: 'reussi' }), run('papier', { state: 'reussi' })];
    expect(nextCard(shelve(all, runs))?.entry.id).toBe('compte');
  });

  it('is what did not come with the app only where nothing else is left, or under way', () => {
    expect(nextCard(shelve([own, ...all], []))?.entry.id).toBe('site');
    const done = all.map((each) => run(each.id, { state: 'reussi' }));
    expect(nextCard(shelve([own, ...all], done))?.entry.id).toBe('mien');
    const runs = [run('mien')];
    expect(underWay(shelve([own, ...all], runs), runs)?.entry.id).toBe('mien');
  });

  it('is nothing when everything is done', () => {
    const runs = all.map((each) => run(each.id, { state: 'reussi' }));
    expect(nextCard(shelve(all, runs))).toBeUndefined();
  });
});

describe('the big button of a card', () => {
  const proposed = (...runs: Parameters<typeof run>[1][]) => {
    const own = runs.map((more, place) => run('papier', { run: `r${place}`, ...more }));
    const { level, persona } = proposedFor(paper, own);
    return `${level} ${persona}`;
  };

  it.each([
    ['nothing', [], 'aide colette'],
    ['a run under way', [{ level: 'seul', persona: 'gerard' }], 'seul gerard'],
    ['a demonstration', [{ level: 'regarder', state: 'reussi' }], 'aide colette'],
    ['a success with help', [{ state: 'reussi' }], 'exercice colette'],
    ['something left to do', [{ level: 'seul', state: 'a-revoir' }], 'exercice colette'],
    ['a success alone', [{ level: 'seul', state: 'reussi' }], 'seul gerard'],
  ] as const)('after %s goes on where it helps most', (_, runs, words) => {
    expect(proposed(...runs)).toBe(words);
  });
});

describe('what returns today', () => {
  const done = run('papier', { state: 'reussi', level: 'aide', updated: '2026-11-20' });

  it.each([
    ['2026-11-20', undefined],
    ['2026-11-21', 'Vous l’avez réussi hier. Essayez sans aide.'],
    ['2026-11-27', 'Vous l’avez réussi il y a une semaine. Essayez sans aide.'],
    ['2026-11-29', 'Vous l’avez réussi il y a 9 jours. Essayez sans aide.'],
  ])('on %s is told with its reason', (today, words) => {
    const [review] = dueToday(all, [done], today);
    expect(review && reviewReason(review)).toBe(words);
  });

  it('comes with another character', () => {
    expect(dueToday(all, [done], '2026-11-21')).toMatchObject([{ persona: 'gerard', other: true }]);
  });

  it('leaves out a scenario that is gone', () => {
    expect(dueToday([site], [done], '2026-11-21')).toEqual([]);
  });
});
