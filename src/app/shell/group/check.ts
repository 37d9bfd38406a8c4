import type { Handout } from '../../../classroom/messages';
import type { Scenario } from '../../../scenario/scenario';
import type { Words } from '../../../scenario/words';
import type { Checker } from '../checker/checker';

export interface Checked {
  readonly scenario: Scenario;
  readonly words: Readonly<Record<string, Words>>;
}

/**
 * Checks what was handed over under a name, as any file from outside.
 * @param others ids that it may name as better done before
 * @returns undefined where it is refused: it has mistakes, takes too long, or is another one
 * @throws where the checker's own files do not come
 */
export type Check = (
  name: string,
  handout: Handout,
  others: readonly string[],
) => Promise<Checked | undefined>;

/** Checks one after the other; the checker is there only while there is something to check. */
export function createCheck(hire: () => Promise<Checker> = hireChecker): Check {
  let last: Promise<unknown> = Promise.resolve();
  return (name, handout, others) => {
    const checked = last.then(async () => {
      const checker = await hire();
      try {
        return await examine(checker, name, handout, others);
      } finally {
        checker.close();
      }
    });
    last = checked.catch(() => undefined);
    return checked;
  };
}

async function examine(
  checker: Checker,
  name: string,
  { source, translations }: Handout,
  others: readonly string[],
): Promise<Checked | undefined> {
  const texts = { source, translations, voices: {}, audio: [], folder: name };
  const answer = await checker.examine(
    texts,
    others.filter((id) => id !== name),
  );
  if (!answer || answer === 'stopped') return undefined;
  const { scenario, words } = answer;
  return scenario?.id === name ? { scenario, words } : undefined;
}

async function hireChecker(): Promise<Checker> {
  const { createChecker } = await import('../checker/checker');
  return createChecker();
}
