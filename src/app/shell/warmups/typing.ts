import { bare } from '../../../scenario/letters';
import { guardWhileTyping } from '../../../simulator/world/guard';

/** What may be said kindly of a text that differs; the interface has a sentence for each. */
export type Slip = 'alt-gr' | 'chiffre' | 'accent' | 'majuscule' | 'verr-maj' | 'reel' | 'autre';

export type Typed =
  | { readonly kind: 'done' }
  /** Right so far, or nothing yet. */
  | { readonly kind: 'so-far' }
  | { readonly kind: 'slip'; readonly slip: Slip };

/** Keys that carry a letter and a digit on a French keyboard. */
const digitOf: Readonly<Record<string, string>> = { é: '2', è: '7', ç: '9', à: '0' };

/**
 * Compares what was typed so far with what is wanted. Spaces around it do not matter. What looks
 * like a real person's data is told apart, to be cleared.
 */
export function judgeTyped(wanted: string, typed: string): Typed {
  const text = typed.normalize('NFC').trim();
  if (text === wanted) return { kind: 'done' };
  if (wanted.startsWith(text)) return { kind: 'so-far' };
  if (guardWhileTyping(text, 'ange') !== undefined) return { kind: 'slip', slip: 'reel' };
  const at = [...text].findIndex((sign, place) => sign !== [...wanted][place]);
  return { kind: 'slip', slip: slipOf([...wanted][at] ?? '', [...text][at] ?? '') };
}

function slipOf(wanted: string, typed: string): Slip {
  if (wanted === '@') return typed === 'à' || typed === '0' ? 'alt-gr' : 'autre';
  if (wanted !== '' && digitOf[wanted] === typed) return 'chiffre';
  if (typed.toLowerCase() === wanted.toLowerCase() && wanted !== '') {
    return typed === typed.toUpperCase() ? 'verr-maj' : 'majuscule';
  }
  if (wanted !== '' && bare(typed).toLowerCase() === bare(wanted).toLowerCase()) return 'accent';
  return 'autre';
}
