import { createSubscriber } from 'svelte/reactivity';

/** Whether nothing may move by itself. */
export interface Calm {
  readonly current: boolean;
}

/** The machine asks for less motion, or the learner chose « calme » (WCAG 2.2, 2.3.3). Reactive. */
export function createCalm(root: HTMLElement = document.documentElement): Calm {
  const asked = matchMedia('(prefers-reduced-motion: reduce)');
  const listen = createSubscriber((update) => {
    const chosen = new MutationObserver(update);
    chosen.observe(root, { attributes: true, attributeFilter: ['data-calm'] });
    asked.addEventListener('change', update);
    return () => {
      chosen.disconnect();
      asked.removeEventListener('change', update);
    };
  });
  return {
    get current() {
      listen();
      return asked.matches || root.dataset['calm'] !== undefined;
    },
  };
}
