import type { Browser, CDPSession, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { LearnerState } from '../../../src/classroom/messages';
import { aState } from '../../classroom/a-state';
import { pictures } from '../../../src/app/shell/pictures';
import { Classmate, openSession, placeIn } from '../../support/classmate';
import { openSite } from '../serve';

export interface BoardLine {
  /** `plain`, or `slow`: a processor six times slower. */
  readonly machine: string;
  readonly updates: number;
  /** Milliseconds of the main thread for each update: all, and of it script, style and layout. */
  readonly task: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
  /** Part of a second that the main thread works, from 0 to 1. */
  readonly busy: number;
  /** The longest frame, in milliseconds. */
  readonly longest: number;
}

const drawings = Object.keys(pictures);
const framesScript = readFileSync(new URL('../page/frames.js', import.meta.url), 'utf8');

const learners = 30;
const perSecond = 5;
const steps = ['ouvrir-compte', 'se-deconnecter', 'refuser', 'historique', 'effacer'];

/** One learner, somewhere in the exercise: each update says something else. */
function stateAt(learner: number, rev: number): LearnerState {
  const index = 1 + ((learner + rev) % steps.length);
  return aState({
    rev,
    name: `Élève ${learner + 1}`,
    picture: drawings[learner % drawings.length] ?? 'tulipe',
    scenario: 'se-deconnecter',
    step: steps[index - 1] ?? null,
    index,
    total: steps.length,
    done: Object.fromEntries(steps.slice(0, index).map((id) => [id, { ms: 900, err: 0, help: 0 }])),
    hints: rev % 7,
    mistakes: (rev + learner) % 3,
    hand: (rev + learner) % 40 === 0 ? rev : 0,
    stuck: (rev + learner) % 17 === 0,
    idle: rev % 60,
  });
}

interface Seated {
  readonly mate: Classmate;
  rev: number;
}

async function metrics(cdp: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics: list } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

async function work(everyone: readonly Seated[], seconds: number): Promise<void> {
  const began = performance.now();
  for (let turn = 1; turn <= seconds * perSecond; turn += 1) {
    for (const [place, seated] of everyone.entries()) {
      const due = began + (1000 / perSecond) * (turn - 1 + place / learners);
      await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      seated.rev += 1;
      seated.mate.say(stateAt(place, seated.rev));
    }
  }
}

async function measureOne(
  page: Page,
  machine: string,
  everyone: readonly Seated[],
  seconds: number,
): Promise<BoardLine> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: machine === 'slow' ? 6 : 1 });
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metrics(cdp);
  const [longest] = await Promise.all([
    page.evaluate<number>(`longestFrame(${seconds * 1000})`),
    work(everyone, seconds),
  ]);
  const after = await metrics(cdp);
  const updates = seconds * perSecond * everyone.length;
  const spent = (name: string): number =>
    (1000 * ((after[name] ?? 0) - (before[name] ?? 0))) / updates;
  const task = spent('TaskDuration');
  return {
    machine,
    updates,
    task,
    script: spent('ScriptDuration'),
    style: spent('RecalcStyleDuration'),
    layout: spent('LayoutDuration'),
    busy: (task * updates) / (1000 * seconds),
    longest,
  };
}

/**
 * What the facilitator's board costs her browser: thirty learners, five updates a second each.
 * @param folder the built app
 */
export async function measureBoard(
  browser: Browser,
  folder: string,
  seconds: number,
): Promise<readonly BoardLine[]> {
  const site = await openSite(folder, true);
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'fr-FR',
  });
  await context.addInitScript(framesScript);
  const page = await context.newPage();
  const everyone: Seated[] = [];
  try {
    const code = await openSession(page, site.address);
    for (let place = 0; place < learners; place += 1) {
      const pass = await placeIn(site.address, code);
      everyone.push({ mate: new Classmate(pass, stateAt(place, 1)), rev: 1 });
    }
    await page
      .locator('button.tile')
      .nth(learners - 1)
      .waitFor();
    const plain = await measureOne(page, 'plain', everyone, seconds);
    return [plain, await measureOne(page, 'slow', everyone, seconds)];
  } finally {
    for (const { mate } of everyone) mate.leave();
    await context.close();
    await site.stop();
  }
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** The lines as a Markdown table. */
export function boardTable(lines: readonly BoardLine[]): string {
  const head = ['board', 'each update', 'script / style / layout', 'main thread', 'longest frame'];
  const body = lines.map(({ machine, task, script, style, layout, busy, longest }) => [
    `${learners} × ${perSecond} a second, ${machine}`,
    ms(task),
    [script, style, layout].map(ms).join(' / '),
    `${(100 * busy).toFixed(0)} %`,
    ms(longest),
  ]);
  const rule = head.map(() => '---');
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
