// @vitest-environment jsdom
import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Computer from '../../../src/simulator/Computer.svelte';
import { preloadScreens } from '../../../src/simulator/sites/screens';
import type { Gesture, Outcome } from '../../../src/simulator/world/gesture';
import { Learner } from '../support';

const root = document.documentElement;
const start = 'connexion.accueil';

beforeEach(() => vi.stubGlobal('CSS', { escape: (text: string) => text }));
afterEach(() => {
  vi.unstubAllGlobals();
  delete root.dataset['doubleClick'];
});

/** What a double click on a thing sends; the world stands still meanwhile. */
async function doubleClick(target: string, selector = '', learner = new Learner(start)) {
  await preloadScreens();
  const send = vi.fn<(gesture: Gesture) => Outcome>(() => ({ kind: 'done' }));
  const { container } = render(Computer, {
    world: learner.world,
    send,
    ondrawn: () => undefined,
  });
  const thing = container.querySelector(`[data-target="${target}"]`);
  const place = selector === '' ? thing : thing?.closest(selector);
  if (!place) throw new Error(`no ${target}`);
  await userEvent.dblClick(place);
  return send.mock.calls.map(([gesture]) => gesture);
}

describe('a double click on a simulated button', () => {
  it.each([undefined, 'one'])('is one press where the document says %o', async (said) => {
    if (said) root.dataset['doubleClick'] = said;
    expect(await doubleClick('connexion.creer')).toHaveLength(1);
  });

  it('is two where the document asks for both, as on a real computer', async () => {
    root.dataset['doubleClick'] = 'two';
    expect(await doubleClick('connexion.creer')).toHaveLength(2);
  });
});

describe('a double click on a simulated box', () => {
  const signIn = () =>
    new Learner(start, ['compte-existant', 'site-deja-visite'])
      .own('connexion.numero', 'numero')
      .own('connexion.mot-de-passe', 'mot-de-passe')
      .press('connexion.valider')
      .press('code.courriel');
  const ticked = { kind: 'check', target: 'code.confiance', value: true };

  it.each(['', 'label'])('ticks it once, on the box or on its words: %o', async (place) => {
    expect(await doubleClick('code.confiance', place, signIn())).toEqual([ticked]);
  });

  it('ticks it and takes it back where the document asks for both', async () => {
    root.dataset['doubleClick'] = 'two';
    const sent = await doubleClick('code.confiance', '', signIn());
    expect(sent).toEqual([ticked, { ...ticked, value: false }]);
  });
});
