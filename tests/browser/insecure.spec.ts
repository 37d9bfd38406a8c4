import { expect, test } from '../support/app';
import { launchOptions } from '../support/chromium.js';
import { hands, Robot } from './robot';

const options = launchOptions();

test.describe.configure({ timeout: 60_000 });
test.use({
  launchOptions: {
    ...options,
    args: [...options.args, '--host-resolver-rules=MAP atelier.test 127.0.0.1'],
  },
  baseURL: async ({ app }, use) => use(`http://atelier.test:${app.port}`),
});

test('on the plain http of a room’s network, a whole scenario can be done and is kept, without a service worker', async ({
  page,
}) => {
  const robot = new Robot(hands.mouse(page), 'telecharger-attestation');
  await robot.open('aide');
  expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([
    false,
    false,
  ]);
  await robot.playTo('valider-code');
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
  await page.reload();
  await robot.playTo('valider-code');
  const { result } = await robot.play();
  expect(result).toBe('reussi');
  expect([...robot.hand.faults]).toEqual([]);
});
