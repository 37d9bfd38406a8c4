/** Languages written from right to left. Our own table: `i18next.dir()` takes `sd` and `ku` for left to right. */
const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ku',
  'nqo',
  'prs',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

/**
 * The direction in which a language is written.
 * @param language a BCP 47 tag, such as `fr` or `ar-SY`
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const base = language.toLowerCase().split('-')[0] ?? '';
  return rightToLeft.has(base) ? 'rtl' : 'ltr';
}
