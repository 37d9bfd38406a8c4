import { expect, test, vi } from 'vitest';
import { Desk } from '../../../../src/app/author/desk/desk.svelte';
import { ownIds } from '../../../../src/app/author/shelf/own-ids';
import type { OwnEntry } from '../../../../src/library/workshop';
import { ownScenario } from '../../../support/own-scenario';
import { aDesk, FakeWorkshop, hereChecker } from '../parts/fakes.svelte';

const files = { source: ownScenario, translations: {}, voices: {}, audio: {} };

/** A desk in a window; another one can speak up. */
function inTwoWindows() {
  const workshop = new FakeWorkshop(files);
  let entries: readonly OwnEntry[] = [workshop.entry];
  let hear: (key: string) => void = () => undefined;
  const setReady = vi.fn(async (..._: unknown[]) => entries.length > 0);
  Object.assign(workshop, {
    setReady,
    list: async () => entries,
    onElsewhere: (listener: typeof hear) => {
      hear = listener;
      return () => (hear = () => undefined);
    },
  });
  const { entry } = workshop;
  const desk = new Desk({ workshop, checker: hereChecker, entry, files, others: [] });
  return {
    desk,
    setReady,
    elsewhere(ready: string | undefined) {
      const { ready: _, ...rest } = entry;
      entries = [ready === undefined ? rest : { ...rest, ready }];
      hear('k');
    },
    removed: () => (entries = []),
  };
}

const examined = (desk: Desk) => vi.waitFor(() => expect(desk.examining.of).toBe(desk.files));

test('what another window takes off the home page does not come back with the next change', async () => {
  const { desk, setReady, elsewhere } = inTwoWindows();
  await examined(desk);
  expect(await desk.publish()).toBe(true);
  elsewhere(undefined);
  await vi.waitFor(() => expect(desk.ready).toBeUndefined());
  desk.change({ source: ownScenario.replace('duree: 5', 'duree: 6') });
  await examined(desk);
  expect(setReady).toHaveBeenCalledOnce();
});

test('what another window puts on the home page follows the changes of this one', async () => {
  const { desk, setReady, elsewhere } = inTwoWindows();
  await examined(desk);
  elsewhere('mon-essai');
  await vi.waitFor(() => expect(desk.ready).toBe('mon-essai'));
  expect(setReady).not.toHaveBeenCalled();
  desk.change({ source: ownScenario.replace('duree: 5', 'duree: 6') });
  await vi.waitFor(() => expect(setReady).toHaveBeenCalledOnce());
});

test('a scenario that is no longer there is not said to be on the home page', async () => {
  const { desk, removed } = inTwoWindows();
  await examined(desk);
  removed();
  expect(await desk.publish()).toBe(false);
  expect(desk.ready).toBeUndefined();
});

test('what is published is the newest text, though it is still being examined', async () => {
  const { desk, setReady } = inTwoWindows();
  await examined(desk);
  desk.change({ source: ownScenario.replace('duree: 5', 'duree: 6') });
  expect(desk.examining.of).not.toBe(desk.files);
  expect(await desk.publish()).toBe(true);
  expect(setReady).toHaveBeenLastCalledWith(
    'k',
    expect.objectContaining({ scenario: expect.objectContaining({ minutes: 6 }) }),
  );
});

test('nothing is published while the author is asked which state counts', async () => {
  const { desk, setReady } = inTwoWindows();
  await examined(desk);
  desk.keeping.conflict = 'elsewhere';
  expect(await desk.publish()).toBe(false);
  expect(setReady).not.toHaveBeenCalled();
});

const broken = ownScenario.replace('theme: securite', 'theme: securit');
const fixOf = (desk: Desk) => desk.examining.result?.diagnostics.find(({ fix }) => fix);

test('« Corriger » acts once, and never on another text than the one that was examined', async () => {
  const { desk } = aDesk({ source: broken }, hereChecker);
  await examined(desk);
  const remark = fixOf(desk)!;
  // A double press.
  await Promise.all([desk.mendExamined(remark), desk.mendExamined(remark)]);
  const mended = broken.replace('theme: securit\n', 'theme: securite\n');
  expect(desk.source).toBe(mended);
  await desk.mendExamined(remark);
  expect(desk.source).toBe(mended);
});

test('« Corriger » finds what it is about in a text that grew meanwhile', async () => {
  const { desk } = aDesk({ source: broken }, hereChecker);
  await examined(desk);
  const remark = fixOf(desk)!;
  desk.change({ source: `# Une remarque.\n${broken}` });
  await desk.mendExamined(remark);
  const mended = broken.replace('theme: securit\n', 'theme: securite\n');
  expect(desk.source).toBe(`# Une remarque.\n${mended}`);
});

test('a file from Windows is mended at the right place', async () => {
  const { desk } = aDesk({ source: broken.replaceAll('\n', '\r\n') }, hereChecker);
  await examined(desk);
  await desk.mendExamined(fixOf(desk)!);
  expect(desk.source).toBe(broken.replace('theme: securit\n', 'theme: securite\n'));
});

test('an id is taken as soon as a draft has it', async () => {
  const workshop = new FakeWorkshop(files);
  const open = async () => ({ entry: workshop.entry, files });
  const ids = await ownIds({ list: workshop.list, open });
  expect(ownScenario).toContain(`id: ${ids[0]}`);
});
