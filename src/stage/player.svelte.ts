import type { Demonstration, Frame, Watched } from '../lesson/demonstration';
import type { RunEvent } from '../lesson/ports';
import type { Gesture, KeyName } from '../simulator/world/gesture';
import { Beat } from './beat';
import type { Pace } from './pace';

/** The pointer, and what it does on the simulated screen before the world knows of it. */
export interface Hand {
  /** Brings the pointer over the place of a gesture. @returns false while it is not on the screen */
  reach(gesture: Gesture, time: number): boolean;
  /** Shows in the field what is typed so far. */
  write(gesture: Gesture, text: string): void;
  press(): void;
  key(name: KeyName): void;
  /** Gives the screen back as the world says it is. */
  rest(): void;
}

export interface PlayerSetup {
  readonly hand: Hand;
  readonly pace: () => Pace;
  /** Nothing moves by itself: each step waits for « Étape suivante ». */
  readonly calm: () => boolean;
  /** Says the sentence of the frame; resolves at once where the voice is off. */
  readonly say: (frame: Frame<unknown>) => Promise<boolean>;
  /** Stops the voice. */
  readonly hush: () => void;
  /** The sentence as it is read. */
  readonly sentence: (frame: Frame<unknown>) => string;
  readonly onevents: (events: readonly RunEvent[]) => void;
}

/** Plays a demonstration, step after step: says it, moves, does it, goes on. */
export class Player<World> {
  paused = $state(false);
  #watched = $state.raw<Watched>() as Watched;
  readonly #beat = new Beat();
  /** Of the step being played; an older one does nothing more. */
  #turn = 0;
  #cut = false;

  constructor(
    private readonly film: Demonstration<World>,
    from: Watched,
    private readonly setup: PlayerSetup,
  ) {
    this.#watched = from;
  }

  get index(): number {
    return this.#watched.index;
  }

  get frame(): Frame<World> {
    return this.film.at(this.index);
  }

  /** Plays the step on the screen from its beginning. */
  play(): void {
    const turn = (this.#turn += 1);
    this.#beat.drop();
    this.setup.hush();
    this.setup.hand.rest();
    void this.#perform(this.frame, () => turn === this.#turn);
  }

  pause(): void {
    this.paused = true;
    this.#cut = true;
    this.#beat.hold();
    this.setup.hush();
  }

  goOn(): void {
    this.paused = false;
    this.#beat.release();
  }

  /** Does the gesture at once. */
  next(): void {
    this.#become(this.film.forward(this.#watched));
  }

  back(): void {
    this.#become(this.film.back(this.#watched));
  }

  stop(): void {
    this.#turn += 1;
    this.#beat.drop();
    this.setup.hush();
    this.setup.hand.rest();
  }

  #become(watched: Watched): void {
    const before = this.#watched;
    if (watched === before) return;
    this.setup.hand.rest();
    this.#watched = watched;
    this.setup.onevents(watched.events.slice(before.events.length));
    this.play();
  }

  async #perform(frame: Frame<World>, isNow: () => boolean): Promise<void> {
    const { gesture } = frame;
    await this.#beat.wait(this.setup.pace().breath);
    await this.#read(frame, isNow);
    if (!isNow() || !gesture || this.setup.calm()) return;
    await this.#act(gesture);
    this.next();
  }

  /** Said, or left on the screen as long as it takes to read. */
  async #read(frame: Frame<World>, isNow: () => boolean): Promise<void> {
    let isSaid: boolean;
    do {
      this.#cut = false;
      isSaid = await this.setup.say(frame);
      if (!isNow()) return;
      // What a pause has cut short is said again.
      await this.#beat.wait(this.#pace.breath);
    } while (isSaid && this.#cut);
    if (!isSaid && !this.setup.calm()) {
      await this.#beat.wait(this.#pace.reading(this.setup.sentence(frame)));
    }
  }

  async #act(gesture: Gesture): Promise<void> {
    const { hand } = this.setup;
    if (gesture.kind === 'read') return this.#beat.wait(this.#pace.look);
    await this.#reach(gesture);
    await this.#beat.wait(this.#pace.press);
    hand.press();
    await this.#beat.wait(this.#pace.press);
    if (gesture.kind === 'fill' || gesture.kind === 'visit') await this.#write(gesture);
    if (gesture.kind === 'visit') hand.key('Enter');
    if (gesture.kind === 'key') hand.key(gesture.key);
    if (gesture.kind === 'visit' || gesture.kind === 'key') await this.#beat.wait(this.#pace.look);
  }

  /** A page that must be fetched first comes a little later. */
  async #reach(gesture: Gesture): Promise<void> {
    for (let tries = 0; tries < 20; tries += 1) {
      const time = this.#pace.move;
      if (this.setup.hand.reach(gesture, time)) return this.#beat.wait(time);
      await this.#beat.wait(this.#pace.press);
    }
  }

  async #write(gesture: Extract<Gesture, { kind: 'fill' | 'visit' }>): Promise<void> {
    const letters = [...gesture.value];
    for (let typed = 1; typed <= letters.length; typed += 1) {
      this.setup.hand.write(gesture, letters.slice(0, typed).join(''));
      await this.#beat.wait(this.#pace.letter(letters.length));
    }
    await this.#beat.wait(this.#pace.look);
  }

  get #pace(): Pace {
    return this.setup.pace();
  }
}
