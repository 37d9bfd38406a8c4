import type { Rule } from '../rule';

/** R2: under `scenarios/`, the `id` is the folder's name. */
export const folderName: Rule = function* ({ draft, context: { folder } }) {
  const { id } = draft;
  if (!id || folder === undefined || id.value === folder) return;
  const values = { id: id.value, dossier: folder };
  yield { code: 'R2', at: id.at, values, suggestion: folder };
};
