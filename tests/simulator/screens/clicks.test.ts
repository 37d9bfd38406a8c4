// @vitest-environment jsdom
import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Computer from '../../../src/simulator/Computer.svelte';
import { preloadScreens } from '../../../src/simulator/sites/screens';
import { Learner } from '../support';

const root = document.documentElement;

beforeEach(() => vi.stubGlobal('CSS', { escape: (text: string) => text }));
afterEach(() => {
  vi.unstubAllGlobals();
  delete root.dataset['doubleClick'];
});

/** How many gestures a double click on a button is; the world stands still meanwhile. */
async function doubleClick(target: string): Promise<number> {
  await preloadScreens();
  const { world } = new Learner('connexion.accueil');
  const send = vi.fn(() => ({ kind: 'done' as const }));
  const { container } = render(Computer, { world, send, ondrawn: () => undefined });
  const button = container.querySelector(`[data-target="${target}"]`);
  if (!button) throw new Error(`no ${target}`);
  await userEvent.dblClick(button);
  return send.mock.calls.length;
}

describe('a double click on a simulated button', () => {
  it.each([undefined, 'one'])('is one press where the document says %o', async (said) => {
    if (said) root.dataset['doubleClick'] = said;
    expect(await doubleClick('connexion.creer')).toBe(1);
  });

  it('is two where the document asks for both, as on a real computer', async () => {
    root.dataset['doubleClick'] = 'two';
    expect(await doubleClick('connexion.creer')).toBe(2);
  });
});
