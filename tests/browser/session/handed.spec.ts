import { readFileSync } from 'node:fs';
import { expect, test, type Browser } from '@playwright/test';
import { topics, type Handout, type Opening } from '../../../src/classroom/messages';
import { Member } from '../../bench/relay/member';
import { startApp, type RunningApp } from '../../support/app';
import { launchOptions } from '../../support/chromium.js';
import { Workshop } from '../author/workshop';
import { stateOf } from '../robot/lesson';
import { joins, Person, tileOf } from './people';

const shipped = 'se-deconnecter';
const own = { id: 'partir-de-chez-nous', title: 'Partir de chez nous' };
const options = launchOptions();

test.describe.configure({ timeout: 300_000 });
test.use({
  launchOptions: {
    ...options,
    args: [...options.args, '--host-resolver-rules=MAP atelier.test 127.0.0.1'],
  },
});

const text = readFileSync(
  new URL(`../../../scenarios/${shipped}/scenario.yaml`, import.meta.url),
  'utf8',
);
/** The shipped one under another name: its steps are known to the robot. */
const ownText = text
  .replace(/^id: .*$/m, `id: ${own.id}`)
  .replace(/^titre: .*$/m, `titre: '${own.title}'`);

let app: RunningApp;
test.beforeEach(async () => {
  app = await startApp();
});
test.afterEach(() => app.stop());

const there = (): string => `http://atelier.test:${app.port}`;
const heading = (person: Person, name: string) =>
  person.page.getByRole('heading', { level: 1, name });

async function learners(browser: Browser, ...names: string[]): Promise<Person[]> {
  return Promise.all(names.map((name) => Person.at(browser, name, there())));
}

const faultsOf = (people: readonly Person[]): string[] =>
  people.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`));

/** Writes the exercise at her own desk; it is hers alone. */
async function writes(leader: Person): Promise<void> {
  const workshop = new Workshop(leader.page);
  await leader.open('#/atelier');
  await leader.page.locator('[data-way=nothing]').click();
  await workshop.atDesk();
  await workshop.write(ownText);
  await expect(heading(leader, own.title)).toBeVisible();
  await workshop.expectProblems(0);
  await leader.page.locator('[data-act=publish]').click();
  await leader.page.locator('.ready').waitFor();
  await leader.open('#/animer');
  await leader.page.getByText('Aller à mon rythme').click();
}

test('a facilitator’s own exercise is played by those who never had it', async ({ browser }) => {
  const leader = await Person.at(browser, 'Nadia', app.address);
  const [awa, boris] = (await learners(browser, 'Awa', 'Boris')) as [Person, Person];
  const everyone = [leader, awa, boris];
  try {
    await test.step('she writes it, and opens a session with it', async () => {
      await writes(leader);
      await leader.page.getByText(own.title, { exact: true }).click();
      await leader.press('Ouvrir la séance');
    });
    const code = (await leader.page.locator('h1 .code').innerText()).trim();

    await test.step('the waiting room knows its title', async () => {
      for (const learner of [awa, boris]) await joins(learner, code);
      await expect(awa.page.getByRole('link', { name: own.title })).toBeVisible();
    });

    await test.step('it opens on every screen, and shows on the board in words', async () => {
      await leader.press('Lancer un exercice');
      const dialog = leader.page.getByRole('dialog', { name: 'Lancer un exercice' });
      await dialog.getByText('Avec aide').click();
      await dialog.getByRole('button', { name: 'Lancer' }).click();
      for (const { page } of [awa, boris]) expect((await stateOf(page)).step).not.toBe('');
      await expect(tileOf(leader, awa)).toContainText('Le navigateur veut garder');
    });

    await test.step('a reload in the middle goes on in the middle', async () => {
      await boris.robot(shipped).step();
      const before = await stateOf(boris.page);
      await boris.page.reload();
      expect(await stateOf(boris.page)).toEqual(before);
    });

    await test.step('one plays it to its end; the report has its title', async () => {
      expect((await awa.robot(shipped).play()).result).toBe('reussi');
      await expect(tileOf(leader, awa)).toContainText('Terminé');
      await leader.press('Terminer la séance');
      await leader.page.getByRole('button', { name: 'Terminer', exact: true }).click();
      const coming = leader.page.waitForEvent('download');
      await leader.press(/CSV/);
      expect(readFileSync(await (await coming).path(), 'utf8')).toContain(own.title);
    });

    await test.step('after it, the learners’ machines have progress, and no exercise', async () => {
      await expect(awa.page.getByText('Merci Awa. La séance est finie.')).toBeVisible();
      for (const room of ['#/', '#/progres']) {
        await awa.open(room);
        await expect(awa.page.locator('h1')).toBeVisible();
        await expect(awa.page.getByText(own.title)).toHaveCount(0);
      }
      await awa.open(`#/exercice/${own.id}/aide`);
      await expect(heading(awa, 'Cette page n’existe pas')).toBeVisible();
      expect(await keptTexts(awa)).not.toContain('Jamais');
    });
    expect(faultsOf(everyone)).toEqual([]);
  } finally {
    await Promise.all(everyone.map(({ context }) => context.close()));
  }
});

