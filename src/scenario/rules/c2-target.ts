import type { PageName } from '../../simulator/world/gesture';
import { gestureUses, stepsOf, type StepRow } from '../gesture-use';
import type { Catalogue } from '../ports';
import { withSuggestion, type Rule } from '../rule';

/** C2: a target is one of the catalogue. What was meant is looked for on the likely page first. */
export const target: Rule = function* ({ draft, context: { catalogue } }) {
  let page = draft.start?.page?.value ?? '';
  for (const step of stepsOf(draft)) {
    for (const { value, at } of targetsOf(step)) {
      if (Object.hasOwn(catalogue.targets, value)) continue;
      const finding = { code: 'C2', at, values: { nom: value } };
      yield withSuggestion(finding, value, onPage(catalogue, page), Object.keys(catalogue.targets));
    }
    page = step.row.expect?.page?.value ?? page;
  }
};

function targetsOf(step: StepRow) {
  const own = gestureUses(step).map(({ fields }) => fields.target);
  return [step.row.target, ...own].flatMap((leaf) => leaf ?? []);
}

function onPage({ targets }: Catalogue, page: PageName): readonly string[] {
  return Object.entries(targets)
    .filter(([, { pages }]) => pages === '*' || pages.includes(page))
    .map(([name]) => name);
}
