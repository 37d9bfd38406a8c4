import type { Browser } from '@playwright/test';
import { drafts, traps } from '../../browser/hostile/files';
import { receive } from '../../browser/hostile/page';
import { openSite } from '../serve';

/** Milliseconds until a hostile file is answered on the screen, by the file's name. */
export type Hostile = Readonly<Record<string, number>>;

/** Files that want to take the room down, and drafts that say everything hostile. */
export async function measureHostile(browser: Browser, app: string): Promise<Hostile> {
  const site = await openSite(app, true);
  const context = await browser.newContext({ locale: 'fr-FR', baseURL: site.address });
  const page = await context.newPage();
  try {
    await page.goto('/#/atelier');
    // Whoever chooses a file leaves the room this much time to come.
    await page.waitForLoadState('networkidle');
    const times: Record<string, number> = {};
    for (const [name, buffer] of Object.entries({ ...traps, ...drafts }))
      times[name] = await receive(page, name, buffer);
    return times;
  } finally {
    await context.close();
    await site.stop();
  }
}
