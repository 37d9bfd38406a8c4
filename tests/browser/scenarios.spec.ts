import { expect, test } from '../support/app';
import { all, pairwise } from './robot/pairwise';
import { scenarioIds } from './robot/file';
import { hear, heard } from './robot/heard';
import { setTextSize } from './robot/lesson';
import { hands, Robot, type HandName } from './robot';

test.describe.configure({ mode: 'parallel', timeout: 120_000 });

const runs = scenarioIds.flatMap((scenario) =>
  (['aide', 'seul'] as const).flatMap((level) =>
    (['mouse', 'keyboard'] as const).map((hand: HandName) => ({ scenario, level, hand })),
  ),
);
const states = { size: ['1366×768', '768×1024', '360×640'], text: [100, 125, 200] } as const;
const chosen = process.env.LONG === '1' ? all(runs, states) : pairwise(runs, states);

for (const { scenario, level, hand, size, text } of chosen) {
  const [width = 0, height = 0] = size.split('×').map(Number);

  test.describe(`${scenario}, ${level}, by ${hand}, at ${size}, words at ${text} %`, () => {
    test.use({ viewport: { width, height } });

    if (level === 'aide') {
      test('every step can be seen, done and heard, to the end', async ({ page }) => {
        const robot = new Robot(hands[hand](page), scenario);
        await hear(page);
        await robot.open(level);
        await setTextSize(page, text);
        const steps: string[] = [];
        const obstacles: string[] = [];
        const { result } = await robot.play(async (step) => {
          steps.push(await page.locator('[data-coach] h2').innerText());
          obstacles.push(...(await robot.obstacles(step)));
        });
        expect(result).toBe('reussi');
        expect.soft(obstacles, 'what hides a place').toEqual([]);
        expect.soft([...robot.hand.faults], 'what stood in the hand’s way').toEqual([]);
        await expect.poll(async () => (await heard(page)).length).toBe(steps.length + 1);
        const said = await heard(page);
        const told = said.slice(0, -1).map((words) => words.replace(/^Étape \d+ sur \d+\. /u, ''));
        expect(told).toEqual(steps);
      });
    } else {
      test('who knows the way succeeds without help', async ({ page }) => {
        const robot = new Robot(hands[hand](page), scenario);
        await robot.open(level);
        await setTextSize(page, text);
        const { result } = await robot.playAlone();
        expect(result).toBe('reussi');
        expect([...robot.hand.faults], 'what stood in the hand’s way').toEqual([]);
      });
    }
  });
}

for (const scenario of process.env.LONG === '1' ? scenarioIds : ['telecharger-attestation']) {
  test(`${scenario} can be done again, with the next person`, async ({ page }) => {
    const robot = new Robot(hands.mouse(page), scenario);
    const first = await robot.open('aide');
    await robot.play();
    await page.getByRole('button', { name: 'Refaire cet exercice' }).click();
    await expect(page.locator('[data-coach]')).toHaveAttribute('data-step', first.step);
    robot.persona = robot.file.personnes[1] ?? robot.persona;
    const { result } = await robot.play();
    expect(result).toBe('reussi');
  });
}
