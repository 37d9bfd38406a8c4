// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createOutbox } from '../../src/stage/outbox';

const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the outbox', () => {
  it('sends nothing before the change is painted, then all of it in order and once', async () => {
    const send = vi.fn();
    const outbox = createOutbox<number>(send);
    outbox.put(1);
    outbox.put(2);
    expect(send).not.toHaveBeenCalled();
    await painted();
    expect(send.mock.calls).toEqual([[[1, 2]]]);
    outbox.put(3);
    await painted();
    expect(send.mock.calls).toEqual([[[1, 2]], [[3]]]);
    outbox.close();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('sends what is left when it is closed', () => {
    const send = vi.fn();
    const outbox = createOutbox<number>(send);
    outbox.put(1);
    outbox.close();
    expect(send.mock.calls).toEqual([[[1]]]);
  });

  it('does not wait for a frame when the page is left or hidden', async () => {
    const send = vi.fn();
    const outbox = createOutbox<number>(send);
    outbox.put(1);
    dispatchEvent(new Event('pagehide'));
    expect(send.mock.calls).toEqual([[[1]]]);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    outbox.put(2);
    await Promise.resolve();
    expect(send.mock.calls).toEqual([[[1]], [[2]]]);
    outbox.close();
  });
});
