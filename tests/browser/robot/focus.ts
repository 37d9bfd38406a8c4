import type { Page } from '@playwright/test';

/** Runs in the page: what is wrong with the focus, once it had time to settle. */
async function look(): Promise<string | undefined> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));

  function fault(): string | undefined {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'the focus is lost';
    // After a press with the pointer no ring is drawn: the sentence may scroll it away.
    if (focused.matches('[data-coach] h2, [data-coach] :not(:focus-visible)')) return undefined;
    const { dataset, tagName } = focused as HTMLElement;
    const name = dataset['target'] ?? dataset['action'] ?? tagName;
    if (focused.getBoundingClientRect().width <= 0)
      return `the focus is on ${name}, which is not drawn`;
    // A word that breaks over two lines has a piece on each.
    const hits = [...focused.getClientRects()].map(({ left, right, top, bottom }) =>
      document.elementFromPoint((left + right) / 2, (top + bottom) / 2),
    );
    const parts = [focused, ...((focused as HTMLInputElement).labels ?? [])];
    const isSeen = hits.some((hit) => hit && parts.some((part) => part.contains(hit)));
    const hit = hits[0];
    // As in a real browser, a bubble of the simulated one lies over the page until it is answered.
    const isOfTheGame = hit?.closest('.simulated [role=group], .simulated [role=dialog]');
    if (isSeen || isOfTheGame) return undefined;
    return `the focus is on ${name}, under ${hit ? `${hit.tagName} ${hit.className}` : 'the edge'}`;
  }

  const limit = performance.now() + 3000;
  for (let calm = 0; calm < 2; calm = fault() ? 0 : calm + 1) {
    if (performance.now() > limit) return fault();
    await frame();
  }
  return undefined;
}

/** What is wrong with where the focus is (WCAG 2.4.3, 2.4.11); nothing where all is well. */
export const focusFault = (page: Page): Promise<string | undefined> => page.evaluate(look);
