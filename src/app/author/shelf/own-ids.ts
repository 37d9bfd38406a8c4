import type { Workshop } from '../../../library/workshop';
import { readData, textAt } from '../../../scenario/edit/reading';

/** The ids of the author's own scenarios, of drafts and of what learners play. */
export async function ownIds(
  workshop: Pick<Workshop, 'list' | 'open'>,
): Promise<readonly string[]> {
  const own = await workshop.list();
  const ids = await Promise.all(
    own.map(async ({ key, ready }) => {
      const found = await workshop.open(key);
      return [ready, found && textAt(readData(found.files.source), 'id')];
    }),
  );
  return ids.flat().filter((id): id is string => id !== undefined && id !== '');
}
