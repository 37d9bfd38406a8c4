// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import Form from '../../../../src/app/author/form/Form.svelte';
import Steps from '../../../../src/app/author/steps/Steps.svelte';
import { startI18n } from '../../../../src/i18n';
import { ownScenario } from '../../../support/own-scenario';
import { aDesk } from '../parts/fakes.svelte';

beforeAll(async () => {
  await startI18n('fr');
  // jsdom has none; the names of steps need none.
  vi.stubGlobal('CSS', { escape: (name: string) => name });
});

const threeHints = ownScenario.replace(
  "      - 'Regardez tout en haut.'\n",
  "      - 'Un.'\n      - 'Deux.'\n      - 'Trois.'\n",
);

/** The form of a step, and the list of steps, which takes the focus that nobody has. */
function shown(source: string) {
  const { desk } = aDesk({ source });
  desk.select('sortir');
  render(Steps, { desk, remarks: [] });
  render(Form, { desk, remarks: [], others: [] });
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  const focused = () => document.activeElement;
  const hints = () =>
    [
      ...document.querySelectorAll<HTMLTextAreaElement>('[data-field^="etapes/sortir/indices/"]'),
    ].map(({ value }) => value);
  return { desk, press, focused, hints };
}

/** Whatever takes the focus later has had its time. */
const later = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the focus in fields that belong together', () => {
  it('goes into what is added, and to the way to add it again where it is taken away', async () => {
    const { desk, press, focused } = shown(ownScenario);
    await press('Retirer\u202f: Ce que l’on attend');
    await later();
    expect(desk.has('etapes', 'sortir', 'attendre')).toBe(false);
    expect(focused()?.textContent?.trim()).toBe('Ajouter\u202f: Ce que l’on attend');
    await press('Ajouter\u202f: Ce que l’on attend');
    await later();
    expect(focused()?.getAttribute('data-field')).toBe('etapes/sortir/attendre/geste');
  });
});

describe('the focus in a list', () => {
  it.each([
    [ownScenario, 1],
    [threeHints, 3],
  ])('goes to the way to add a line where the last one is taken away', async (source, place) => {
    const { press, focused, hints } = shown(source);
    await press(`Retirer\u202f: Indices, ligne ${place}`);
    await later();
    expect(hints()).toHaveLength(place - 1);
    expect(focused()?.textContent?.trim()).toBe('Ajouter une ligne\u202f: Indices');
  });

  it('stays where another line takes the place of the one that is taken away', async () => {
    const { press, focused, hints } = shown(threeHints);
    await press('Retirer\u202f: Indices, ligne 2');
    await later();
    expect(hints()).toEqual(['Un.', 'Trois.']);
    expect(focused()?.getAttribute('aria-label')).toBe('Retirer\u202f: Indices, ligne 2');
  });

  it('goes up with a line, and into it at the top', async () => {
    const { press, focused, hints } = shown(threeHints);
    await press('Monter\u202f: Indices, ligne 3');
    await waitFor(() => expect(hints()).toEqual(['Un.', 'Trois.', 'Deux.']));
    expect(focused()?.getAttribute('aria-label')).toBe('Monter\u202f: Indices, ligne 2');
    await userEvent.keyboard('{Enter}');
    await later();
    expect(hints()).toEqual(['Trois.', 'Un.', 'Deux.']);
    expect(focused()).toMatchObject({ value: 'Trois.' });
  });
});
