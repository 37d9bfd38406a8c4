import { beforeAll, describe, expect, it } from 'vitest';
import { Handing, inWords } from '../../../src/app/facilitate/handing';
import { Exercises } from '../../../src/app/facilitate/exercises.svelte';
import { loadRoomWords } from '../../../src/i18n';
import type { OwnFiles, PlayableScenario } from '../../../src/library/workshop';
import { entry, scenario, world } from '../fakes';
import { FakeLead } from './fakes';

const exercises = new Exercises(world([]).ports.library, [
  entry('compte'),
  entry('mien', { own: { author: '', origin: 'new' } }),
  entry('autre', { own: { author: '', origin: 'new' } }),
]);

const files = (source: string): OwnFiles => ({
  source,
  translations: { uk: `uk: ${source}` },
  voices: { fr: 'voix' },
  audio: { 'un.mp3': new Blob(['son']) },
});
const handout = (source: string) => ({ source, translations: { uk: `uk: ${source}` } });

/** A workshop with `mien`, ready in the state `h1`; `now` is what is being written. */
function aWorkshop(now = 'h1', older: readonly string[] = []) {
  const about = { words: {}, recordings: {}, key: 'k', origin: 'new', author: '' } as const;
  const state = { ready: { ...scenario('mien'), hash: 'h1' }, now };
  return {
    state,
    ready: async () => [{ ...about, scenario: state.ready }] as PlayableScenario[],
    open: async () => ({ entry: { hash: state.now } as never, files: files(state.now) }),
    versions: async () => older.map((hash, rev) => ({ rev, hash, at: '', what: '' })),
    version: async (_key: string, rev: number) => files(older[rev] ?? ''),
  };
}

function aDesk(workshop = aWorkshop()) {
  const lead = new FakeLead();
  const handing = new Handing(lead, exercises, async () => workshop);
  return { lead, handing, workshop };
}

beforeAll(() => loadRoomWords('facilitate'));

describe('the exercises of the workshop', () => {
  it('are given as texts, without their sounds; shipped ones are not', async () => {
    const { lead, handing } = aDesk();
    expect(await handing.give(['compte', 'mien', 'unknown'])).toEqual([]);
    expect(lead.asked).toEqual([['hand', 'mien', handout('h1')]]);
  });

  it('are given once, and again when there is a newer ready state', async () => {
    const { lead, handing, workshop } = aDesk();
    await handing.give(['mien']);
    await handing.give(['mien']);
    expect(lead.asked).toHaveLength(1);
    workshop.state.ready = { ...scenario('mien'), hash: 'h2' };
    workshop.state.now = 'h2';
    await handing.give(['mien']);
    expect(lead.asked.at(-1)).toEqual(['hand', 'mien', handout('h2')]);
  });

  it('are given as they were ready, not as they are being written', async () => {
    const { lead, handing } = aDesk(aWorkshop('broken', ['broken', 'other', 'h1']));
    expect(await handing.give(['mien'])).toEqual([]);
    expect(lead.asked).toEqual([['hand', 'mien', handout('h1')]]);
  });

  it('are told where they cannot be given', async () => {
    const { lead, handing } = aDesk(aWorkshop('broken', ['broken']));
    expect(await handing.give(['mien', 'autre'])).toEqual([
      { scenario: 'mien', why: 'absent' },
      { scenario: 'autre', why: 'absent' },
    ]);
    expect(lead.asked).toEqual([]);
    const other = aDesk();
    other.lead.refuses = 'full';
    expect(await other.handing.give(['mien'])).toEqual([{ scenario: 'mien', why: 'full' }]);
    other.lead.refuses = undefined;
    expect(await other.handing.give(['mien'])).toEqual([]);
  });

  it('are told where the workshop does not open', async () => {
    const handing = new Handing(new FakeLead(), exercises, () => Promise.reject(new Error('no')));
    expect(await handing.give(['mien'])).toEqual([{ scenario: 'mien', why: 'absent' }]);
  });

  it.each(['absent', 'malformed', 'full', 'unreachable', 'too-many-tries'] as const)(
    'are told in words: %s',
    (why) => {
      expect(inWords({ scenario: 'mien', why }, 'Mon exercice')).toMatch(/Mon exercice.*\.$/);
    },
  );
});
