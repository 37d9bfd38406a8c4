import { expect, test, vi } from 'vitest';
import type { Question } from '../../../src/app/shell/checker/messages';
import { limits } from '../../../src/app/shell/packing/limits';
import { openFile } from '../../../src/app/shell/packing/open';
import { unpack } from '../../../src/app/shell/packing/unpack';
import { verdict, whole, zip } from './archive';

const patience = { loading: 60, answer: 60, proof: 60 };

class Opener extends EventTarget {
  terminate = vi.fn();
  constructor(
    private readonly says: (question: { n: number; bytes: ArrayBuffer }) => readonly unknown[],
  ) {
    super();
  }
  postMessage = (question: Question & { bytes: ArrayBuffer }) =>
    queueMicrotask(() => {
      for (const data of this.says(question))
        this.dispatchEvent(new MessageEvent('message', { data }));
    });
}

const honest = () =>
  new Opener(({ n, bytes }) => ['ready', { n, result: openFile(new Uint8Array(bytes)) }]);

test('a file is opened in a worker of its own, which goes afterwards', async () => {
  const opener = honest();
  const found = await unpack(new Blob([zip(whole)]), { hire: () => opener });
  expect(verdict(found)).toBe('taken');
  expect(opener.terminate).toHaveBeenCalledOnce();
});

test('what is too big is not even read', async () => {
  const file = { size: limits.archive + 1, arrayBuffer: vi.fn() };
  const hire = vi.fn(honest);
  expect(await unpack(file as unknown as Blob, { hire })).toEqual({ refused: 'tooBig' });
  expect(file.arrayBuffer).not.toHaveBeenCalled();
  expect(hire).not.toHaveBeenCalled();
});

test('a file that takes too long is left alone', async () => {
  const slow = new Opener(() => ['ready']);
  const found = await unpack(new Blob(['a']), { hire: () => slow, patience });
  expect(found).toEqual({ refused: 'stopped' });
  expect(slow.terminate).toHaveBeenCalled();
});

test('where the opener does not come, or the file is gone, it says so', async () => {
  const absent = new Opener(() => []);
  const found = await unpack(new Blob(['a']), { hire: () => absent, patience });
  expect(found).toEqual({ refused: 'notLoaded' });
  const gone = { size: 1, arrayBuffer: () => Promise.reject(new Error('NotReadableError')) };
  expect(await unpack(gone as unknown as Blob, { hire: honest })).toEqual({ refused: 'damaged' });
});
