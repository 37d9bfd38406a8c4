import { caisseOf } from '../../world/caisses';
import {
  acquire,
  clearDrafts,
  draftOf,
  refuse,
  slice,
  type Effect,
  type World,
} from '../../world/world';

export const POSTCODE = 'ameli.code-postal';
export const SEVERAL = 'ameli.choix-caisse';

interface Visitor {
  readonly cookies: 'asked' | 'managed' | 'refused' | 'accepted' | 'chosen';
  /** What the layer over the page asks. */
  readonly layer: 'postcode' | 'confirm' | 'none';
  /** Offered for confirmation; several where a département has several. */
  readonly candidates: readonly string[];
  readonly caisse: string;
}

export const visitor = slice<Visitor>('ameli', {
  cookies: 'asked',
  layer: 'postcode',
  candidates: [],
  caisse: '',
});

export const asksCookies = (world: World): boolean => visitor.of(world).cookies === 'asked';
export const managesCookies = (world: World): boolean => visitor.of(world).cookies === 'managed';
const answered = (world: World): boolean => !asksCookies(world) && !managesCookies(world);

export const asks =
  (layer: Visitor['layer']) =>
  (world: World): boolean =>
    answered(world) && visitor.of(world).layer === layer;

/** Nothing lies over the page: its own links can be reached. */
export const isClear = asks('none');

/** What was not accepted kind by kind is refused: consent is never taken for granted (CNIL). */
const refusesEach = (world: World): boolean =>
  ['ameli.cookies-fonctionnels', 'ameli.cookies-analyse'].every(
    (kind) => draftOf(world, kind) !== 'Accepter',
  );

export const answerCookies =
  (cookies: Visitor['cookies']): Effect =>
  (world) => {
    const next = visitor.with(world, { cookies });
    const refused = cookies === 'refused' || (cookies === 'chosen' && refusesEach(world));
    return refused ? acquire(next, 'cookies-refuses') : next;
  };

/** The postcode leads to one caisse, or to several between which the commune decides. */
export const selectCaisse: Effect = (world) => {
  const found = caisseOf(draftOf(world, POSTCODE).trim());
  if (found.kind === 'none') return refuse(world, 'code-postal-inconnu', POSTCODE);
  const candidates = found.kind === 'one' ? [found.name] : found.names;
  return visitor.with(clearDrafts(world, SEVERAL), { layer: 'confirm', candidates });
};

export const hasSeveral = (world: World): boolean =>
  asks('confirm')(world) && visitor.of(world).candidates.length > 1;

export const confirmCaisse: Effect = (world) => {
  const { candidates } = visitor.of(world);
  const caisse = candidates.length > 1 ? draftOf(world, SEVERAL) : (candidates[0] ?? '');
  return visitor.with(world, { caisse, layer: 'none' });
};

export const openLayer =
  (layer: Visitor['layer']): Effect =>
  (world) =>
    visitor.with(world, { layer });
