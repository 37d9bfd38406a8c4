import { stepsOf } from '../gesture-use';
import type { Rule } from '../rule';

/** F1: some step ends the scenario. */
export const noEnd: Rule = function* ({ draft }) {
  if (!draft.steps || stepsOf(draft).some(({ row }) => row.written.includes('fin'))) return;
  yield { code: 'F1', at: stepsOf(draft).at(-1)?.name.at ?? draft.steps.key };
};
