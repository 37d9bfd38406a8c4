import type { Leaf, ScenarioDraft } from './draft';
import { stepsOf } from './gesture-use';

export interface TextUse {
  readonly role: 'title' | 'summary' | 'instruction' | 'why' | 'hint' | 'say';
  readonly leaf: Leaf<string>;
}

/** Every sentence that a learner may read, in the order of the file within each step. */
export function textsOf(draft: ScenarioDraft): readonly TextUse[] {
  return [
    ...one('title', draft.title),
    ...one('summary', draft.summary),
    ...stepsOf(draft).flatMap(({ row }) => [
      ...one('instruction', row.instruction),
      ...one('why', row.why),
      ...(row.hints?.items ?? []).flatMap((hint) => one('hint', hint)),
      ...(row.answers?.items ?? []).flatMap(({ say }) => one('say', say)),
    ]),
  ];
}

function one(role: TextUse['role'], leaf: Leaf<string> | undefined): readonly TextUse[] {
  return leaf ? [{ role, leaf }] : [];
}
