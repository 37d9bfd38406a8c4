import type { Minutes } from '../../world/world';
import { kits } from '../../world/kit';
import { slice, type World } from '../../world/world';

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
  /** Signed in, in this browser. */
  readonly connected: boolean;
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
  lastConnection: 0,
  wrongPasswords: 0,
  blocked: false,
  codes: [],
  trusted: false,
});

export const isConnected = (world: World): boolean => account.of(world).connected;

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

export const HOSTS = { gateway: 'assure.ameli.fr', signIn: 'ameliconnect.ameli.fr' } as const;
