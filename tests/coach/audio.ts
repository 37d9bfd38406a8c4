import { vi } from 'vitest';

/** An audio element that never makes a sound, and ends when the test says so. */
export class FakeAudio {
  static readonly made: FakeAudio[] = [];
  src = '';
  onplaying: (() => void) | undefined;
  onended: (() => void) | undefined;
  onerror: (() => void) | undefined;
  readonly play = vi.fn(() => Promise.resolve());
  readonly pause = vi.fn();

  constructor() {
    FakeAudio.made.push(this);
  }
}
