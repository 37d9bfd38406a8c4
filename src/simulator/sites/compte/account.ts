import { leaveCookie } from '../../world/browser';
import { caisseOf } from '../../world/caisses';
import type { Minutes } from '../../world/world';
import { kits } from '../../world/kit';
import { slice, type World } from '../../world/world';

export const HOSTS = { gateway: 'assure.ameli.fr', signIn: 'ameliconnect.ameli.fr' } as const;

/** A security code that was sent. `name` is its kit value: `code`, `code-2` or `code-3`. */
export interface SentCode {
  readonly name: 'code' | 'code-2' | 'code-3';
  readonly sent: Minutes;
}

export interface PostalAddress {
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
}

/** What the caisse knows of the persona's account. */
export interface Account {
  readonly exists: boolean;
  /** As chosen; compared exactly. */
  readonly password: string;
  readonly email: string;
  /** Signed in, in this browser, as long as it keeps the site's cookie. */
  readonly connected: boolean;
  /** Signed in at least once: only then is there something to log out of. */
  readonly entered: boolean;
  /** Number and password were right; the code is still to come. */
  readonly recognised: boolean;
  readonly lastConnection: Minutes;
  readonly wrongPasswords: number;
  readonly blocked: boolean;
  readonly codes: readonly SentCode[];
  /** This browser is trusted: no code for six months. */
  readonly trusted: boolean;
  /** Empty while the caisse still has the kit's own address. */
  readonly address?: PostalAddress;
}

export const account = slice<Account>('account', {
  exists: false,
  password: '',
  email: '',
  connected: false,
  entered: false,
  recognised: false,
  lastConnection: 0,
  wrongPasswords: 0,
  blocked: false,
  codes: [],
  trusted: false,
});

/** What signing in leaves in the browser; whoever erases all cookies is not signed in any more. */
const SESSION = `${HOSTS.gateway}/session`;
const TRUST = `${HOSTS.gateway}/confiance`;
const hasCookie = (world: World, cookie: string): boolean => world.browser.cookies.includes(cookie);

export const isConnected = (world: World): boolean =>
  account.of(world).connected && hasCookie(world, SESSION);

export const connect = (world: World): World =>
  leaveCookie(account.with(world, { connected: true, entered: true }), SESSION);

export const isTrusted = (world: World): boolean =>
  account.of(world).trusted && hasCookie(world, TRUST);

export const trust = (world: World): World =>
  leaveCookie(account.with(world, { trusted: true }), TRUST);

/** The address that the caisse has: the one declared last, else the kit's. */
export function addressOf(world: World): PostalAddress {
  const kit = kits[world.persona];
  return (
    account.of(world).address ?? {
      street: kit['adresse'] ?? '',
      postcode: kit['code-postal'] ?? '',
      town: kit['ville'] ?? '',
    }
  );
}

/** The caisse where the file is; where the commune decides between several, the first of them. */
export function caisseNameOf(world: World): string {
  const found = caisseOf(addressOf(world).postcode);
  if (found.kind === 'none') return kits[world.persona]['caisse'] ?? '';
  return found.kind === 'one' ? found.name : (found.names[0] ?? '');
}

/** Whether a declared move sends the file to another caisse. */
export const isMovingCaisse = (world: World): boolean =>
  caisseNameOf(world) !== kits[world.persona]['caisse'];
