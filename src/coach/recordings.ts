import type { Sound } from './guidance';

/** Plays recorded sentences; never by itself. */
export interface Recordings {
  /**
   * Stops the one that is playing, then plays this one.
   * @param onstart told when it is heard
   * @returns false where it cannot be played; true when it is over, or stopped
   */
  play(sound: Sound, onstart: () => void): Promise<boolean>;
  stop(): void;
}

/** Whole, and not in ranges: so a service worker keeps it, and it is there without a network. */
async function wholeFile(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.blob();
}

/** @param load fetches a file by its address; rejects where it does not come */
export function createRecordings(load = wholeFile): Recordings {
  // One for all sentences: some browsers let an element play on only where a press began it.
  let player: HTMLAudioElement | undefined;
  let turn = 0;
  let finish = (): void => undefined;

  function stop(): void {
    turn += 1;
    player?.pause();
    finish();
  }

  function hear(sound: Blob, onstart: () => void): Promise<boolean> {
    const audio = (player ??= new Audio());
    const source = URL.createObjectURL(sound);
    return new Promise<boolean>((resolve) => {
      finish = () => resolve(true);
      audio.onplaying = onstart;
      audio.onended = () => resolve(true);
      audio.onerror = () => resolve(false);
      audio.src = source;
      audio.play().catch(() => resolve(false));
    }).finally(() => URL.revokeObjectURL(source));
  }

  return {
    stop,
    async play(sound, onstart) {
      stop();
      const mine = turn;
      const found = typeof sound === 'string' ? await load(sound).catch(() => undefined) : sound;
      if (mine !== turn) return true;
      return found ? hear(found, onstart) : false;
    },
  };
}
