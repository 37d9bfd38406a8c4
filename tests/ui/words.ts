import { createRawSnippet } from 'svelte';

/** Words as a component's content. They come from the test, so they hold no markup. */
export function words(text: string) {
  return createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
}
