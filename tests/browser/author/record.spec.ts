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
      const found = await other.locator('h3', { hasText: 'Interrompu' }).count();
      await other.close();
      return found;
    })
    .toBe(1);
});
