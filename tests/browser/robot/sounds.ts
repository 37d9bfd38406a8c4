import type { Page } from '@playwright/test';

declare global {
  interface Window {
    sounds?: { readonly events: string[]; readonly spoken: string[]; last?: HTMLMediaElement };
  }
}

/** Runs in the page, before its own scripts. */
function listen(): void {
  const sounds: NonNullable<Window['sounds']> = { events: [], spoken: [] };
  window.sounds = sounds;
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    sounds.last = this;
    for (const name of ['play', 'ended', 'error']) {
      this.addEventListener(name, () => sounds.events.push(name), { once: true });
    }
    return play.call(this);
  };
  const { speak } = SpeechSynthesis.prototype;
  SpeechSynthesis.prototype.speak = function (utterance) {
    sounds.spoken.push(utterance.text);
    speak.call(this, utterance);
  };
}

/** What a page lets be heard. */
export interface Ear {
  /** What happens to every sound of the page, in order: `play`, `ended`, `error`. */
  events(): Promise<readonly string[]>;
  /** How far the last sound came, in seconds. */
  reached(): Promise<number>;
  /** How long the last sound is, in seconds. */
  length(): Promise<number>;
  /** What the machine's own voice was given to say. */
  spoken(): Promise<readonly string[]>;
}

/** Call before the page is opened; a reload forgets. */
export async function eavesdrop(page: Page): Promise<Ear> {
  await page.addInitScript(listen);
  return {
    events: () => page.evaluate(() => window.sounds?.events ?? []),
    reached: () => page.evaluate(() => window.sounds?.last?.currentTime ?? 0),
    length: () => page.evaluate(() => window.sounds?.last?.duration ?? 0),
    spoken: () => page.evaluate(() => window.sounds?.spoken ?? []),
  };
}
