import { expect, test } from '../support/app';
import { hands, Robot } from './robot';

test.describe.configure({ mode: 'parallel', timeout: 60_000 });

/** What a browser may do to a page that wants to keep something. */
const faults = {
  'opening fails': () => {
    indexedDB.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  },
  'opening never answers': () => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = () => {
      const request = open('never-answers');
      Object.defineProperty(request, 'result', { get: () => undefined });
      request.addEventListener = () => undefined;
      Object.defineProperty(request, 'onsuccess', { set: () => undefined });
      Object.defineProperty(request, 'onerror', { set: () => undefined });
      return request;
    };
  },
  'there is no room left': () => {
    const full = () => {
      throw new DOMException('Quota exceeded.', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.add = full;
    IDBObjectStore.prototype.put = full;
  },
} as const;

for (const [fault, provoke] of Object.entries(faults)) {
  test(`when nothing can be kept (${fault}), it is said and the exercise goes on`, async ({
    page,
    watch,
  }) => {
    watch.allow(/memory-only/u);
    await page.addInitScript(provoke);
    const robot = new Robot(hands.mouse(page), 'se-deconnecter');
    await robot.open('aide');
    await robot.step();
    await expect(page.locator('[data-saved="memory-only"]')).toBeVisible({ timeout: 15_000 });
    await expect(
      page.getByText('Cet ordinateur ne garde rien. Vous pouvez continuer.'),
    ).toBeVisible();
    const { result } = await robot.play();
    expect(result).toBe('reussi');
    expect([...robot.hand.faults]).toEqual([]);
  });
}
