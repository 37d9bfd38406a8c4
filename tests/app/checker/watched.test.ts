import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NotLoaded, WatchedWorker } from '../../../src/app/shell/checker/watched';

/** A worker that answers when it is told to. */
class StandIn extends EventTarget {
  readonly asked: { n: number; word: string }[] = [];
  ended = false;
  postMessage = (question: { n: number; word: string }) => void this.asked.push(question);
  terminate = () => void (this.ended = true);
  say(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  answer(result: string) {
    this.say({ n: this.asked.at(-1)?.n, result });
  }
}

let workers: StandIn[];
beforeEach(() => {
  workers = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const patience = { loading: 20_000, answer: 2_000, proof: 10_000 };

function watched() {
  return new WatchedWorker<{ word: string }, string>(() => {
    const worker = new StandIn();
    workers.push(worker);
    return worker;
  }, patience);
}

function worker(place = -1): StandIn {
  const found = workers.at(place);
  if (!found) throw new Error('No worker was made.');
  return found;
}

test('a worker is made with the first question, and serves the next ones', async () => {
  const bench = watched();
  expect(workers).toHaveLength(0);
  const first = bench.ask({ word: 'a' });
  worker().say('ready');
  worker().answer('A');
  expect(await first).toBe('A');
  const second = bench.ask({ word: 'b' });
  worker().answer('B');
  expect(await second).toBe('B');
  expect(workers).toHaveLength(1);
});

test('a newer question overtakes those that wait, not the one under way', async () => {
  const bench = watched();
  const first = bench.ask({ word: 'a' });
  const second = bench.ask({ word: 'b' });
  const third = bench.ask({ word: 'c' });
  expect(await second).toBeUndefined();
  worker().say('ready');
  worker().answer('A');
  expect(await first).toBe('A');
  expect(worker().asked.map(({ word }) => word)).toEqual(['a', 'c']);
  worker().answer('C');
  expect(await third).toBe('C');
});

test('after two seconds the worker is stopped, and the next question gets a new one', async () => {
  const bench = watched();
  const slow = bench.ask({ word: 'a' });
  const next = bench.ask({ word: 'b' });
  worker().say('ready');
  await vi.advanceTimersByTimeAsync(1_999);
  expect(worker(0).ended).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await slow).toBe('stopped');
  expect(worker(0).ended).toBe(true);
  expect(workers).toHaveLength(2);
  worker().say('ready');
  worker().answer('B');
  expect(await next).toBe('B');
});

test('a word of a worker that was stopped is not heard', async () => {
  const bench = watched();
  void bench.ask({ word: 'a' });
  worker().say('ready');
  await vi.advanceTimersByTimeAsync(2_000);
  const next = bench.ask({ word: 'b' });
  worker(0).say({ n: 2, result: 'from the grave' });
  worker(1).say('ready');
  worker(1).answer('B');
  expect(await next).toBe('B');
});

test('the time counts once its files have come', async () => {
  const bench = watched();
  const asked = bench.ask({ word: 'a' });
  await vi.advanceTimersByTimeAsync(10_000);
  worker().say('ready');
  worker().answer('A');
  expect(await asked).toBe('A');
});

test('where its files do not come, it says so, and tries again at the next question', async () => {
  const bench = watched();
  const asked = bench.ask({ word: 'a' });
  worker().dispatchEvent(new Event('error', { cancelable: true }));
  await expect(asked).rejects.toThrow(NotLoaded);
  const late = bench.ask({ word: 'b' });
  const told = expect(late).rejects.toThrow(NotLoaded);
  await vi.advanceTimersByTimeAsync(20_000);
  await told;
  const again = bench.ask({ word: 'c' });
  worker().say('ready');
  worker().answer('C');
  expect(await again).toBe('C');
});

test('where no worker can be made, nothing hangs', async () => {
  const bench = new WatchedWorker(() => {
    throw new TypeError('refused');
  }, patience);
  await expect(bench.ask({})).rejects.toThrow('refused');
});

test('a worker that breaks down counts as stopped', async () => {
  const bench = watched();
  const asked = bench.ask({ word: 'a' });
  worker().say('ready');
  worker().dispatchEvent(new Event('error', { cancelable: true }));
  expect(await asked).toBe('stopped');
});

test('closed, it lets everyone go and makes no worker any more', async () => {
  const bench = watched();
  const both = [bench.ask({ word: 'a' }), bench.ask({ word: 'b' })];
  worker().say('ready');
  bench.close();
  expect(await Promise.all(both)).toEqual([undefined, undefined]);
  expect(worker().ended).toBe(true);
  expect(await bench.ask({ word: 'c' })).toBeUndefined();
  expect(workers).toHaveLength(1);
});

test('a text that was read in time has more of it for its proof', async () => {
  const bench = watched();
  const first = bench.ask({ word: 'a' });
  worker().say('ready');
  vi.advanceTimersByTime(1_900);
  worker().say('checked');
  vi.advanceTimersByTime(9_000);
  worker().answer('A');
  expect(await first).toBe('A');
  const second = bench.ask({ word: 'b' });
  worker().say('checked');
  vi.advanceTimersByTime(10_001);
  expect(await second).toBe('stopped');
  expect(worker(0).ended).toBe(true);
});

test('sent for beforehand, it waits for the first question', async () => {
  const bench = watched();
  bench.prepare();
  bench.prepare();
  worker().say('ready');
  const first = bench.ask({ word: 'a' });
  worker().answer('A');
  expect(await first).toBe('A');
  expect(workers).toHaveLength(1);
});

test('one that is still on its way when all is closed goes as soon as it is there', () => {
  const bench = watched();
  bench.prepare();
  bench.close();
  expect(worker().ended).toBe(false);
  worker().say('ready');
  expect(worker().ended).toBe(true);
});
