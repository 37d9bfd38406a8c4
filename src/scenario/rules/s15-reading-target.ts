import { gestureUses, stepsOf } from '../gesture-use';
import type { Rule } from '../rule';

/** S15: `lecture` is done in the panel: it has no target of its own. */
export const readingTarget: Rule = function* ({ draft }) {
  for (const { kind, fields } of stepsOf(draft).flatMap(gestureUses)) {
    if (kind === 'read' && fields.target) yield { code: 'S15', at: fields.target.key };
  }
};
