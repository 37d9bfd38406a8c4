import { describe, expect, it } from 'vitest';
import { BoardOrder, wantedOrder } from '../../../src/app/facilitate/order';
import { groupProgress } from '../../../src/app/facilitate/phases';
import { tile } from './fakes';

describe('the order of the board', () => {
  it('has who needs help first, and equals as they came', () => {
    const tiles = [tile('a', 'gone'), tile('b'), tile('c', 'stuck'), tile('d', 'hand'), tile('e')];
    expect(wantedOrder(tiles)).toEqual(['d', 'c', 'b', 'e', 'a']);
  });

  it('stands still: newcomers come last, whoever is gone leaves', () => {
    const order = new BoardOrder();
    order.follow(['a', 'b', 'c'], false);
    expect(order.follow(['d', 'c', 'a'], true)).toEqual(['a', 'c', 'd']);
    expect(order.follow(['d', 'c', 'a'], false)).toEqual(['d', 'c', 'a']);
  });

  it('is the same list while nobody moves', () => {
    const order = new BoardOrder();
    const first = order.follow(['a', 'b'], false);
    expect(order.follow(['a', 'b'], false)).toBe(first);
  });
});

describe('the progress of the group', () => {
  it('counts by thirds of the exercise, without whoever left', () => {
    const tiles = [
      tile('a', 'working', { index: 1, total: 9 }),
      tile('b', 'hand', { index: 5, total: 9 }),
      tile('c', 'offline', { index: 9, total: 9 }),
      tile('d', 'finished', { index: 9, total: 9, result: 'a-revoir' }),
      tile('e', 'working', { scenario: null, index: 0, total: 0 }),
      tile('f', 'gone'),
    ];
    expect(groupProgress(tiles)).toEqual({ waiting: 1, begin: 1, middle: 1, near: 1, finished: 1 });
  });
});
