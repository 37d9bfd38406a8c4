import type { Comfort } from '../../lesson/ports';

export const usualComfort: Comfort = { textSize: 100, spacing: 'normal', contrast: 'normal' };

/**
 * Applies the chosen comfort to the whole document at once; `ui/tokens.css` and `ui/base.css`
 * hold what each value looks like (WCAG 1.4.4, 1.4.6, 1.4.12).
 */
export function applyComfort(comfort: Comfort, root: HTMLElement = document.documentElement): void {
  root.dataset['textSize'] = String(comfort.textSize);
  root.dataset['spacing'] = comfort.spacing;
  root.dataset['contrast'] = comfort.contrast;
}
