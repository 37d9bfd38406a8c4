import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { GroupRecord, RecordLine } from '../../src/classroom/ports';
import { reports } from '../../src/classroom/reports';

const step = (ms: number, err = 0, help = 0) => ({ ms, err, help });

function line(learner: string, part: Partial<RecordLine> = {}): RecordLine {
  return {
    learner,
    name: learner.toUpperCase(),
    scenario: 'se-deconnecter',
    level: 'aide',
    index: 1,
    total: 8,
    done: {},
    hints: 0,
    mistakes: 0,
    result: null,
    ...part,
  };
}

function record(...lines: RecordLine[]): GroupRecord {
  const began = '2026-11-20T09:00:00.000Z';
  return { code: 'ACDEFG', began, ended: '2026-11-20T10:30:00.000Z', lines };
}

describe('the summary of a session', () => {
  it('counts people, those who finished something, and minutes', () => {
    const summary = reports.summary(
      record(line('a', { result: 'a-revoir' }), line('b'), line('a', { level: 'seul' })),
    );
    expect(summary).toMatchObject({ learners: 2, finished: 1, minutes: 90 });
  });

  it('says where the group stumbled, the worst first, with the middle time', () => {
    const { steps } = reports.summary(
      record(
        line('a', { done: { un: step(1000), deux: step(60_000, 2, 1) } }),
        line('b', { done: { un: step(3000), deux: step(20_000, 1, 0) } }),
        line('c', { done: { un: step(9000, 0, 1), deux: step(30_000, 0, 0) } }),
      ),
    );
    expect(steps).toEqual([
      { scenario: 'se-deconnecter', step: 'deux', learners: 3, mistakes: 3, helps: 1, ms: 30_000 },
      { scenario: 'se-deconnecter', step: 'un', learners: 3, mistakes: 0, helps: 1, ms: 3000 },
    ]);
  });

  it('does not mix steps of the same name in two exercises', () => {
    const other = line('a', { scenario: 'changer-adresse', done: { fin: step(10) } });
    const { steps } = reports.summary(record(line('a', { done: { fin: step(30) } }), other));
    expect(steps.map(({ scenario, ms }) => [scenario, ms])).toEqual([
      ['se-deconnecter', 30],
      ['changer-adresse', 10],
    ]);
  });

  it('counts an exercise once for a person, at whatever levels', () => {
    const { people } = reports.summary(
      record(
        line('a', { result: 'a-revoir', hints: 2, mistakes: 1, done: { un: step(5000) } }),
        line('a', { level: 'seul', result: 'reussi', mistakes: 3, done: { seul: step(7000) } }),
        line('a', { scenario: 'changer-adresse' }),
      ),
    );
    expect(people).toEqual([
      {
        learner: 'a',
        name: 'A',
        scenarios: 2,
        finished: 1,
        succeeded: 1,
        mistakes: 4,
        helps: 2,
        ms: 12_000,
      },
    ]);
  });

  it('takes what was only watched for no work', () => {
    const watched = line('a', { level: 'regarder', result: 'reussi', done: { un: step(99) } });
    const { people, steps, learners, finished } = reports.summary(record(watched));
    expect(people[0]).toMatchObject({ scenarios: 0, finished: 0, ms: 0 });
    expect({ steps, learners, finished }).toEqual({ steps: [], learners: 1, finished: 0 });
  });

  it('is not misled by a clock that was set', () => {
    const worked = line('a', { done: { un: step(600_000) } });
    const backwards = { ...record(worked), ended: '1970-01-01T00:00:00.000Z' };
    expect(reports.summary(backwards).minutes).toBe(10);
    expect(reports.summary({ ...record(worked), ended: 'later' }).minutes).toBe(10);
  });

  it('has an answer for a session where nobody came', () => {
    const { ended: _, ...open } = record();
    expect(reports.summary(open)).toEqual({
      learners: 0,
      finished: 0,
      minutes: 0,
      steps: [],
      people: [],
    });
  });
});

describe('the table for a report', () => {
  const heads = Array.from({ length: 12 }, (_, at) => `h${at}`);
  const read = (text: string) =>
    Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ';', skipEmptyLines: true })
      .data;

  it('has a byte order mark, semicolons and lines that end as on Windows', () => {
    const text = reports.csv(record(line('a')), heads, { names: true });
    expect(text.startsWith('\uFEFF"h0";"h1"')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('says the session and the person on each row', () => {
    const done = { un: step(120_000) };
    const work = line('a', { done, hints: 2, mistakes: 3, result: 'reussi' });
    const rows = read(
      reports.csv(record(work, line('b')), heads, {
        names: true,
        titles: { 'se-deconnecter': 'Partir' },
      }),
    );
    expect(rows[1]).toEqual([
      '2026-11-20',
      '90',
      '2',
      'Partir',
      '1',
      'A',
      '1',
      '1',
      '1',
      '2',
      '2',
      '3',
    ]);
    expect(rows[2]?.slice(5)).toEqual(['B', '1', '0', '0', '0', '0', '0']);
    expect(rows.every((row) => row.length === heads.length)).toBe(true);
  });

  it('numbers people instead of naming them', () => {
    const text = reports.csv(record(line('a'), line('b')), heads, { names: false });
    expect(read(text).map((row) => row[5])).toEqual(['h5', '1', '2']);
  });

  it('names nobody, and shows no place, where names are left out', () => {
    const people = record(line('zoe-place', { name: 'Zoé' }));
    expect(reports.csv(people, heads, { names: false })).not.toMatch(/zo[eé]/i);
  });

  it('has a row for a session where nobody came', () => {
    expect(read(reports.csv(record(), heads, { names: true }))).toEqual([
      heads,
      ['2026-11-20', '90', '0', '', '0', ...Array.from({ length: 7 }, () => '')],
    ]);
  });

  const dangerous = [
    '=1+1',
    '+33',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00A0=1',
    '\u200B=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '|calc',
    '%0A',
    '";=1+1;"',
    ',=1+1',
  ];
  it.each(dangerous)('lets no cell begin a formula: %j', (name) => {
    const text = reports.csv(record(line('a', { name })), heads, { names: true });
    const rows = read(text);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toHaveLength(heads.length);
    expect(rows[1]?.[5]).not.toMatch(/^[\s\p{Cf}]*[=+\-@|%＝＋－＠]/u);
  });

  it('lets no head and no title begin a formula either', () => {
    const options = { names: true, titles: { 'se-deconnecter': '=x()' } };
    const [first, second] = read(reports.csv(record(line('a')), ['=h'], options));
    expect([first?.[0], second?.[3]]).toEqual(["'=h", "'=x()"]);
  });

  it('keeps what is harmless as it is', () => {
    const name = 'Zoé « la 2e »; "O’Neil"';
    const rows = read(reports.csv(record(line('a', { name })), heads, { names: true }));
    expect(rows[1]?.[5]).toBe(name);
  });
});
