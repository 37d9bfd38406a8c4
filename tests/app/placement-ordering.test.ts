import { describe, expect, it } from 'vitest';
import {
  orderOf,
  taskNames,
  warmUpsOf,
  type Reason,
  type TaskName,
} from '../../src/app/shell/ordering';
import { has } from '../../src/i18n';
import type { LibraryEntry } from '../../src/library/ports';
import { scenarioIds, readScenario } from '../browser/robot/file';
import { entry } from './fakes';

/** As they are shipped. */
const leave = entry('se-deconnecter', { tasks: ['T75', 'T86', 'T89'], minutes: 6 });
const create = entry('creer-mon-compte', {
  tasks: ['T2', 'T3', 'T4', 'T5', 'T25', 'T31', 'T32'],
  difficulty: 2,
  minutes: 20,
});
const paper = entry('telecharger-attestation', {
  tasks: ['T17', 'T18', 'T19', 'T20', 'T43', 'T45', 'T75'],
  after: ['creer-mon-compte'],
});
const move = entry('changer-adresse', {
  tasks: ['T19', 'T20', 'T46', 'T60', 'T71', 'T75'],
  difficulty: 2,
  minutes: 12,
  after: ['telecharger-attestation'],
});
const shipped = [paper, move, leave, create];

const found = (...hard: readonly TaskName[]) => ({
  day: '2026-11-21',
  hard,
  well: taskNames.filter((name) => !hard.includes(name)),
});
const said = ({ kind, ...more }: Reason): string => [kind, ...Object.values(more)].join(' ');
const told = (entries: readonly LibraryEntry[], ...hard: readonly TaskName[]) =>
  orderOf(found(...hard), entries).map(({ entry: { id }, reason }) => [id, said(reason)]);

describe('the order that is proposed', () => {
  it('all went well: what most others build on comes first', () => {
    expect(told(shipped)).toEqual([
      ['creer-mon-compte', 'opens'],
      ['telecharger-attestation', 'follows Titre de creer-mon-compte'],
      ['se-deconnecter', 'ready'],
      ['changer-adresse', 'follows Titre de telecharger-attestation'],
    ]);
  });

  const table: readonly (readonly [readonly TaskName[], readonly string[], readonly string[]])[] = [
    [
      ['arobase', 'code'],
      ['se-deconnecter', 'creer-mon-compte', 'telecharger-attestation', 'changer-adresse'],
      ['gentle', 'trains arobase', 'trains code', 'trains code'],
    ],
    [
      ['officiel'],
      ['se-deconnecter', 'creer-mon-compte', 'telecharger-attestation', 'changer-adresse'],
      [
        'gentle',
        'trains officiel',
        'follows Titre de creer-mon-compte',
        'follows Titre de telecharger-attestation',
      ],
    ],
    [
      ['cliquer'],
      ['se-deconnecter', 'creer-mon-compte', 'telecharger-attestation', 'changer-adresse'],
      [
        'gentle',
        'opens',
        'follows Titre de creer-mon-compte',
        'follows Titre de telecharger-attestation',
      ],
    ],
    [
      ['mot'],
      ['se-deconnecter', 'creer-mon-compte', 'telecharger-attestation', 'changer-adresse'],
      ['gentle', 'opens', 'follows Titre de creer-mon-compte', 'trains mot'],
    ],
    [
      taskNames,
      ['se-deconnecter', 'creer-mon-compte', 'telecharger-attestation', 'changer-adresse'],
      ['gentle', 'trains arobase', 'trains code', 'trains mot'],
    ],
  ];

  it.each(table)('hard: %o', (hard, order, reasons) => {
    const proposed = told(shipped, ...hard);
    expect(proposed.map(([id]) => id)).toEqual(order);
    expect(proposed.map(([, reason]) => reason)).toEqual(reasons);
  });

  it('what calls for fewest hard things comes first among those that may', () => {
    const mail = entry('courriel', { tasks: ['T31'] });
    const search = entry('recherche', { tasks: ['T3'], difficulty: 3 });
    expect(told([mail, search], 'arobase').map(([id]) => id)).toEqual(['recherche', 'courriel']);
    expect(told([mail, search], 'officiel').map(([id]) => id)).toEqual(['courriel', 'recherche']);
  });

  it('does not depend on the order of the library', () => {
    const usual = told(shipped, 'code');
    expect(told([...shipped].reverse(), 'code')).toEqual(usual);
    expect(told([move, create, paper, leave], 'code')).toEqual(usual);
  });

  it('no scenario comes before one that it builds on, whatever was hard', () => {
    for (let mask = 0; mask < 2 ** taskNames.length; mask += 1) {
      const hard = taskNames.filter((_, bit) => (mask >> bit) & 1);
      const ids = told(shipped, ...hard).map(([id]) => id);
      expect(new Set(ids).size).toBe(shipped.length);
      for (const { id, after } of shipped) {
        for (const before of after) expect(ids.indexOf(before)).toBeLessThan(ids.indexOf(id));
      }
    }
  });

  it('a loop, a scenario that is not there and an empty library are no trouble', () => {
    const one = entry('un', { after: ['deux'] });
    const two = entry('deux', { after: ['un'] });
    const lost = entry('perdu', { after: ['absent'] });
    expect(told([one, two, lost]).map(([id]) => id)).toHaveLength(3);
    expect(told([])).toEqual([]);
  });

  it('names of tasks from another version count for nothing', () => {
    const other = { day: '2026-11-21', well: ['saut'], hard: ['dessin'] };
    expect(orderOf(other, shipped)).toEqual(orderOf(found(), shipped));
    expect(warmUpsOf(other)).toEqual([]);
  });

  it('every reason has its sentence', () => {
    for (const kind of ['gentle', 'opens', 'follows', 'ready']) {
      expect(has(`placement.reasons.${kind}`)).toBe(true);
    }
  });

  it('every shipped scenario says which tasks it teaches', () => {
    const silent = scenarioIds.filter(
      (id) => !(readScenario(id) as unknown as { taches?: string[] }).taches?.length,
    );
    expect(silent).toEqual([]);
  });
});

describe('the warm-ups that are worth doing', () => {
  it.each([
    [[], []],
    [['officiel'], []],
    [['code'], ['copie']],
    [
      ['arobase', 'code'],
      ['arobase', 'accents', 'copie'],
    ],
    [['defiler', 'mot'], ['defilement']],
    [['cliquer'], ['clic', 'double-clic']],
  ] as const)('hard: %o → %o', (hard, exercises) => {
    expect(warmUpsOf(found(...hard))).toEqual(exercises);
  });
});
