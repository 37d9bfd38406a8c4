// @vitest-environment jsdom
import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import Computer from '../../../src/simulator/Computer.svelte';
import { preloadScreens } from '../../../src/simulator/sites/screens';
import { Learner } from '../support';

beforeEach(() => vi.stubGlobal('CSS', { escape: (text: string) => text }));
afterEach(() => vi.unstubAllGlobals());

async function codeField(): Promise<HTMLInputElement> {
  await preloadScreens();
  const learner = new Learner('connexion.accueil', ['compte-existant']);
  learner.own('connexion.numero', 'numero').own('connexion.mot-de-passe', 'mot-de-passe');
  const { world } = learner.press('connexion.valider').press('code.courriel');
  const send = () => ({ kind: 'done' as const });
  const { container } = render(Computer, { world, send, ondrawn: () => undefined });
  const field = container.querySelector<HTMLInputElement>('[data-target="code.saisie"]');
  if (!field) throw new Error('no field');
  return field;
}

it.each([' 526970', '526 970', '526970 '])('« %s » is the six digits of the code', async (text) => {
  const field = await codeField();
  await userEvent.type(field, text);
  expect(field.value).toBe('526970');
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
  expect(field.value).toBe('526970');
});

it('a seventh digit finds no place', async () => {
  const field = await codeField();
  await userEvent.type(field, '5269701');
  expect(field.value).toBe('526970');
});
