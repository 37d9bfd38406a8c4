import { expect, test } from '../../support/app';
import { starter } from '../../../src/scenario/starter';
import { Workshop } from './workshop';

test.describe.configure({ timeout: 300_000 });

const whole = starter('mon-exercice', 'Mon exercice');

/** One way to break a file: what stands there, what is written instead, and the rule that sees it. */
interface Break {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  /** « Corriger » makes it good again. */
  readonly mended?: boolean;
}

const breaks: readonly Break[] = [
  { code: 'S2', from: 'pourquoi:', to: 'pourqoi:', mended: true },
  { code: 'S1', from: "    consigne: 'Bravo, vous avez trouvé la page.'\n", to: '' },
  { code: 'S4', from: 'theme: entrer', to: 'theme: entré', mended: true },
  { code: 'S5', from: 'niveau: 1', to: 'niveau: 9' },
  { code: 'S6', from: '    fin: true', to: '    attendre: { geste: lecture }\n    fin: true' },
  { code: 'S7', from: '    attendre: { geste: clic, page: connexion.accueil }\n', to: '' },
  { code: 'S8', from: 'geste: clic, page: connexion.accueil', to: 'geste: saisie' },
  { code: 'C1', from: 'page: connexion.accueil', to: 'page: connexion.acceuil', mended: true },
  { code: 'C2', from: 'cible: ameli.compte', to: 'cible: ameli.comte', mended: true },
  { code: 'C3', from: '[connexion-trouvee]', to: '[conexion-trouvee]', mended: true },
  { code: 'C4', from: '[site-deja-visite]', to: '[site-deja-visté]', mended: true },
  { code: 'C5', from: '[colette, gerard]', to: '[collette, gerard]', mended: true },
  { code: 'R1', from: '    attendre: {', to: '    ensuite: bravos\n    attendre: {', mended: true },
  { code: 'Y4', from: '  bravo:', to: '\tbravo:' },
  { code: 'Y5', from: 'duree: 5', to: 'duree: 5\nduree: 6' },
  {
    code: 'Y9',
    from: "'Bravo, vous avez trouvé la page.'",
    to: 'Bravo : la page est là.',
    mended: true,
  },
  {
    code: 'Y10',
    from: "'Bravo, vous avez trouvé la page.'",
    to: '**Bravo** pour la page.',
    mended: true,
  },
  {
    code: 'Y11',
    from: "'Bravo, vous avez trouvé la page.'",
    to: 'La page #1 est là.',
    mended: true,
  },
  {
    code: 'Y14',
    from: "'Bravo, vous avez trouvé la page.'",
    to: "'Bravo, vous avez trouvé la page.",
  },
  { code: 'T3', from: 'trouvé la page.', to: 'trouvé **la page.' },
  { code: 'T6', from: 'trouvé la page.', to: 'trouvé <b>la page.' },
  { code: 'D3', from: 'trouvé la page.', to: 'appelé le 06 12 34 56 78.' },
  {
    code: 'F1',
    from: '    fin: true',
    to: '    attendre: { geste: lecture }\n    ensuite: ouvrir',
  },
  { code: 'P1', from: 'cible: ameli.compte', to: 'cible: compte.deconnexion' },
];

/** The lines where a remark may stand: at the change, or at the name of the step that lacks something. */
function placesOf(text: string, offset: number): readonly number[] {
  const lines = text.split('\n');
  const changed = text.slice(0, offset).split('\n').length;
  const step = lines
    .slice(0, changed)
    .findLastIndex((line) => /^(etapes| {2}[a-z-]+):/u.test(line));
  const steps = lines.findIndex((line) => line.startsWith('etapes:'));
  return [changed - 1, changed, changed + 1, changed + 2, step + 1, steps + 1];
}

test('a file that is broken in any of these ways shows the place and, where there is one, the mend', async ({
  page,
}) => {
  const workshop = new Workshop(page);
  await workshop.begin();
  for (const { code, from, to, mended } of breaks) {
    expect(whole, `${code} has something to break`).toContain(from);
    const text = whole.replace(from, to);
    await workshop.write(text);
    const problem = page.locator(`[data-problems] li[data-code=${code}]`).first();
    await expect(problem, code).toBeVisible();
    await expect(problem, code).toContainText(/ligne \d+/u);
    const line = Number(/ligne (\d+)/u.exec(await problem.innerText())?.[1]);
    expect(placesOf(text, whole.indexOf(from)), `${code} at line ${line}`).toContain(line);
    await expect(page.locator('[data-kept=kept]'), code).toBeVisible();
    if (!mended) continue;
    await problem.locator('[data-act=mend]').click();
    await expect(page.locator('[data-problems]'), code).toHaveAttribute('data-problems', '0');
  }
});

test('the step at which the proof fails is shown on the screen as it stands there', async ({
  page,
}) => {
  const workshop = new Workshop(page);
  await workshop.begin();
  await workshop.write(whole.replace('cible: ameli.compte', 'cible: compte.deconnexion'));
  const problem = page.locator('[data-problems] li[data-code=P1]').first();
  await problem.locator('[data-act=see]').click();
  await expect(page.locator('[data-select=ouvrir]')).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.beside [data-target="ameli.compte"]')).toBeVisible();
});

test('a text that does not parse is kept all the same, and is there after a reload', async ({
  page,
}) => {
  const workshop = new Workshop(page);
  await workshop.begin();
  await workshop.write(`${whole}\n  oups: "`);
  await expect(page.locator('[data-kept=kept]')).toBeVisible();
  await page.reload();
  await workshop.atDesk();
  expect(await workshop.text()).toContain('oups: "');
});
