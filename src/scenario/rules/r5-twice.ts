import type { Rule } from '../rule';

/** R5: a list names each thing once. */
export const twice: Rule = function* ({ draft }) {
  const lists = {
    taches: draft.tasks,
    apres: draft.after,
    personnes: draft.personas,
    etat: draft.start?.presets,
    objectifs: draft.goals,
    interdits: draft.forbidden,
  };
  for (const [champ, list] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const { value, at } of list?.items ?? []) {
      if (seen.has(value)) yield { code: 'R5', at, values: { champ, valeur: value } };
      seen.add(value);
    }
  }
};
