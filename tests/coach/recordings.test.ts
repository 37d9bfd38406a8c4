// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecordings } from '../../src/coach/recordings';
import { FakeAudio } from './audio';

const revoked = vi.fn();

beforeEach(() => {
  FakeAudio.made.length = 0;
  vi.stubGlobal('Audio', FakeAudio);
  vi.stubGlobal('URL', { createObjectURL: () => 'blob:one', revokeObjectURL: revoked });
});

const local = (address: string) => Promise.resolve(`blob:${address}`);

async function begun(recordings: ReturnType<typeof createRecordings>, address: string) {
  const onstart = vi.fn();
  const over = vi.fn();
  void recordings.play(address, onstart).then(over);
  await vi.waitFor(() => expect(FakeAudio.made[0]?.src).toBe(`blob:${address}`));
  return { onstart, over, audio: FakeAudio.made[0] as FakeAudio };
}

describe('a recording', () => {
  it('is fetched whole, played, and let go when it is over', async () => {
    const load = vi.fn(async () => new Response('sound'));
    vi.stubGlobal('fetch', load);
    const over = createRecordings().play('/un.mp3', () => undefined);
    await vi.waitFor(() => expect(FakeAudio.made[0]?.src).toBe('blob:one'));
    expect(load).toHaveBeenCalledExactlyOnceWith('/un.mp3');
    FakeAudio.made[0]?.onended?.();
    expect(await over).toBe(true);
    expect(revoked).toHaveBeenCalledWith('blob:one');
  });

  it('tells when it is heard, not before', async () => {
    const { onstart, over, audio } = await begun(createRecordings(local), 'un');
    expect(onstart).not.toHaveBeenCalled();
    audio.onplaying?.();
    expect(onstart).toHaveBeenCalledOnce();
    expect(over).not.toHaveBeenCalled();
  });

  it('can be stopped', async () => {
    const recordings = createRecordings(local);
    const { over, audio } = await begun(recordings, 'un');
    recordings.stop();
    await vi.waitFor(() => expect(over).toHaveBeenCalledWith(true));
    expect(audio.pause).toHaveBeenCalled();
  });

  it('is not played at all when it is stopped while it comes', async () => {
    const recordings = createRecordings(local);
    const over = recordings.play('un', () => undefined);
    recordings.stop();
    expect(await over).toBe(true);
    expect(FakeAudio.made).toEqual([]);
    expect(revoked).toHaveBeenCalledWith('blob:un');
  });

  it('stops for the next one, in the same player', async () => {
    const recordings = createRecordings(local);
    const { over } = await begun(recordings, 'un');
    await begun(recordings, 'deux');
    expect(over).toHaveBeenCalledWith(true);
    expect(FakeAudio.made).toHaveLength(1);
  });

  it.each([
    ['does not come', async () => new Response(null, { status: 404 })],
    ['cannot be asked for', () => Promise.reject(new TypeError())],
  ])('that %s is told to be silent', async (_, load) => {
    vi.stubGlobal('fetch', load);
    expect(await createRecordings().play('/un.mp3', () => undefined)).toBe(false);
  });

  it('that the browser does not play is told to be silent', async () => {
    const { over, audio } = await begun(createRecordings(local), 'un');
    audio.onerror?.();
    await vi.waitFor(() => expect(over).toHaveBeenCalledWith(false));
  });
});
