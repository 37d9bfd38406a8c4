import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { fullyAndPairwise, pairwise } from './pairwise';
import { scenarioIds, stepOf } from './robot/file';
import { focusFault } from './robot/focus';
import { hear, heard } from './robot/heard';
import { setTextSize, type Level, type State } from './robot/lesson';
import { lightFaults, litTarget } from './robot/lit';
import { sentenceOn } from './robot/shown';
import { locales, stepNumber } from './robot/words';
import { hands, Robot } from './robot';

test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const modes = {
  'in its own colours': {},
  'in forced colours': { forcedColors: 'active' },
  'with less motion': { reducedMotion: 'reduce' },
} as const;

const factors = {
  scenario: scenarioIds,
  level: ['regarder', 'aide', 'exercice', 'seul'],
  hand: ['mouse', 'keyboard'],
  size: ['1366×768', '768×1024', '360×640'],
  text: [100, 200],
  language: ['fr', 'en', 'ar', 'uk'],
  mode: Object.keys(modes) as (keyof typeof modes)[],
} as const;

const isLong = process.env.LONG === '1';
const plays = isLong
  ? fullyAndPairwise(factors, ['scenario', 'level', 'hand', 'size'])
  : pairwise(factors);

/** What a step looks like to someone who sees, and to someone who uses the keyboard. */
async function faultsAt(robot: Robot, level: Level, step: string): Promise<readonly string[]> {
  const { page, file } = robot;
  const focus = await focusFault(page);
  const found = focus === undefined ? [] : [`${step}: ${focus}`];
  if (level === 'exercice' || level === 'seul') {
    const lit = await litTarget(page);
    return lit === undefined ? found : [...found, `${step}: ${lit} is lit, and nobody asked`];
  }
  const place = stepOf(file, step).cible;
  if (level === 'regarder' || place === undefined) return found;
  return [...found, ...(await lightFaults(page, place)), ...(await robot.obstacles(step))];
}

/** Plays to the end, looking around at each step. @returns the end, and what was wrong on the way */
async function playAt(robot: Robot, level: Level) {
  const sentences: string[] = [];
  const faults: string[] = [];
  const look = async (step: string) => {
    sentences.push(await sentenceOn(robot.page));
    faults.push(...(await faultsAt(robot, level, step)));
  };
  const ways: Record<Level, () => Promise<State>> = {
    regarder: () => robot.watch(look),
    aide: () => robot.play(look),
    exercice: () => robot.play(look),
    seul: () => robot.playAlone(() => look('alone')),
  };
  const { result } = await ways[level]();
  const last = await focusFault(robot.page);
  if (last !== undefined) faults.push(`the end: ${last}`);
  return { result, sentences, faults };
}

/** The page and its panel speak the learner's language; the simulated site stays French. */
async function expectLanguage(page: Page, language: string): Promise<void> {
  const root = page.locator('html');
  await expect(root).toHaveAttribute('lang', language);
  await expect(root).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
  const computer = page.locator('.simulated').first();
  await expect(computer).toHaveAttribute('lang', 'fr');
  await expect(computer).toHaveAttribute('dir', 'ltr');
}

for (const { scenario, level, hand, size, text, language, mode } of plays) {
  const [width = 0, height = 0] = size.split('×').map(Number);
  const name = `${scenario}, ${level}, by ${hand}, at ${size}, words at ${text} %, in ${language}, ${mode}`;

  test.describe(name, () => {
    test.use({
      viewport: { width, height },
      locale: locales[language],
      contextOptions: modes[mode],
    });

    test('can be seen, heard and done, to the end', async ({ page }) => {
      const robot = new Robot(hands[hand](page), scenario);
      await hear(page);
      await robot.open(level);
      await expectLanguage(page, language);
      await setTextSize(page, text, language);
      const { result, sentences, faults } = await playAt(robot, level);
      expect(result).toBe('reussi');
      expect.soft(faults, 'what was wrong on the way').toEqual([]);
      expect.soft([...robot.hand.faults], 'what stood in the hand’s way').toEqual([]);

      const steps = level === 'seul' ? sentences.slice(0, 1) : sentences;
      await expect.poll(async () => (await heard(page)).length).toBe(steps.length + 1);
      const said = await heard(page);
      const told = said.slice(0, -1).map((words) => words.replace(stepNumber(language), ''));
      if (level === 'seul') expect(told[0]).toContain(steps[0]);
      else expect(told).toEqual(steps);
      expect(said.at(-1)).toBe(await sentenceOn(page));
    });
  });
}

for (const scenario of isLong ? scenarioIds : ['se-deconnecter']) {
  test(`${scenario} can be done again, with the next person`, async ({ page }) => {
    const robot = new Robot(hands.mouse(page), scenario);
    const first = await robot.open('aide');
    await robot.play();
    await page.getByRole('button', { name: 'Refaire au même niveau' }).click();
    await expect(page.locator('[data-coach]')).toHaveAttribute('data-step', first.step);
    robot.persona = robot.file.personnes[1] ?? robot.persona;
    const { result } = await robot.play();
    expect(result).toBe('reussi');
  });
}
