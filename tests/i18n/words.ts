/** What is asked of any translation, of the interface and of the scenarios alike. */

const forms = /_(zero|one|two|few|many|other)$/u;

/** The key without its plural form, where it has one (`home.minutes`). */
export function pluralOf(key: string, all: ReadonlyMap<string, string>): string | undefined {
  const stem = key.replace(forms, '');
  return stem !== key && all.has(`${stem}_other`) ? stem : undefined;
}

/** The names in `{{ }}`, in the order of the alphabet. */
export const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{([\w-]+)\}\}/gu)].map(([, name]) => name ?? '').sort();

/** A long text that is the French one: it was forgotten. */
export const frenchLeft = (french: string | undefined, text: string): boolean =>
  text === french && text.split(/\s+/u).length > 2;

const scripts: Readonly<Record<string, RegExp>> = {
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
};

/** Whether a sentence of four words or more has letters of its language beside what it quotes. */
export function lettersOf(language: string, text: string): boolean {
  const own = scripts[new Intl.Locale(language).maximize().script ?? ''];
  const free = text.replace(/«[^»]*»|\{\{[^}]*\}\}|\[\[[^\]]*\]\]/gu, ' ');
  return own === undefined || own.test(free) || (free.match(/\p{L}+/gu) ?? []).length < 4;
}

/** What stands between « » and is not French: it would be read with a French voice. */
export const foreignQuotes = (text: string): readonly string[] =>
  quotes(text).filter((quote) => /[^\p{Script=Latin}\p{Script=Common}]/u.test(quote));

/** What stands between « ». */
export const quotes = (text: string): readonly string[] =>
  [...text.matchAll(/«([^»]*)»/gu)].map(([, quote]) => (quote ?? '').trim());
