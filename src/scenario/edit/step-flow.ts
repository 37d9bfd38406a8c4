import { childrenOf, dataAt, isFields, type Data, type Path } from './data';

export const stepsPath: Path = ['etapes'];

/** The names of the steps, in the order of the file. */
export function stepIds(root: Data): readonly string[] {
  const steps = dataAt(root, stepsPath);
  return isFields(steps) ? steps.fields.map(([id]) => id) : [];
}

/** The text that a path leads to. */
export function valueAt(root: Data, path: Path): string | undefined {
  const data = dataAt(root, path);
  return typeof data === 'string' && data !== '' ? data : undefined;
}

/** Every `ensuite`, of steps and of choices. */
function nextPaths(root: Data): readonly Path[] {
  return stepIds(root).flatMap((id) => {
    const step = [...stepsPath, id];
    const choices = childrenOf(dataAt(root, [...step, 'choix']));
    return [
      [...step, 'ensuite'],
      ...choices.map((_, index) => [...step, 'choix', String(index), 'ensuite']),
    ];
  });
}

/** Where the file leads to this step by name. */
export function refersTo(root: Data, id: string): readonly Path[] {
  return nextPaths(root).filter((path) => valueAt(root, path) === id);
}

/** The step after this one: its `ensuite`, its first choice, else the next of the file. */
export function nextOf(root: Data, id: string): string | undefined {
  const own = [...stepsPath, id];
  const ids = stepIds(root);
  const chosen = childrenOf(dataAt(root, [...own, 'choix'])).map((_, index) =>
    valueAt(root, [...own, 'choix', String(index), 'ensuite']),
  );
  const named = [valueAt(root, [...own, 'ensuite']), ...chosen];
  const isEnd = dataAt(root, [...own, 'fin']) !== undefined;
  const following = isEnd ? undefined : ids[ids.indexOf(id) + 1];
  return [...named, following].find(
    (next) => next !== undefined && next !== id && ids.includes(next),
  );
}
