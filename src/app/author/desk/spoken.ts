import type { Values } from '../../../scenario/diagnostic';
import type { Catalogue } from '../../../scenario/ports';
import { remarkSentences } from '../../../scenario/render';
import { valueOf } from '../../../scenario/text';

/** What the names in a remark stand for. */
export interface Named {
  /** The steps of the file, in their order. */
  readonly steps: readonly string[];
  readonly catalogue: Pick<Catalogue, 'pages' | 'targets' | 'facts' | 'mistakes'>;
}

/** The checker's sentences, as the form says them: a step has a number there, and no code is read. */
export const table: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(remarkSentences).map(([code, sentence]) => [
    code,
    sentence
      .replace('À la fin « {etape} »', 'À la fin, étape {etape}')
      .replace('étape « {etape} »', 'étape {etape}')
      .replace(' ({erreur})', ''),
  ]),
);

const languages = new Intl.DisplayNames(['fr'], { type: 'language', fallback: 'none' });

/** A language as its reader calls it; nothing where the tag is none. */
function inFrench(tag: string): string | undefined {
  try {
    return languages.of(tag);
  } catch {
    return undefined;
  }
}

/** The values of a remark, where a name is known as what one sees: the step's number, a label. */
export function spoken(values: Values, { steps, catalogue }: Named): Values {
  const { pages, targets, facts, mistakes } = catalogue;
  const seen: Readonly<Record<string, (name: string) => string | undefined>> = {
    etape: (id) => (steps.includes(id) ? String(steps.indexOf(id) + 1) : undefined),
    cible: (name) => valueOf(targets, name)?.label,
    page: (name) => valueOf(pages, name)?.title,
    attendue: (name) => valueOf(pages, name)?.title,
    fait: (name) => valueOf(facts, name)?.label,
    nom: (name) => valueOf(mistakes, name),
    erreur: (name) => valueOf(mistakes, name),
    langue: inFrench,
  };
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, seen[key]?.(value) ?? value]),
  );
}
