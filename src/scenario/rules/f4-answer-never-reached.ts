import { covers } from '../covers';
import { answeredBy, gestureUses, stepsOf, wantedOf, type StepRow } from '../gesture-use';
import type { Finding } from '../diagnostic';
import type { Rule } from '../rule';

/** F4: a line of `erreurs` that `attendre`, `choix` or an earlier line answers before it. */
export const answerNeverReached: Rule = function* ({ draft }) {
  for (const step of stepsOf(draft)) yield* inStep(step);
};

function* inStep(step: StepRow): Generator<Finding> {
  const uses = gestureUses(step);
  const before = uses.flatMap((use) => {
    const wanted = use.role === 'answer' ? undefined : wantedOf(use);
    // With a fact or a page, the gesture may fail, and the line answers it.
    return wanted && !step.row.expect?.fact && !step.row.expect?.page ? [wanted] : [];
  });
  const earlier: NonNullable<ReturnType<typeof answeredBy>>[] = [];
  for (const use of uses.filter(({ role }) => role === 'answer')) {
    const when = answeredBy(use);
    if (!when) continue;
    const raison = step.row.end
      ? "l'étape finit le scénario"
      : before.some((wanted) => covers(wanted, when))
        ? "c'est justement le geste attendu"
        : earlier.some((other) => covers(other, when))
          ? 'une ligne plus haut répond déjà'
          : undefined;
    if (raison !== undefined) yield { code: 'F4', at: use.fields.key, values: { raison } };
    earlier.push(when);
  }
}
