import { targetIs } from './aim';
import type { Hand } from './hand';

/**
 * Gives a paper to a file field, as a learner does: presses the field's button, marks the paper's
 * row in the dialog that opens, presses « Ouvrir ». While it is open, the dialog is what carries the
 * field's name; a row carries the paper's in `data-option`.
 */
export async function attach(hand: Hand, target: string, paper: string): Promise<void> {
  await hand.press(targetIs(target));
  await hand.page.locator(`[role=dialog]${targetIs(target)}`).waitFor();
  await hand.choose(target, paper);
  await hand.press(`${targetIs(target)} [data-answer="ouvrir"]`);
}
