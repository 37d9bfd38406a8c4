import type { MistakeCode, TargetName } from '../simulator/world/gesture';
import { childrenOf, dataAt, type Data, type Value } from './edit/data';
import type { Catalogue } from './ports';

/** A mistake that a step does not answer yet, and the line of `erreurs` that would. */
export interface ReadyAnswer {
  readonly code: MistakeCode;
  /** What the site says then, in French. */
  readonly sentence: string;
  readonly line: Value;
}

/**
 * The known mistakes of what a step points at, or waits for a gesture on, without those that it
 * answers already or asks for on purpose.
 * @param step what the file says of it
 */
export function readyAnswers(
  { targets, mistakes }: Catalogue,
  step: Data | undefined,
): readonly ReadyAnswer[] {
  const own = textIn(step, 'cible');
  const expected = textIn(step, 'attendre', 'cible') ?? own;
  const wanted = textIn(step, 'attendre', 'erreur');
  const answered = answeredBy(step, own);
  const asked = new Set([own, expected].flatMap((target) => target ?? []));
  return [...asked].flatMap((target) =>
    (targets[target]?.mistakes ?? [])
      .filter((code) => code !== wanted && !answered.has(keyOf(code, target)))
      .map((code) => ready(code, mistakes[code] ?? code, target === own ? undefined : target)),
  );
}

function ready(code: MistakeCode, sentence: string, target?: TargetName): ReadyAnswer {
  const si = { erreur: code, ...(target !== undefined && { cible: target }) };
  return { code, sentence, line: { si, dire: sentence } };
}

const keyOf = (code: string, target: string): string => `${code} ${target}`;

function answeredBy(step: Data | undefined, own = ''): ReadonlySet<string> {
  const lines = childrenOf(step && dataAt(step, ['erreurs']));
  return new Set(
    lines.map((line) =>
      keyOf(textIn(line, 'si', 'erreur') ?? '', textIn(line, 'si', 'cible') ?? own),
    ),
  );
}

function textIn(data: Data | undefined, ...path: readonly string[]): string | undefined {
  const found = data && dataAt(data, path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
