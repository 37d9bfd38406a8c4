import { expect, test, vi } from 'vitest';
import { createChecker, maxTextBytes } from '../../../src/app/shell/checker/checker';
import type { Answer, Question } from '../../../src/app/shell/checker/messages';
import { examine } from '../../../src/scenario/examine';
import { computer } from '../../../src/simulator/computer';
import { ownScenario } from '../../support/own-scenario';

/** The worker's own work, in this very thread. */
class HereWorker extends EventTarget {
  postMessage = vi.fn(({ n, texts, others }: Extract<Question, { kind: 'examine' }>) => {
    const answer: Answer = { n, result: structuredClone(examine(computer, texts, others)) };
    queueMicrotask(() => {
      this.dispatchEvent(new MessageEvent('message', { data: 'ready' }));
      this.dispatchEvent(new MessageEvent('message', { data: answer }));
    });
  });
  terminate = vi.fn();
}

function checker() {
  const worker = new HereWorker();
  return { worker, checker: createChecker({ hire: () => worker }) };
}

const texts = { source: ownScenario, translations: {}, voices: {}, audio: [] };

test('a scenario is checked, proved, and comes back ready to be played', async () => {
  const { checker: it } = checker();
  const found = await it.examine(texts, []);
  expect(found).toMatchObject({ scenario: { id: 'mon-essai' }, diagnostics: [] });
});

test('a text of more than 256 KB is refused before anything is sent', async () => {
  const { checker: it, worker } = checker();
  const long = 'é'.repeat(maxTextBytes / 2 + 1);
  const found = await it.examine({ ...texts, translations: { en: long } }, []);
  expect(found).toMatchObject({
    diagnostics: [{ code: 'Y1', severity: 'error', file: 'en.yaml' }],
  });
  const whole = await it.examine({ ...texts, source: long }, []);
  expect(whole).toMatchObject({ diagnostics: [{ code: 'Y1', values: { kilo: '129' } }] });
  expect(worker.postMessage).not.toHaveBeenCalled();
});

test('more languages than forty are not even sent', async () => {
  const { checker: it, worker } = checker();
  const many = Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`l${n}`, '']));
  expect(await it.examine({ ...texts, translations: many }, [])).toBe('stopped');
  expect(await it.examine({ ...texts, voices: many }, [])).toBe('stopped');
  expect(worker.postMessage).not.toHaveBeenCalled();
});

test('closed, it lets go of its worker', async () => {
  const { checker: it, worker } = checker();
  await it.examine(texts, []);
  it.close();
  expect(worker.terminate).toHaveBeenCalled();
  expect(await it.examine(texts, [])).toBeUndefined();
});
