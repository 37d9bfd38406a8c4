import type { GestureKind } from '../../simulator/world/gesture';
import { isIn } from '../gesture-use';
import type { Catalogue, CatalogueTarget } from '../ports';
import { gestureNames } from '../schema';
import { valueOf } from '../text';
import type { OutlineMap } from './outline';
import { namesAt, wordAt } from './spot';

/** What the lines around a place say about it. */
export interface Around {
  /** Its step, where it is in one. */
  readonly step?: string;
  /** Of the gesture that it is a field of. */
  readonly gesture?: GestureKind;
  /** The gesture's target, or the step's. */
  readonly target?: string;
  /** The page where the step probably begins. */
  readonly page?: string;
}

/** @param path of a value */
export function aroundOf(root: OutlineMap, path: readonly string[], catalogue: Catalogue): Around {
  const [section, step] = path;
  const page = pageBefore(root, section === 'etapes' ? step : undefined, catalogue);
  const known = page === undefined ? {} : { page };
  if (section !== 'etapes' || step === undefined) return known;
  const fields = path.slice(0, -1);
  const gesture = gestureIn(root, fields);
  const own = path.at(-1) === 'cible' ? undefined : wordAt(root, [...fields, 'cible']);
  const isStepsOwn = path.length === 3 && path[2] === 'cible';
  const target = own ?? (isStepsOwn ? undefined : wordAt(root, ['etapes', step, 'cible']));
  return { step, ...known, ...(gesture && { gesture }), ...(target !== undefined && { target }) };
}

/** Without a gesture, a fact or a page means a press; a line of `erreurs` may have none. */
function gestureIn(root: OutlineMap, fields: readonly string[]): GestureKind | undefined {
  const written = wordAt(root, [...fields, 'geste']);
  return written !== undefined && isIn(gestureNames, written) ? gestureNames[written] : undefined;
}

/** The page that the steps before have led to, as far as their lines say. */
function pageBefore(
  root: OutlineMap,
  step: string | undefined,
  catalogue: Catalogue,
): string | undefined {
  let page = wordAt(root, ['depart', 'page']);
  for (const name of namesAt(root, ['etapes'])) {
    const path = ['etapes', name];
    page = onlyPage(catalogue, wordAt(root, [...path, 'cible'])) ?? page;
    if (name === step) return page;
    page = wordAt(root, [...path, 'attendre', 'page']) ?? page;
  }
  return page;
}

function onlyPage(catalogue: Catalogue, name: string | undefined): string | undefined {
  const { pages } = targetOf(catalogue, name) ?? {};
  return pages && pages !== '*' && pages.length === 1 ? pages[0] : undefined;
}

export function targetOf(
  { targets }: Catalogue,
  name: string | undefined,
): CatalogueTarget | undefined {
  return name === undefined ? undefined : valueOf(targets, name);
}

export function isOnPage({ pages }: CatalogueTarget, page: string | undefined): boolean {
  return page !== undefined && (pages === '*' || pages.includes(page));
}
