import {
  expect,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test';
import { watchContext } from '../../support/app';
import { hands, Robot } from '../robot';

/** What a session does that a lesson alone must not: it asks at the door, and it loses its relay. */
const expected = [
  /^POST request: .*\/api\//,
  /^(PUT|DELETE) request: .*\/api\//,
  /ERR_CONNECTION_(REFUSED|RESET)/,
  /status of 4\d\d .*\/api\/join/,
];

const size = { width: 1366, height: 768 };

/** Someone at a machine of their own. */
export class Person {
  readonly #faults: string[];

  private constructor(
    readonly name: string,
    readonly context: BrowserContext,
    readonly page: Page,
    readonly home: string,
    faults: string[],
  ) {
    this.#faults = faults;
  }

  static async at(browser: Browser, name: string, home: string): Promise<Person> {
    const context = await browser.newContext({ viewport: size, locale: 'fr-FR' });
    // Nobody is waited for without end.
    context.setDefaultTimeout(30_000);
    const faults = await watchContext(context, home);
    return new Person(name, context, await context.newPage(), home, faults);
  }

  /** What this machine did that no page may do. */
  get faults(): readonly string[] {
    return this.#faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
  }

  open(hash: string): Promise<unknown> {
    return this.page.goto(`${this.home}/${hash}`);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name }).first();
  }

  press(name: string | RegExp): Promise<void> {
    return this.button(name).click();
  }

  robot(scenario: string): Robot {
    return new Robot(hands.mouse(this.page), scenario);
  }
}

/** A learner, from the address with the code in it to the waiting room. */
export async function joins(learner: Person, code: string): Promise<void> {
  await learner.open(`#/seance?code=${code}`);
  await learner.page.getByLabel(/prénom/i).fill(learner.name);
  await learner.press('Entrer');
  await expect(learner.page.getByText('Vous êtes dans la séance').first()).toBeVisible();
}

/** The tile of a learner on the board. */
export function tileOf(facilitator: Person, learner: Person): Locator {
  return facilitator.page.locator('button.tile', { hasText: learner.name });
}
