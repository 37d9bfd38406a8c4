import { stepsOf } from '../gesture-use';
import { withSuggestion, type Rule } from '../rule';

/** R1: `ensuite` names a step of this file. */
export const unknownStep: Rule = function* ({ draft }) {
  const steps = stepsOf(draft);
  // A step that could not be read still has its name.
  const known = new Set([...steps.map(({ name }) => name.value), ...(draft.steps?.names ?? [])]);
  for (const { name, row } of steps) {
    const leads = [row.next, ...(row.choices?.items ?? []).map(({ next }) => next)];
    for (const lead of leads) {
      if (!lead || known.has(lead.value)) continue;
      const values = { etape: name.value, suite: lead.value };
      yield withSuggestion({ code: 'R1', at: lead.at, values }, lead.value, known);
    }
  }
};
