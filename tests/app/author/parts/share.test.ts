// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, test } from 'vitest';
import Share from '../../../../src/app/author/parts/Share.svelte';
import { authorOf, withAuthor } from '../../../../src/app/shell/packing/author-line';
import { startI18n } from '../../../../src/i18n';
import { ownScenario } from '../../../support/own-scenario';
import { aDesk, hereChecker } from './fakes.svelte';

beforeAll(() => startI18n('fr'));

async function published() {
  const { desk } = aDesk({}, hereChecker);
  render(Share, { desk });
  const publish = () => screen.getByText<HTMLElement>('Mettre à l’accueil').closest('button')!;
  await waitFor(() => expect(publish().disabled).toBe(false));
  await userEvent.click(publish());
  return { desk, publish };
}

test('a name that fits into its field is handed on whole', () => {
  const { desk } = aDesk();
  render(Share, { desk });
  const field = screen.getByLabelText<HTMLInputElement>('Votre nom ou votre structure');
  const name = 'a'.repeat(field.maxLength);
  expect(authorOf(withAuthor(ownScenario, name)).author).toBe(name);
});

const said = () => screen.getByRole('status').textContent;

describe('putting a scenario on the home page, and taking it off', () => {
  it('is told, and the focus goes to the way to open it', async () => {
    await published();
    expect(said()).toContain('Les apprenants de cet ordinateur voient l’exercice à l’accueil.');
    expect(document.activeElement).toBe(
      screen.getByRole('link', { name: 'Ouvrir comme un apprenant' }),
    );
  });

  it('is told when it is taken off, and the focus goes to the way back', async () => {
    const { publish } = await published();
    await userEvent.click(screen.getByText('Retirer de l’accueil'));
    expect(said()).toBe('L’exercice n’est plus à l’accueil.');
    expect(document.activeElement).toBe(publish());
  });

  it('leads to why it cannot be put back, where it has a fault', async () => {
    const { desk } = await published();
    desk.change({ source: ownScenario.replace('geste: lecture', 'geste: danse') });
    await waitFor(() => expect(desk.examining.result?.scenario).toBeUndefined());
    await userEvent.click(screen.getByText('Retirer de l’accueil'));
    expect(document.activeElement?.textContent).toContain('Corrigez d’abord l’exercice.');
  });
});