/** All that this browser keeps of the app, as one text. */
function keptTexts({ page }: Person): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        kept.push(await done(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify(kept);
  });
}

/** A page that nobody wrote: it leads a session and says what it likes. */
class Forger {
  #said = 10;

  private constructor(
    readonly opening: Opening,
    readonly member: Member,
  ) {}

  static async enter(): Promise<Forger> {
    const answer = await fetch(`${app.address}/api/sessions`, { method: 'POST' });
    const opening = (await answer.json()) as Opening;
    const pass = { ...opening, relay: [`${app.address.replace('http', 'ws')}/mqtt`] };
    const member = new Member(pass, { filter: topics.everyLearner(opening.code) });
    member.enter();
    await expect.poll(() => member.connected).toBe(true);
    return new Forger(opening, member);
  }

  async hand(name: string, handout: Handout): Promise<number> {
    const { code, token } = this.opening;
    const answer = await fetch(`${app.address}/api/sessions/${code}/scenarios/${name}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(handout),
    });
    return answer.status;
  }

  launch(scenario: string): void {
    const { code, place } = this.opening;
    this.#said += 1;
    const pace = {
      ...{ v: 1, rev: this.#said, fid: place, scenarios: [scenario], hold: null },
      ...{ gates: false, watch: false, beacon: false, open: true, ended: false, say: null },
      launch: { n: this.#said, scenario, level: 'aide' },
      patience: { seconds: 90, mistakes: 3 },
    };
    this.member.say(topics.pace(code), JSON.stringify(pace));
  }
}

const script = '<img src=x onerror="hacked=1"><script>hacked=1</script>';
const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
  .concat(
    'bcdefghij'.split('').map((name, at) => {
      const before = 'abcdefghij'[at] ?? 'a';
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
    }),
  )
  .join('\n');

const hostile: Readonly<Record<string, string>> = {
  'piege-balises': ownText.replace(own.id, 'piege-balises').replace(own.title, script),
  'piege-autre-nom': ownText,
  'piege-bombe': bomb,
  'piege-profond': `${'['.repeat(20_000)}`,
  'piege-code': `!!js/function 'function(){ hacked = 1 }'\n${ownText}`,
  'piege-long': `${ownText}\n# ${'x'.repeat(400_000)}`,
};

test('what a forged page hands over is refused by the learner’s own check', async ({ browser }) => {
  const [awa] = (await learners(browser, 'Awa')) as [Person];
  const forger = await Forger.enter();
  try {
    await joins(awa, forger.opening.code);
    for (const [name, source] of Object.entries(hostile)) {
      await test.step(name, async () => {
        expect(await forger.hand(name, { source, translations: { uk: script } })).toBe(204);
        forger.launch(name);
        await expect.poll(() => awa.page.url()).toContain(name);
        await expect(heading(awa, 'Cet exercice n’a pas pu être ouvert')).toBeVisible();
        await expect(awa.page.locator('[data-coach]')).toHaveCount(0);
        expect(await awa.page.evaluate(() => 'hacked' in window)).toBe(false);
      });
    }
    await test.step('a shipped exercise is the shipped one, whatever is handed over', async () => {
      const source = text.replace(/^titre: .*$/m, "titre: 'Piège'");
      expect(await forger.hand(shipped, { source, translations: {} })).toBe(204);
      forger.launch(shipped);
      await stateOf(awa.page);
      await expect(awa.page.getByText('Piège')).toHaveCount(0);
    });
    await test.step('a good one opens after all that', async () => {
      expect(await forger.hand(own.id, { source: ownText, translations: {} })).toBe(204);
      forger.launch(own.id);
      await expect.poll(() => awa.page.url()).toContain(own.id);
      await expect(awa.page.getByText(own.title).first()).toBeVisible();
      expect((await stateOf(awa.page)).step).toBe('refuser-mot-de-passe');
    });
    expect(faultsOf([awa])).toEqual([]);
  } finally {
    forger.member.leave();
    await awa.context.close();
  }
});
