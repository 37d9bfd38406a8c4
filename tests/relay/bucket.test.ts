import { describe, expect, test } from 'vitest';
import { Bucket, Buckets } from '../../src/relay/bucket';

let now = 0;
const clock = (): number => now;

function drain(bucket: Bucket): number {
  let taken = 0;
  while (bucket.take()) taken += 1;
  return taken;
}

describe('a bucket', () => {
  test('gives so many at once, then so many a second', () => {
    const bucket = new Bucket({ burst: 20, perSecond: 5 }, clock);
    expect(drain(bucket)).toBe(20);
    now += 1_000;
    expect(drain(bucket)).toBe(5);
    now += 100;
    expect(bucket.allows).toBe(false);
  });

  test('never saves up more than its burst', () => {
    const bucket = new Bucket({ burst: 3, perSecond: 5 }, clock);
    drain(bucket);
    now += 3_600_000;
    expect(drain(bucket)).toBe(3);
  });
});

describe('a bucket for each address', () => {
  test('one address that has used up its own leaves the others theirs', () => {
    const buckets = new Buckets({ burst: 1, perSecond: 1 }, clock);
    expect([buckets.take('a'), buckets.take('a'), buckets.take('b')]).toEqual([true, false, true]);
    expect([buckets.allows('a'), buckets.allows('c')]).toEqual([false, true]);
  });

  test('addresses are forgotten once they have rested', () => {
    const buckets = new Buckets({ burst: 2, perSecond: 1 }, clock);
    buckets.take('a');
    now += 500;
    buckets.take('b');
    now += 600;
    buckets.forget();
    expect(buckets.size).toBe(1);
    now += 1_000;
    buckets.forget();
    expect(buckets.size).toBe(0);
  });
});
