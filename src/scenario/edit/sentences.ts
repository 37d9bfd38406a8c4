import { isFields, isList, partAt, textAt, type Data } from './reading';
import { stepIds } from './step-flow';

/** A sentence that a learner may read or hear, and where the scenario has it first. */
export interface SentenceUse {
  readonly text: string;
  readonly role: 'title' | 'summary' | 'instruction' | 'why' | 'hint' | 'say';
  /** Absent for those of the scenario itself. */
  readonly step?: string;
}

/** Every sentence once, in the order of the file. */
export function sentencesIn(data: Data | undefined): readonly SentenceUse[] {
  if (!data) return [];
  const all = [
    ...one('title', textAt(data, 'titre')),
    ...one('summary', textAt(data, 'resume')),
    ...stepIds(data).flatMap((id) =>
      inStep(partAt(data, 'etapes', id)).map((use) => ({ ...use, step: id })),
    ),
  ];
  const seen = new Set<string>();
  return all.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function inStep(step: Data | undefined): readonly SentenceUse[] {
  if (!isFields(step)) return [];
  return [
    ...one('instruction', textAt(step, 'consigne')),
    ...one('why', textAt(step, 'pourquoi')),
    ...linesOf(step, 'indices').flatMap((hint) => one('hint', textAt(hint))),
    ...linesOf(step, 'erreurs').flatMap((line) => one('say', textAt(line, 'dire'))),
  ];
}

function linesOf(step: Data, name: string): readonly Data[] {
  const lines = partAt(step, name);
  return isList(lines) ? lines : [];
}

function one(role: SentenceUse['role'], text: string): readonly SentenceUse[] {
  return text.trim() === '' ? [] : [{ role, text }];
}
