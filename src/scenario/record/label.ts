import { countWords } from '../rules/t1-long-instruction';

/** The narrow space that French puts inside « » and before : ; ! ? */
export const thin = '\u202f';

const most = 12;
const little =
  /^(?:à|au|aux|d[eu]|des|en|et|la|le|les|ma|mes|mon|ou|par|pour|sur|un|une|votre|vos)$/iu;

/** Between « ». */
export const quoted = (words: string): string => `«${thin}${words}${thin}»`;

/** A label as a sentence may name it: not shouted, without « » of its own nor marks of our markup. */
export function namedLabel(label: string): string {
  const bare = label
    .replace(/\*\*|\[\[|\]\]|\{\{|\}\}|\(\(|\)\)|[<>]/gu, '')
    .replace(/«\s*/gu, '“')
    .replace(/\s*»/gu, '”')
    .replace(/\s+/gu, (space) => (space === thin ? thin : ' '))
    .trim();
  const isShouted = bare === bare.toUpperCase() && /\p{Lu}{5}/u.test(bare);
  return isShouted ? bare.charAt(0) + bare.slice(1).toLowerCase() : bare;
}

/** What is asked for, spoken to the learner: « Mon numéro » → « votre numéro »; undefined for a bare noun. */
export function spoken(label: string): string | undefined {
  const named = namedLabel(label);
  if (/[?:!]/u.test(named)) return undefined;
  const yours = named
    .replace(/(?<!\p{L})m(?:on|a)(?!\p{L})/giu, 'votre')
    .replace(/(?<!\p{L})mes(?!\p{L})/giu, 'vos');
  if (!/^(?:votre|vos|l[ea]s?|un|une|des) |^l’/iu.test(yours)) return undefined;
  return yours.charAt(0).toLowerCase() + yours.slice(1);
}

/** A sentence with a label in it, which is cut where the sentence would be too long (rule T1). */
export function fitting(label: string, sentence: (label: string) => string): string {
  const words = label.split(' ');
  for (let count = words.length; count > 1; count -= 1) {
    const made = sentence(cut(words, count));
    if (countWords(made) <= most) return made;
  }
  return sentence(cut(words, 1));
}

/** The first words, without a little one at the end. */
function cut(words: readonly string[], count: number): string {
  if (count === words.length) return words.join(' ');
  const kept = words.slice(0, count);
  while (kept.length > 1 && little.test(kept.at(-1) ?? '')) kept.pop();
  return `${kept.join(' ').replace(/[\s,;:(]+$/u, '')}…`;
}
