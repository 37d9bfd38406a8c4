import { expect, test, vi } from 'vitest';
import type { Question } from '../../../src/app/shell/checker/messages';
import { limits } from '../../../src/app/shell/packing/limits';
import { openFile } from '../../../src/app/shell/packing/open';
import { createUnpacker, type UnpackerOptions } from '../../../src/app/shell/packing/unpack';
import { whole, zip } from './archive';

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

const unpack = (file: Blob, options: UnpackerOptions) => createUnpacker(options).unpack(file);

const honest = () =>
  new Opener(({ n, bytes }) => ['ready', { n, result: openFile(new Uint8Array(bytes)) }]);

test('files are opened in one worker, which is there before them and goes in the end', async () => {
  const opener = honest();
  const hire = vi.fn(() => opener);
  const unpacker = createUnpacker({ hire });
  expect(hire).toHaveBeenCalledOnce();
  for (const file of [new Blob([zip(whole)]), new Blob([zip(whole)])])
    expect(await unpacker.unpack(file)).toHaveProperty('files');
  expect(hire).toHaveBeenCalledOnce();
  unpacker.close();
  expect(opener.terminate).toHaveBeenCalledOnce();
});

test('a file that is overtaken by another one is not taken', async () => {
  const unpacker = createUnpacker({ hire: honest });
  const [first, second, third] = ['a', 'b', 'c'].map((text) => unpacker.unpack(new Blob([text])));
  expect(await second).toBeUndefined();
  expect([await first, await third]).not.toContain(undefined);
});

test('what is too big is not even read', async () => {
  const file = { size: limits.archive + 1, arrayBuffer: vi.fn() };
  const hire = vi.fn(honest);
  expect(await unpack(file as unknown as Blob, { hire })).toEqual({ refused: 'tooBig' });
  expect(file.arrayBuffer).not.toHaveBeenCalled();
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
