// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import MapView from '../../../../src/app/author/parts/MapView.svelte';
import { changeLanguage, startI18n } from '../../../../src/i18n';
import { ownScenario } from '../../../support/own-scenario';
import { aDesk, hereChecker } from './fakes.svelte';

beforeAll(() => startI18n('fr'));

async function shown(source = ownScenario) {
  const { desk } = aDesk({ source }, hereChecker);
  const onopen = vi.fn();
  const view = render(MapView, { desk, onopen });
  await screen.findAllByRole('button');
  return { desk, onopen, ...view };
}

const withChoice = ownScenario.replace(
  '    attendre: { geste: lecture }',
  `    choix:
      - { si: { geste: clic, cible: compte.deconnexion }, ensuite: bravo }
      - { si: { geste: lecture }, ensuite: regarder }`,
);

describe('the map of a scenario', () => {
  it('shows each step as a button, in the order of the file', async () => {
    await shown();
    expect(screen.getAllByRole('button').map((each) => each.textContent?.trim())).toEqual([
      expect.stringMatching(/Étape\s+1\s+Regardez votre compte\./u),
      expect.stringMatching(/Étape\s+2\s+Cliquez sur « Déconnexion »\.\s+Déconnexion/u),
      expect.stringMatching(/Étape\s+3\s+Votre compte est fermé\.\s+Fin/u),
    ]);
  });

  it('says in words where each step leads', async () => {
    await shown(withChoice);
    const [first] = screen.getAllByRole('listitem');
    expect(
      within(first!)
        .getAllByRole('listitem')
        .map((each) => each.textContent),
    ).toEqual([
      'Si clic sur «\u202fDéconnexion\u202f»\u202f: étape 3.',
      'Si page lue\u202f: retour à l’étape 1.',
    ]);
  });

  it('sets apart what nothing leads to', async () => {
    await shown(withChoice);
    const apart = screen.getByRole('list', { name: 'À part' });
    expect(within(apart).getByRole('button').textContent).toContain('Déconnexion');
  });

  it('chooses a step, which is then the current one', async () => {
    const { desk, onopen } = await shown();
    const [, second] = screen.getAllByRole('button');
    await userEvent.click(second!);
    expect(desk.step).toBe('sortir');
    expect(onopen).toHaveBeenCalledOnce();
    expect(second!.getAttribute('aria-current')).toBe('true');
    expect(document.querySelectorAll('[aria-current]')).toHaveLength(1);
  });

  it('keeps the last map while the text cannot be read, and says so', async () => {
    const { desk } = await shown();
    desk.change({ source: `${ownScenario}\t- ":` });
    await vi.waitFor(() =>
      expect(screen.getByRole('status').textContent).toContain('dernier plan'),
    );
    expect(screen.getAllByRole('button')).toHaveLength(3);
  });

  it('says that there is none yet where the text never could be read', async () => {
    const { desk } = aDesk({ source: '- "' }, hereChecker);
    render(MapView, { desk });
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('Corrigez-le'));
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('marks French words as French in another language', async () => {
    await changeLanguage('ar');
    await shown(withChoice);
    const quoted = [...document.querySelectorAll('bdi[lang=fr]')].map((each) => each.textContent);
    expect(quoted).toContain('«\u202fDéconnexion\u202f»');
    await changeLanguage('fr');
  });
});
