import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute, type Route } from '../../src/app/route';

describe('the address', () => {
  it.each(['', '#', '#/', '/'])('%o is home', (hash) => {
    expect(parseRoute(hash)).toEqual({ room: 'accueil' });
  });

  it.each<[string, Route]>([
    [
      '#/exercice/creer-mon-compte/seul',
      { room: 'exercice', scenario: 'creer-mon-compte', level: 'seul' },
    ],
    [
      '#/exercice/creer-mon-compte',
      { room: 'exercice', scenario: 'creer-mon-compte', level: 'aide' },
    ],
    ['#/memo/partir', { room: 'memo', scenario: 'partir' }],
    ['#/seance', { room: 'seance' }],
    ['#/seance?code=K7PM4R', { room: 'seance', code: 'K7PM4R' }],
    ['#/seance?code=%3Cb%3E', { room: 'seance' }],
    ['#/seance?code=K7PM4R&x=1', { room: 'seance' }],
    ['#/reglages', { room: 'reglages' }],
    ['#/qui', { room: 'qui' }],
    ['#/progres', { room: 'progres' }],
    ['#/depart', { room: 'depart' }],
    ['#/mentions', { room: 'mentions' }],
    ['#/reglages/', { room: 'reglages' }],
    ['#/reglages?x=1', { room: 'reglages' }],
  ])('%s leads to its room', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each([
    '#/nulle-part',
    '#/exercice',
    '#/exercice/UN/seul',
    '#/exercice/un/tout-seul',
    '#/exercice/un/seul/encore',
    '#/exercice/<script>/seul',
    '#/memo',
    '#/atelier/a/b',
    '#/atelier/<b>',
    '#/reglages/plus',
    '#/constructor',
    '#/__proto__',
  ])('%s is an unknown place', (hash) => {
    expect(parseRoute(hash)).toEqual({ room: 'inconnu' });
  });

  it.each<Route>([
    { room: 'accueil' },
    { room: 'exercice', scenario: 'creer-mon-compte', level: 'regarder' },
    { room: 'memo', scenario: 'partir' },
    { room: 'atelier' },
    { room: 'atelier', key: '0f3a' },
    { room: 'seance', code: 'K7PM4R' },
    { room: 'confidentialite' },
  ])('%o is read back from what it is written to', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('of an unknown place leads home', () => {
    expect(formatRoute({ room: 'inconnu' })).toBe('#/');
  });
});
