import type { Comfort } from '../../lesson/ports';

/** Before anything is chosen; the storage gives a new learner the same. */
export const usualComfort: Comfort = {
  textSize: 100,
  spacing: 'normal',
  contrast: 'normal',
  font: 'lisible',
  calm: false,
  pointer: 'normal',
  doubleClick: true,
  voice: false,
};

/**
 * Applies the chosen comfort to the whole document at once; `ui/tokens.css` and `ui/base.css`
 * hold what each value looks like (WCAG 1.4.4, 1.4.6, 1.4.12, 2.3.3). `data-double-click` is read by
 * the simulated screens at each press. The language is not set here: its words must come first.
 */
export function applyComfort(comfort: Comfort, root: HTMLElement = document.documentElement): void {
  const { dataset } = root;
  dataset['textSize'] = String(comfort.textSize);
  dataset['spacing'] = comfort.spacing;
  dataset['contrast'] = comfort.contrast;
  dataset['font'] = comfort.font;
  dataset['pointer'] = comfort.pointer;
  dataset['doubleClick'] = comfort.doubleClick ? 'one' : 'two';
  if (comfort.calm) dataset['calm'] = 'true';
  else delete dataset['calm'];
}
