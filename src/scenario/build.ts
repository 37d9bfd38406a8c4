import type { PersonaName } from '../simulator/world/gesture';
import type { AnswerDraft, ChoiceDraft, ExpectDraft, Leaf, List, ScenarioDraft } from './draft';
import { nextOf } from './flow';
import {
  answeredBy,
  gestureUses,
  stepsOf,
  wantedOf,
  type GestureUse,
  type StepRow,
} from './gesture-use';
import type { Answer, Choice, Expectation, Scenario, Step } from './scenario';

const valuesOf = <T>(list: List<Leaf<T>> | undefined): readonly T[] =>
  (list?.items ?? []).map(({ value }) => value);

/**
 * The scenario in the words of the code, with each step's next one resolved. What is missing from
 * a draft is left empty, so that it can be shown all the same.
 * @returns undefined where there is not even a page to start from and a step
 */
export function buildScenario(draft: ScenarioDraft, hash: string): Scenario | undefined {
  const steps = stepsOf(draft);
  const page = draft.start?.page?.value;
  if (steps.length === 0 || page === undefined) return undefined;
  const names = new Set(steps.map(({ name }) => name.value));
  return {
    id: draft.id?.value ?? '',
    title: draft.title?.value ?? '',
    summary: draft.summary?.value ?? '',
    theme: draft.theme?.value ?? 'entrer',
    difficulty: (draft.difficulty?.value ?? 1) as Scenario['difficulty'],
    minutes: draft.minutes?.value ?? 10,
    tasks: valuesOf(draft.tasks),
    after: valuesOf(draft.after),
    device: draft.device?.value ?? 'ordinateur',
    personas: valuesOf(draft.personas) as readonly PersonaName[],
    start: { page, presets: valuesOf(draft.start?.presets) },
    goals: valuesOf(draft.goals),
    forbidden: valuesOf(draft.forbidden),
    steps: steps.map((step, index) => buildStep(step, steps[index + 1], names)),
    hash,
  };
}

function buildStep(
  step: StepRow,
  following: StepRow | undefined,
  names: ReadonlySet<string>,
): Step {
  const { row } = step;
  const uses = gestureUses(step);
  const next = nextOf(step, following);
  return {
    id: step.name.value,
    ...(row.target && { target: row.target.value }),
    instruction: row.instruction?.value ?? '',
    ...(row.why && { why: row.why.value }),
    hints: valuesOf(row.hints),
    ...(row.passes && { passes: row.passes.value }),
    ...(row.expect && { expect: buildExpect(row.expect, uses) }),
    ...(row.choices && { choices: row.choices.items.flatMap((each) => buildChoice(each, uses)) }),
    answers: (row.answers?.items ?? []).flatMap((each) => buildAnswer(each, uses)),
    ...(next !== undefined && names.has(next) && { next }),
    end: row.end?.value ?? false,
  };
}

function buildExpect(expect: ExpectDraft, uses: readonly GestureUse[]): Expectation {
  const use = uses.find(({ fields }) => fields === expect);
  const gesture = use && wantedOf(use);
  return {
    ...(gesture && { gesture }),
    ...(expect.fact && { fact: expect.fact.value }),
    ...(expect.page && { page: expect.page.value }),
  };
}

function buildChoice({ when, next }: ChoiceDraft, uses: readonly GestureUse[]): readonly Choice[] {
  const use = uses.find(({ fields }) => fields === when);
  const wanted = use && wantedOf(use);
  return wanted && next ? [{ when: wanted, next: next.value }] : [];
}

function buildAnswer({ when, say }: AnswerDraft, uses: readonly GestureUse[]): readonly Answer[] {
  const use = uses.find(({ fields }) => fields === when);
  const answered = use && answeredBy(use);
  return answered && say ? [{ when: answered, say: say.value }] : [];
}
