import type { Robot } from '../robot';
import { actionIs, targetIs } from './aim';
import { litTarget } from './lit';
import { wordOf } from './words';

/** More gestures than any way back has. */
const tooMany = 8;

const isAway = ({ page }: Robot): Promise<boolean> => page.locator('[data-coach] .way').isVisible();

/** What the panel says to write, between the words around it. */
async function textToWrite({ page }: Robot): Promise<string> {
  const said = await page.locator('[data-coach] .way .next').innerText();
  const around = wordOf('fr', 'coach.way.visit').split('{{value}}')[0] ?? '';
  return said.slice(around.length).split(' dans ')[0] ?? '';
}

/** Asks for help until the place is lit. @returns its name */
export async function askForLight(robot: Robot): Promise<string> {
  for (let asked = 0; asked < tooMany; asked += 1) {
    const lit = await litTarget(robot.page);
    if (lit !== undefined) return lit;
    await robot.hand.press(actionIs('indice'));
    await robot.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  throw new Error('However often help is asked for, nothing is lit.');
}

/** Does what is lit, and only that, until the panel no longer says that one is away. */
export async function followLight(robot: Robot): Promise<readonly string[]> {
  const followed: string[] = [];
  while ((await isAway(robot)) && followed.length < tooMany) {
    const target = await askForLight(robot);
    followed.push(target);
    const isField = await robot.page.locator(`input${targetIs(target)}`).isVisible();
    await robot.do(
      isField
        ? { kind: 'visit', target, text: await textToWrite(robot) }
        : { kind: 'press', target },
    );
  }
  return followed;
}
