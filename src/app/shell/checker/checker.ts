import type { Diagnostic } from '../../../scenario/diagnostic';
import type { ScenarioTexts } from '../../../scenario/examine';
import { hireChecker } from './hire';
import type { Examine, Assessment, Stopped } from './messages';
import { WatchedWorker, type Hired, type Patience } from './watched';

/** Bytes of one text: as the checker itself accepts (rule Y1). */
export const maxTextBytes = 256 * 1024;
/** Languages of a scenario, for translations and for recordings. */
export const maxLanguages = 40;

/** The checker of scenarios, in a worker: what it reads can neither freeze nor harm the page. */
export interface Checker {
  /**
   * @param others the ids of the other scenarios
   * @returns undefined when a newer question overtook this one; `stopped` when it took longer than
   *   two seconds, or has more languages than there are
   * @throws NotLoaded when the checker's own files did not come
   */
  examine(
    texts: ScenarioTexts,
    others: readonly string[],
  ): Promise<Assessment | Stopped | undefined>;
  close(): void;
}

export interface CheckerOptions {
  readonly hire?: () => Hired;
  readonly patience?: Patience;
}

/** Its worker is made with the first question. */
export function createChecker({ hire = hireChecker, patience }: CheckerOptions = {}): Checker {
  const worker = new WatchedWorker<Examine, Assessment>(hire, patience);
  return {
    async examine(texts, others) {
      const big = tooBig(texts);
      if (big.length > 0) return refused(big);
      if (tooMany(texts.translations) || tooMany(texts.voices)) return 'stopped';
      return worker.ask({ kind: 'examine', texts, others });
    },
    close: () => worker.close(),
  };
}

const tooMany = (texts: Readonly<Record<string, string>>): boolean =>
  Object.keys(texts).length > maxLanguages;

/** Said without the worker: copying a huge text over would itself hold the page. */
function tooBig({ source, translations, voices }: ScenarioTexts): readonly Diagnostic[] {
  const texts: readonly (readonly [string | undefined, string])[] = [
    [undefined, source],
    ...Object.entries(translations).map(([name, text]) => [`${name}.yaml`, text] as const),
    ...Object.entries(voices).map(([name, text]) => [`voix.${name}.yaml`, text] as const),
  ];
  return texts.filter(([, text]) => exceeds(text)).map(([file, text]) => y1(text, file));
}

function exceeds(text: string): boolean {
  if (text.length > maxTextBytes) return true;
  // A UTF-16 unit takes three bytes at most.
  return text.length * 3 > maxTextBytes && new TextEncoder().encode(text).length > maxTextBytes;
}

function y1(text: string, file: string | undefined): Diagnostic {
  const kilo = String(Math.ceil(text.length / 1024));
  const place = { line: 1, column: 1, length: 1 };
  return { code: 'Y1', severity: 'error', ...place, values: { kilo }, ...(file && { file }) };
}

function refused(diagnostics: readonly Diagnostic[]): Assessment {
  return { diagnostics, places: {}, words: {}, recordings: {} };
}
