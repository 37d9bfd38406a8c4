import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { launchOptions } from '../../support/chromium.js';
import { readScenario } from '../robot/file';
import { stateOf } from '../robot/lesson';
import { joins, Person, tileOf } from './people';
import { ServedRoom } from './served-room';

const scenario = 'se-deconnecter';
const names = ['Awa', 'Boris', 'Chantal', 'Driss', 'Élise', 'Fanny'] as const;
const options = launchOptions();

test.describe.configure({ timeout: 300_000 });
test.use({
  launchOptions: {
    ...options,
    args: [...options.args, '--host-resolver-rules=MAP atelier.test 127.0.0.1'],
  },
});

/** What the facilitator saves for the report. */
async function table(leader: Person): Promise<string> {
  const coming = leader.page.waitForEvent('download');
  await leader.press(/CSV/);
  return readFile(await (await coming).path(), 'utf8');
}

test('a facilitator and six learners, from the code to the table of results', async ({
  browser,
}) => {
  const room = await ServedRoom.open();
  const leader = await Person.at(browser, 'Nadia', room.here);
  const learners = await Promise.all(names.map((name) => Person.at(browser, name, room.there)));
  const [awa, boris, chantal, driss, elise] = learners as [Person, Person, Person, Person, Person];
  const everyone = [leader, ...learners];
  const each = (work: (learner: Person) => Promise<unknown>) => Promise.all(learners.map(work));
  const cover = (learner: Person) =>
    learner.page.getByRole('dialog', { name: 'On attend le groupe' });
  let code = '';

  try {
    await test.step('she opens a session', async () => {
      await leader.open('#/animer');
      await leader.page.getByText('Aller à mon rythme').click();
      await leader.page.getByText(readScenario(scenario).titre, { exact: true }).click();
      await leader.press('Ouvrir la séance');
      code = (await leader.page.locator('h1 .code').innerText()).trim();
      expect(code).toMatch(/^[A-Z0-9]{6}$/);
    });

    const projector = await leader.context.newPage();
    await test.step('the projector shows how to come in, and nobody’s name', async () => {
      await projector.goto(`${room.here}/#/projeter`);
      await expect(projector.getByText(code).first()).toBeVisible();
    });

    await test.step('six learners come in from a plain http address', async () => {
      for (const learner of learners) await joins(learner, code);
      expect(await awa.page.evaluate(() => isSecureContext)).toBe(false);
      for (const learner of learners) await expect(tileOf(leader, learner)).toBeVisible();
      await expect(leader.page.getByText('6 présents')).toBeVisible();
    });

    await test.step('an exercise opens on every screen', async () => {
      await leader.press('Lancer un exercice');
      const dialog = leader.page.getByRole('dialog', { name: 'Lancer un exercice' });
      await dialog.getByText('Avec aide').click();
      await dialog.getByRole('button', { name: 'Lancer' }).click();
      await each(async ({ page }) => expect((await stateOf(page)).step).not.toBe(''));
      await expect(tileOf(leader, awa)).toContainText('Étape 1');
    });

    await test.step('a raised hand comes first on the board, and is lowered from there', async () => {
      await driss.press('Lever la main');
      await expect(tileOf(leader, driss)).toContainText('Appelle');
      await leader.page.mouse.move(0, 0);
      await expect(leader.page.locator('button.tile').first()).toContainText('Driss');
      await tileOf(leader, driss).click();
      await leader.press('J’ai vu sa main');
      await expect(driss.button('Lever la main')).toBeVisible();
      await leader.page.keyboard.press('Escape');
    });

    await test.step('a hint goes to one, a sentence to all', async () => {
      await tileOf(leader, boris).click();
      await leader.press('Envoyer un indice');
      await leader.page.keyboard.press('Escape');
      await expect(tileOf(leader, boris)).toContainText('1 aide');
      await leader.press('Écrire à tous');
      await leader.press('Prenez votre temps.');
      await each(async (learner) => {
        await expect(learner.page.getByText('Prenez votre temps.').first()).toBeVisible();
        await learner.press('J’ai lu');
      });
    });

    await test.step('everyone waits at their next step, and goes on together', async () => {
      await leader.press('Faire attendre');
      const word = (await leader.page.locator('.word[lang=fr]').innerText()).trim();
      await each(async (learner) => {
        await learner.robot(scenario).step();
        await expect(cover(learner)).toBeVisible();
      });
      await expect(leader.page.getByText('6 personnes attendent.')).toBeVisible();
      await chantal.page.getByLabel('Le mot dit à voix haute').fill(word.toUpperCase());
      await chantal.press('Ouvrir');
      await expect(cover(chantal)).toBeHidden();
      await leader.press('Repartir ensemble');
      await each((learner) => expect(cover(learner)).toBeHidden());
    });

    await test.step('« tout le monde regarde » dims every screen, and gives it back', async () => {
      await leader.press('Tout le monde regarde');
      await expect(awa.page.getByRole('dialog', { name: 'Tout le monde regarde' })).toBeVisible();
      await leader.press('Tout le monde regarde');
      await expect(awa.page.getByRole('dialog', { name: 'Tout le monde regarde' })).toBeHidden();
    });

    await test.step('a learner who reloads is where they were, in the same place', async () => {
      const before = await stateOf(driss.page);
      await driss.page.reload();
      expect(await stateOf(driss.page)).toEqual(before);
      await expect(driss.button('Lever la main')).toBeVisible();
      await expect(tileOf(leader, driss)).toHaveCount(1);
    });

    await test.step('the laptop dies: learners go on; it comes back: the board is right', async () => {
      await room.kill();
      await expect(elise.page.getByText('Ne fermez pas cette page.').first()).toBeVisible();
      await elise.robot(scenario).step();
      const asked = driss.page.waitForEvent('dialog');
      void driss.page.evaluate(() => location.reload());
      await (await asked).dismiss();
      await room.start();
      await expect(leader.page.getByText('6 présents')).toBeVisible();
      await expect(tileOf(leader, elise)).toContainText('Étape 3');
      await expect(elise.page.getByText('Reconnexion…')).toHaveCount(0);
    });

    await test.step('a second facilitator takes over with the PIN, and gives it back', async () => {
      await leader.press('Inviter');
      await leader.page.getByText('Deuxième animateur').click();
      const pin = (await leader.page.locator('.pin').innerText()).trim();
      const second = await Person.at(browser, 'Omar', room.there);
      everyone.push(second);
      await second.open('#/animer');
      await second.press('Rejoindre une séance déjà ouverte');
      await second.page.getByLabel('Code de la séance').fill(code);
      await second.page.getByLabel('Code PIN').fill(pin);
      await second.press('Prendre la main');
      await expect(second.page.getByText('6 présents')).toBeVisible();
      await expect(leader.page.getByText('Une autre personne anime maintenant.')).toBeVisible();
      await second.press('Faire attendre');
      await awa.robot(scenario).step();
      await expect(cover(awa)).toBeVisible();
      await leader.press('Reprendre la main');
      await leader.press('Repartir ensemble');
      await expect(cover(awa)).toBeHidden();
    });

    await test.step('the projector shows the progress of the group, without a name', async () => {
      await leader.press('Projecteur');
      const dialog = leader.page.getByRole('dialog', { name: 'Le projecteur' });
      await dialog.getByText('La démonstration').click();
      await expect(projector.locator('[data-coach]')).toBeVisible();
      await dialog.getByText('L’avancée du groupe').click();
      await leader.page.keyboard.press('Escape');
      await expect(projector.getByText('Où en est le groupe')).toBeVisible();
      const shown = await projector.locator('main').innerText();
      expect(names.filter((name) => shown.includes(name))).toEqual([]);
    });

    await test.step('learners finish; the session ends with thanks, and its table', async () => {
      for (const learner of [awa, boris]) {
        expect((await learner.robot(scenario).play()).result).toBe('reussi');
      }
      await expect(tileOf(leader, awa)).toContainText('Terminé');
      await leader.press('Terminer la séance');
      await leader.page.getByRole('button', { name: 'Terminer', exact: true }).click();
      await each(({ page, name }) =>
        expect(page.getByText(`Merci ${name}. La séance est finie.`)).toBeVisible(),
      );
      const nameless = await table(leader);
      expect(names.filter((name) => nameless.includes(name))).toEqual([]);
      await leader.page.getByText('Avec les prénoms').click();
      const named = await table(leader);
      expect(names.filter((name) => !named.includes(name))).toEqual([]);
    });

    await test.step('nothing is left to come back to', async () => {
      const late = await Person.at(browser, 'Gil', room.there);
      everyone.push(late);
      await late.open(`#/seance?code=${code}`);
      await late.page.getByLabel(/prénom/i).fill('Gil');
      await late.press('Entrer');
      await expect(late.page.getByText('Ce code n’ouvre aucune séance.')).toBeVisible();
    });

    expect(
      everyone.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
    ).toEqual([]);
  } finally {
    await room.kill();
    await Promise.all(everyone.map(({ context }) => context.close()));
  }
});
