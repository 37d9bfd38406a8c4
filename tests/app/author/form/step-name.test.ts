// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import StepName from '../../../../src/app/author/form/StepName.svelte';
import { startI18n } from '../../../../src/i18n';
import { ownScenario } from '../../../support/own-scenario';
import { aDesk } from '../parts/fakes.svelte';

beforeAll(() => startI18n('fr'));

function shown() {
  const { desk } = aDesk();
  desk.select('sortir');
  render(StepName, { desk, step: 'sortir' });
  const field = screen.getByLabelText<HTMLInputElement>('Nom de l’étape');
  const write = async (name: string) => {
    await userEvent.clear(field);
    if (name !== '') await userEvent.type(field, name);
    await userEvent.tab();
  };
  return { desk, field, write };
}

describe('the name of a step', () => {
  it('is changed to what is written, as a name of the file', async () => {
    const { desk, write } = shown();
    await write('Se déconnecter');
    expect(desk.steps).toEqual(['regarder', 'se-deconnecter', 'bravo']);
    expect(desk.step).toBe('se-deconnecter');
  });

  it.each(['', 'Sortir', ' sortir '])('stays as it was where « %s » is written', async (name) => {
    const { desk, field, write } = shown();
    await write(name);
    expect(desk.source).toBe(ownScenario);
    expect(field.value).toBe('sortir');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(['sortir', ''])('is refused no longer once it is right again: « %s »', async (right) => {
    const { desk, field, write } = shown();
    await write('bravo');
    expect(screen.getByRole('alert').textContent).toContain('Choisissez un autre nom');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await write(right);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field.getAttribute('aria-invalid')).toBe('false');
    expect(desk.source).toBe(ownScenario);
  });
});
