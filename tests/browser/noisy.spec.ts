import { expect, test } from '../support/app';
import { Chance } from '../lesson/support/chance';
import { scenarioIds } from './robot/file';
import { NoisyHand } from './robot/noisy';
import { wander } from './robot/wander';
import { Robot } from './robot';

const isLong = process.env.LONG === '1';

test.describe.configure({ mode: 'parallel', timeout: 300_000 });
test.use({ viewport: { width: 1366, height: 768 }, hasTouch: true });

const levels = ['aide', 'exercice'] as const;
const every = scenarioIds.flatMap((scenario) =>
  levels.flatMap((level) => (isLong ? [1, 2, 3] : [1]).map((seed) => ({ scenario, level, seed }))),
);
// Each level once; the scenario with the shortest and the one with the most kinds of pages.
const few: typeof every = [
  { scenario: 'se-deconnecter', level: 'aide', seed: 1 },
  { scenario: 'telecharger-attestation', level: 'exercice', seed: 1 },
];

for (const { scenario, level, seed } of isLong ? every : few) {
  test(`a hand that shakes, and a mind that wanders, still finish ${scenario} at « ${level} » (${seed})`, async ({
    page,
  }) => {
    const chance = new Chance(seed + 100 * scenarioIds.indexOf(scenario));
    const hand = new NoisyHand(page, chance);
    const robot = new Robot(hand, scenario);
    await robot.open(level);
    const { result } = await robot.play(async (step) => {
      if (chance.next() < 0.3) await wander(robot, step, chance);
    });
    expect(result).toBe('reussi');
    expect([...hand.faults]).toEqual([]);
    expect(hand.made.size, 'several kinds of clumsiness').toBeGreaterThan(1);
  });
}
