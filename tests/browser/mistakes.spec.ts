import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import type { LessonSetup } from '../../src/lesson/ports';
import { gestureFor } from '../../src/scenario/path';
import { ways } from '../../src/scenario/meets';
import type { Answer } from '../../src/scenario/scenario';
import { computer } from '../../src/simulator/computer';
import type { Gesture } from '../../src/simulator/world/gesture';
import { setups } from '../lesson/support/shipped';
import { actionIs, targetIs } from './robot/aim';
import { mainPath, readScenario, routesOf, scenarioIds, shownAs, stepOf } from './robot/file';
import { hear, heard } from './robot/heard';
import { screenOf, stateOf } from './robot/lesson';
import { mirrorOf, planFor, stepNow, type Mirror } from './robot/mistakes';
import { answerOn } from './robot/shown';
import { hands, Robot } from './robot';

test.describe.configure({ mode: 'parallel', timeout: 900_000 });
test.use({ viewport: { width: 1366, height: 768 } });

/** Makes a gesture of the simulated computer with a real hand. */
async function make(robot: Robot, gesture: Gesture): Promise<void> {
  const { hand } = robot;
  switch (gesture.kind) {
    case 'fill':
      return hand.write(targetIs(gesture.target), gesture.value);
    case 'visit':
      return robot.do({ kind: 'visit', target: gesture.target, text: gesture.value });
    case 'choose':
      return robot.do({ kind: 'choose', target: gesture.target, option: gesture.value });
    case 'check':
      return robot.do({ kind: 'check', target: gesture.target, on: gesture.value });
    case 'attach':
    case 'key':
      return robot.do(gesture);
    case 'read':
      return robot.do(gesture);
    default:
      return robot.do({ kind: 'press', target: gesture.target });
  }
}

/** Goes out of a field; of what looks real only the rest stands there, and it is wiped. */
async function leaveField(robot: Robot, { target }: { target: string }, isWiped: boolean) {
  if (isWiped) await robot.hand.write(targetIs(target), '');
  await robot.hand.leave();
}

const back = (page: Page) => page.locator(actionIs('avant'));

/** Takes back what can be taken back, on the screen and beside it. */
async function takeBack({ hand, page }: Robot, mirror: Mirror): Promise<void> {
  while (mirror.view.mistake?.rewindable) {
    await hand.press(actionIs('avant'));
    mirror.rewind();
    await expect(back(page)).toHaveCount(mirror.view.mistake?.rewindable ? 1 : 0);
  }
}

async function makeMistake(robot: Robot, setup: LessonSetup, mirror: Mirror, answer: Answer) {
  const { page, file, persona } = robot;
  const { id } = stepNow(setup, mirror);
  const what = `${id}, ${JSON.stringify(answer.when)}`;
  const plan = planFor(setup, mirror, answer);
  expect(plan, `${what}: somebody can make it`).toBeDefined();
  const words = shownAs(answer.say, persona);
  const before = { world: JSON.stringify(mirror.world), screen: await screenOf(page) };
  const told = async () => (await heard(page)).filter((said) => said.includes(words)).length;
  const toldBefore = await told();

  const gestures = plan ?? [];
  for (const [place, gesture] of gestures.entries()) {
    await make(robot, gesture);
    const outcome = mirror.send(gesture);
    const isWiped = outcome.kind === 'refused' && outcome.mistake === 'donnee-reelle';
    const isLast = place === gestures.length - 1;
    if (gesture.kind !== 'fill') continue;
    if (isLast && isWiped) await expect.poll(() => answerOn(page), what).toBe(words);
    await leaveField(robot, gesture, isWiped);
  }
  await expect.poll(() => answerOn(page), what).toBe(words);
  expect((await stateOf(page)).step, what).toBe(id);
  await expect.poll(told, `${what}: told once`).toBe(toldBefore + 1);

  await expect(back(page), what).toHaveCount(mirror.view.mistake?.rewindable ? 1 : 0);
  await takeBack(robot, mirror);
  const isAsBefore = JSON.stringify(mirror.world) === before.world;
  if (isAsBefore) await expect.poll(() => screenOf(page), what).toEqual(before.screen);
  expect(
    stepOf(file, id).erreurs?.some(({ dire }) => dire === answer.say),
    what,
  ).toBe(true);
}

/** What the step asks for is done beside the screen too. */
function goOn(setup: LessonSetup, mirror: Mirror, option = 0): void {
  const wanted = ways(stepNow(setup, mirror))[option]?.wanted;
  const gesture = wanted && gestureFor(computer, mirror.world, setup.persona, wanted);
  if (gesture) mirror.send(gesture);
}

const chosen = process.env.LONG === '1' ? scenarioIds : ['se-deconnecter'];

for (const scenario of chosen) {
  for (const [route, options] of routesOf(readScenario(scenario)).entries()) {
    test(`every mistake of ${scenario} has its own answer, and all is well at the end: way ${route + 1}`, async ({
      page,
    }) => {
      const robot = new Robot(hands.mouse(page), scenario);
      const setup = setups.find(
        (each) => each.scenario.id === scenario && each.persona === robot.persona,
      );
      if (!setup) throw new Error(`There is no ${scenario}.`);
      const mirror = mirrorOf(setup);
      // What the first way has shown already is not shown again.
      const known = new Set(route === 0 ? [] : mainPath(robot.file));
      robot.options = options;
      await hear(page);
      await robot.open('aide');
      let made = 0;
      const { result } = await robot.play(async (step) => {
        for (const answer of known.has(step) ? [] : stepNow(setup, mirror).answers) {
          await makeMistake(robot, setup, mirror, answer);
          made += 1;
        }
        goOn(setup, mirror, options[step]);
      });
      expect(made).toBeGreaterThan(0);
      expect(result).toBe('reussi');
      expect([...robot.hand.faults]).toEqual([]);
    });
  }
}
