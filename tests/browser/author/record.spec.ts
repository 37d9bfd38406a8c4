import { expect, test } from '../../support/app';
import { checked, provedGestures, shipped } from '../../scenario/record/shipped';
import { isClean } from '../../../src/scenario/diagnostic';
import { prove } from '../../../src/scenario/prove';
import { computer } from '../../../src/simulator/computer';
import { actAt, mainPath, readScenario, scenarioIds } from '../robot/file';
import { hands, Robot } from '../robot';
import { Workshop } from './workshop';

test.describe.configure({ mode: 'parallel', timeout: 240_000 });

for (const id of scenarioIds) {
  test(`${id}, played by its author, becomes a scenario that is proved, with the same targets`, async ({
    page,
  }) => {
    const { start, personas, goals } = shipped(id);
    const persona = personas[0] ?? 'colette';
    const workshop = new Workshop(page);
    await workshop.record({ title: 'Mon enregistrement', persona, ...start });

    const robot = new Robot(hands.mouse(page), id);
    const file = readScenario(id);
    for (const name of mainPath(file)) {
      const act = actAt(file, name, persona);
      if (act.kind === 'read') continue;
      await robot.do(act);
      if (act.kind === 'fill') await page.keyboard.press('Tab');
    }
    await workshop.finish(goals);
    await workshop.expectProblems(0);

    const { scenario, diagnostics } = checked(await workshop.text());
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (!scenario) throw new Error('Nothing was recorded.');
    expect(isClean(prove(scenario, computer).diagnostics as never)).toBe(true);
    const targets = (of: typeof scenario) =>
      provedGestures(of, persona).map(({ target }) => target);
    expect(targets(scenario)).toEqual(targets(shipped(id)));
  });
}

test('a recording that is left in the middle is in the list, and can be gone on with', async ({
  page,
}) => {
  const workshop = new Workshop(page);
  const start = { page: 'ameli.accueil', presets: ['site-deja-visite'] };
  await workshop.record({ title: 'Interrompu', persona: 'colette', ...start });
  await page.locator('[data-target="ameli.compte"]').click();
  await expect(page.locator('[data-recorded]')).toHaveCount(1);
  await expect
    .poll(async () => {
      const other = await page.context().newPage();
      await other.goto('/#/atelier');
      await other.locator('[data-way=nothing]').waitFor();
      const found = await other.locator('h3', { hasText: 'Interrompu' }).count();
      await other.close();
      return found;
    })
    .toBe(1);
});

test('a gesture that was taken back is made again, by button or by keys', async ({ page }) => {
  const workshop = new Workshop(page);
  const start = { page: 'ameli.accueil', presets: ['site-deja-visite'] };
  await workshop.record({ title: 'Aller et retour', persona: 'colette', ...start });
  const taken = page.locator('[data-recorded]');
  const [back, again] = [page.locator('[data-act=take-back]'), page.locator('[data-act=do-again]')];
  const number = page.locator('[data-target="connexion.numero"]');
  await page.locator('[data-target="ameli.compte"]').click();
  await number.fill('2 58 07 78 000 042');
  await page.keyboard.press('Tab');
  await expect(taken).toHaveCount(2);
  await expect(again).toBeDisabled();

  // Outside of a field, the keys are those of the recording.
  await back.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(number).toHaveValue('');
  await expect(taken).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+y');
  await expect(number).toHaveValue('2 58 07 78 000 042');
  await expect(taken).toHaveCount(2);

  // In a field, they are the field's.
  await number.click();
  await page.keyboard.press('End');
  await page.keyboard.type('9');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(number).not.toHaveValue('');
  await expect(page.locator('[data-target="connexion.valider"]')).toBeVisible();
  await expect(taken).toHaveCount(2);

  // The button that can do no more hands the focus over.
  await back.focus();
  for (let turns = 0; turns < 9 && (await back.isEnabled()); turns += 1)
    await page.keyboard.press('Enter');
  await expect(taken).toHaveCount(0);
  await expect(again).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(taken).toHaveCount(1);
  await expect(again).toBeEnabled();
  await back.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(taken).toHaveCount(0);
  await expect(again).toBeFocused();
  await page.keyboard.press('ControlOrMeta+y');
  await expect(taken).toHaveCount(1);

  // Another gesture leaves nothing to be made again.
  await page.locator('[data-target="connexion.creer"]').click();
  await expect(again).toBeDisabled();
  await back.focus();
  await page.keyboard.press('ControlOrMeta+y');
  await expect(taken).toHaveCount(2);
});
