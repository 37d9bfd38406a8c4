import { expect, type Page } from '@playwright/test';
import { actionIs, aimAt, targetIs } from './robot/aim';
import { attach } from './robot/attach';
import {
  actAt,
  mainPath,
  placeAt,
  readScenario,
  type Act,
  type Options,
  type Persona,
  type ScenarioFile,
} from './robot/file';
import type { Hand, MakeHand } from './robot/hand';
import { KeyboardHand } from './robot/keyboard';
import { addressOf, afterStep, stateOf, type Level, type State } from './robot/lesson';
import { MouseHand } from './robot/mouse';

export const hands = {
  mouse: (page) => new MouseHand(page),
  keyboard: (page) => new KeyboardHand(page),
} as const satisfies Record<string, MakeHand>;

export type HandName = keyof typeof hands;

/** More steps than a scenario can have on one way. */
const tooMany = 200;

/**
 * A learner who knows what to do: plays a scenario on the real screen, from its file and the public
 * names on the page alone.
 */
export class Robot {
  readonly file: ScenarioFile;
  readonly visited: string[] = [];
  persona: Persona;
  /** Which way to go where a step leaves the choice. */
  options: Options = {};

  constructor(
    readonly hand: Hand,
    id: string,
  ) {
    this.file = readScenario(id);
    this.persona = this.file.personnes[0] ?? 'colette';
  }

  get page(): Page {
    return this.hand.page;
  }

  /** @param home the app's address, where the browser was not told it */
  async open(level: Level, home = ''): Promise<State> {
    await this.page.goto(home + addressOf(this.file.id, level));
    return stateOf(this.page);
  }

  /** Does what the step on the screen asks for. @returns where the lesson is then */
  async step(): Promise<State> {
    const { step } = await stateOf(this.page);
    const act = actAt(this.file, step, this.persona, this.options[step]);
    await this.do(act);
    if (act.kind === 'fill') await this.hand.leave();
    return afterStep(this.page, step);
  }

  /**
   * Plays guided, from where the lesson is.
   * @param onstep looks around at each step, before anything is done
   * @param until the step to stop at; else the end
   */
  async play(onstep?: (step: string) => Promise<void>, until?: string): Promise<State> {
    let state = await stateOf(this.page);
    for (let steps = 0; steps < tooMany && !state.result && state.step !== until; steps += 1) {
      this.visited.push(state.step);
      await onstep?.(state.step);
      state = await this.step();
    }
    return state;
  }

  /** Plays to a step, without looking around. */
  async playTo(step: string): Promise<void> {
    const state = await this.play(undefined, step);
    expect(state.step).toBe(step);
  }

  /** Watches to the end, with « Étape suivante » alone. @param onstep looks around at each step */
  async watch(onstep?: (step: string) => Promise<void>): Promise<State> {
    const pause = actionIs('pause');
    if (await this.page.locator(pause).isVisible()) await this.hand.press(pause);
    let state = await stateOf(this.page);
    for (let steps = 0; steps < tooMany && !state.result; steps += 1) {
      this.visited.push(state.step);
      await onstep?.(state.step);
      await this.hand.press(actionIs('suite'));
      state = await afterStep(this.page, state.step);
    }
    return state;
  }

  /** Plays without guidance, then says « J’ai terminé ». */
  async playAlone(ondone?: (act: Act) => Promise<void>): Promise<State> {
    for (const name of mainPath(this.file)) {
      const act = actAt(this.file, name, this.persona);
      if (act.kind === 'read') continue;
      await this.do(act);
      await ondone?.(act);
    }
    await this.hand.press(actionIs('termine'));
    await this.page.locator('[data-result]').waitFor();
    return stateOf(this.page);
  }

  async do(act: Act): Promise<void> {
    if (act.kind === 'read') return this.hand.press(actionIs('lu'));
    const selector = targetIs(act.target);
    switch (act.kind) {
      case 'press':
        return this.hand.press(selector);
      case 'fill':
        return this.hand.write(selector, act.text);
      case 'visit':
        await this.hand.write(selector, act.text);
        return this.hand.key(selector, 'Enter');
      case 'choose':
        return this.hand.choose(act.target, act.option);
      case 'attach':
        return attach(this.hand, act.target, act.paper);
      case 'key':
        return this.hand.key(selector, act.key);
      case 'check': {
        const checked = await this.page.locator(selector).isChecked();
        if (checked !== act.on) await this.hand.press(selector);
      }
    }
  }

  /** What hides the place of a step, or shows no training mark; nothing where all is well. */
  async obstacles(step: string): Promise<readonly string[]> {
    const place = placeAt(this.file, step, this.persona);
    const hidden = async (selector: string) => {
      const { over } = await aimAt(this.page, selector);
      return over === undefined ? [] : [`${step}: ${selector} is under ${over}`];
    };
    const selectors = place === undefined ? ['[data-mark]'] : [targetIs(place), '[data-mark]'];
    const mark = await this.page.locator('[data-mark]').first().innerText();
    const unmarked = mark.includes('ENTRAÎNEMENT · FAUX SITE') ? [] : [`${step}: no mark`];
    return [...(await Promise.all(selectors.map(hidden))).flat(), ...unmarked];
  }
}
