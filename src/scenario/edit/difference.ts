import { dataAt, isFields, sameData, type Data, type Path } from './data';
import { predecessors } from './predecessors';
import { sentencesIn } from './sentences';
import { stepIds, stepsPath } from './step-flow';

/** What is not the same in two states of a scenario, the older one first. */
export type Difference =
  | { readonly kind: 'added' | 'removed' | 'moved'; readonly step: string }
  | { readonly kind: 'renamed'; readonly step: string; readonly before: string }
  /** A sentence that a learner reads; one of both is empty where it came or went. */
  | {
      readonly kind: 'sentence';
      readonly step?: string;
      readonly before: string;
      readonly after: string;
    }
  /** Another field, by its French name. */
  | { readonly kind: 'field'; readonly step?: string; readonly field: string };

/** In the order of the newer state: the scenario's own fields, then its steps, then those that went. */
export function differences(before: Data, after: Data): readonly Difference[] {
  const names = renamed(before, after);
  const old = stepIds(before);
  const ids = stepIds(after);
  const gone = old.filter((id) => !ids.includes(id) && ![...names.values()].includes(id));
  const kept = ids.filter((id) => old.includes(names.get(id) ?? id));
  const moved = outOfOrder(kept, (id) => old.indexOf(names.get(id) ?? id));
  return [
    ...inFields(withoutSteps(before), withoutSteps(after)),
    ...ids.flatMap((step): readonly Difference[] => {
      const own = names.get(step);
      if (own === undefined && !old.includes(step)) return [{ kind: 'added', step }];
      const [from, to] = [stepAt(before, own ?? step), stepAt(after, step)];
      return [
        ...(own === undefined ? [] : [{ kind: 'renamed', step, before: own } as const]),
        ...(moved.has(step) ? [{ kind: 'moved', step } as const] : []),
        ...inFields(from, to, step),
      ];
    }),
    ...gone.map((step) => ({ kind: 'removed', step }) as const),
  ];
}

const stepAt = (root: Data, id: string): Data | undefined => dataAt(root, [...stepsPath, id]);

function withoutSteps(root: Data): Data {
  return isFields(root) ? { fields: root.fields.filter(([name]) => name !== stepsPath[0]) } : root;
}

/** The old name of each step that has a new one: it says the very same, or asks for the same thing. */
function renamed(before: Data, after: Data): ReadonlyMap<string, string> {
  const old = stepIds(before);
  const ids = stepIds(after);
  const free = old.filter((id) => !ids.includes(id));
  const names = new Map<string, string>();
  for (const id of ids.filter((each) => !old.includes(each))) {
    const same = free.find((each) => isSameStep(stepAt(before, each), stepAt(after, id)));
    if (same === undefined) continue;
    names.set(id, same);
    free.splice(free.indexOf(same), 1);
  }
  return names;
}

function isSameStep(a: Data | undefined, b: Data | undefined): boolean {
  const instruction = dataAt(a, ['consigne']);
  return (
    sameData(a, b) || (instruction !== undefined && sameData(instruction, dataAt(b, ['consigne'])))
  );
}

/** The fewest that must be carried for the others to be in their order (longest rising run). */
function outOfOrder(ids: readonly string[], place: (id: string) => number): ReadonlySet<string> {
  const runs: (readonly string[])[] = [];
  for (const [index, id] of ids.entries()) {
    const before = runs
      .slice(0, index)
      .filter((run) => place(run.at(-1) ?? '') < place(id))
      .reduce<readonly string[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...before, id]);
  }
  const longest = runs.reduce<readonly string[]>(
    (best, run) => (run.length > best.length ? run : best),
    [],
  );
  return new Set(ids.filter((id) => !longest.includes(id)));
}

const sentenceFields = ['titre', 'resume', 'consigne', 'pourquoi', 'indices'];

function inFields(before: Data | undefined, after: Data | undefined, step?: string): Difference[] {
  const where = step === undefined ? {} : { step };
  const names = [...new Set([...namesOf(after), ...namesOf(before)])];
  const fields = names
    .filter((name) => !sentenceFields.includes(name))
    .filter((name) => !sameData(wordless(before, [name]), wordless(after, [name])));
  return [
    ...inSentences(before, after).map((pair) => ({ kind: 'sentence', ...where, ...pair }) as const),
    ...fields.map((field) => ({ kind: 'field', ...where, field }) as const),
  ];
}

const namesOf = (data: Data | undefined): readonly string[] =>
  isFields(data) ? data.fields.map(([name]) => name) : [];

/** The field but for what it says to a learner, which is told apart. */
function wordless(data: Data | undefined, path: Path): Data | undefined {
  const found = dataAt(data, path);
  return found === undefined ? undefined : withoutSay(found);
}

function withoutSay(data: Data): Data {
  if (typeof data === 'string') return data;
  if (!isFields(data)) return data.map(withoutSay);
  const kept = data.fields.filter(([name]) => name !== 'dire');
  return { fields: kept.map(([name, child]) => [name, withoutSay(child)] as const) };
}

/** Sentences that came, went, or were changed; in this order of the newer state. */
function inSentences(before: Data | undefined, after: Data | undefined) {
  const old = textsIn(before);
  const texts = textsIn(after);
  const gone = old.filter((text) => !texts.includes(text));
  const come = texts.filter((text) => !old.includes(text));
  const from = predecessors(old, texts);
  const used = new Set(from.values());
  return [
    ...come.map((text) => ({ before: from.get(text) ?? '', after: text })),
    ...gone.filter((text) => !used.has(text)).map((text) => ({ before: text, after: '' })),
  ];
}

/** Of the scenario's own fields, or of one step. */
function textsIn(data: Data | undefined): readonly string[] {
  if (data === undefined) return [];
  const alone: Data = { fields: [['etapes', { fields: [['x', data]] }]] };
  return [...sentencesIn(data), ...sentencesIn(alone)].map(({ text }) => text);
}
