import type { Page } from '@playwright/test';
import { topics, type LearnerState, type Pass } from '../../src/classroom/messages';
import { Member } from '../bench/relay/member';

/** A place in the session with this code, on the relay of the server at this address. */
export async function placeIn(address: string, code: string): Promise<Pass> {
  const answer = await fetch(`${address}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const pass = (await answer.json()) as Pass;
  return { ...pass, relay: [`${address.replace('http', 'ws')}/mqtt`] };
}

/** A learner without a page: what they would say of themselves. */
export class Classmate {
  readonly #pass: Pass;
  readonly #member: Member;

  constructor(pass: Pass, first: LearnerState) {
    this.#pass = pass;
    const onConnect = (): void => {
      const here = { v: 1, on: true, k: 1 };
      this.#member.say(topics.presence(pass.code, pass.place), JSON.stringify(here));
      this.say(first);
    };
    this.#member = new Member(pass, { filter: topics.pace(pass.code), onConnect });
    this.#member.enter();
  }

  say(state: LearnerState): void {
    this.#member.say(topics.state(this.#pass.code, this.#pass.place), JSON.stringify(state));
  }

  leave(): void {
    this.#member.leave();
  }
}

/** Opens a session by hand, as a facilitator does on her laptop. @returns its code */
export async function openSession(page: Page, address: string): Promise<string> {
  await page.goto(`${address}/#/animer`);
  await page.locator('input[value=own]').check({ force: true });
  await page.locator('fieldset input[type=checkbox]').first().check({ force: true });
  await page.locator('.actions button').first().click();
  const code = await page.locator('h1 .code').innerText();
  return code.trim();
}
