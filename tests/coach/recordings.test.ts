// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecordings } from '../../src/coach/recordings';
import { FakeAudio } from './audio';

const revoked = vi.fn();

beforeEach(() => {
  FakeAudio.made.length = 0;
  vi.stubGlobal('Audio', FakeAudio);
  vi.stubGlobal('URL', {
    createObjectURL: ({ type }: Blob) => `blob:${type}`,
    revokeObjectURL: revoked,
  });
});

/** A sound that can be told from the others. */
const sound = (name: string) => new Blob(['sound'], { type: name });
const local = (address: string) => Promise.resolve(sound(address));

async function begun(recordings: ReturnType<typeof createRecordings>, address: string | Blob) {
  const name = typeof address === 'string' ? address : address.type;
  const onstart = vi.fn();
  const over = vi.fn();
  void recordings.play(address, onstart).then(over);
  await vi.waitFor(() => expect(FakeAudio.made[0]?.src).toBe(`blob:${name}`));
  return { onstart, over, audio: FakeAudio.made[0] as FakeAudio };
}

describe('a recording', () => {
  it('is fetched whole, played, and let go when it is over', async () => {
    const load = vi.fn(
      async () => new Response('sound', { headers: { 'Content-Type': 'audio/mpeg' } }),
    );
    vi.stubGlobal('fetch', load);
    const over = createRecordings().play('/un.mp3', () => undefined);
    await vi.waitFor(() => expect(FakeAudio.made[0]?.src).toBe('blob:audio/mpeg'));
    expect(load).toHaveBeenCalledExactlyOnceWith('/un.mp3');
    FakeAudio.made[0]?.onended?.();
    expect(await over).toBe(true);
    expect(revoked).toHaveBeenCalledWith('blob:audio/mpeg');
  });

  it('that is at hand is not fetched, and can be played again', async () => {
    const load = vi.fn(local);
    const recordings = createRecordings(load);
    for (const _ of [1, 2]) {
      const { over, audio } = await begun(recordings, sound('mine'));
      audio.onended?.();
      await vi.waitFor(() => expect(over).toHaveBeenCalledWith(true));
    }
    expect(FakeAudio.made[0]?.play).toHaveBeenCalledTimes(2);
    expect(load).not.toHaveBeenCalled();
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
