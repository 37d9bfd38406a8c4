import {
  clearDrafts,
  draftOf,
  refuse,
  setDraft,
  acquire,
  type Effect,
  type World,
} from '../../world/world';
import { go, offerPassword } from '../../world/browser';
import { kits } from '../../world/kit';
import { deliver } from '../../world/post';
import { account, connect, HOSTS, isTrusted, trust, type SentCode } from './account';

export const PASSWORD = 'connexion.mot-de-passe';
export const CODE = 'code.saisie';

/** The real number of tries before blocking is not public: three here, and the screen says so. */
const MOST_TRIES = 3;
/** A code lives a quarter of an hour. */
const CODE_MINUTES = 15;
const codeNames = ['code', 'code-2', 'code-3'] as const;

const swapCase = (text: string): string =>
  [...text].map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join('');

/** Caps Lock left on: the right password with every letter's case the wrong way round. */
export function capsLock(world: World, value: string): string | undefined {
  const { exists, password } = account.of(world);
  return exists && value !== password && value === swapCase(password)
    ? 'majuscules-bloquees'
    : undefined;
}

const ownPassword = (world: World): string =>
  account.of(world).password || (kits[world.persona]['mot-de-passe'] ?? '');

export const capsLockSample = (world: World): string => swapCase(ownPassword(world));

export const wrongPasswordSample = (world: World): string => `${ownPassword(world)}-faux`;

export const signIn: Effect = (world) => {
  const { exists, password, blocked, wrongPasswords } = account.of(world);
  if (blocked) return refuse(world, 'compte-bloque');
  if (!exists) return refuse(world, 'compte-inconnu');
  if (draftOf(world, PASSWORD) === password) {
    return isTrusted(world)
      ? enter(world)
      : go(account.with(world, { recognised: true }), 'code.envoi');
  }
  const tries = wrongPasswords + 1;
  const counted = account.with(world, { wrongPasswords: tries, blocked: tries >= MOST_TRIES });
  return tries >= MOST_TRIES
    ? refuse(counted, 'compte-bloque')
    : refuse(setDraft(counted, PASSWORD, { value: '' }), 'identifiants-faux', PASSWORD);
};

/** Signed in: the browser then offers to keep the password, as browsers do. */
export function enter(world: World): World {
  const cleared = clearDrafts(clearDrafts(world, 'connexion.'), 'code.');
  const entered = account.with(connect(cleared), {
    recognised: false,
    codes: [],
    wrongPasswords: 0,
  });
  return go(offerPassword(entered, HOSTS.signIn), 'compte.accueil');
}

export const sendCode =
  (channel: 'mail' | 'sms'): Effect =>
  (world) => {
    const { codes } = account.of(world);
    const name = codeNames[codes.length];
    if (name === undefined) return refuse(world, 'trop-de-demandes');
    const code = kits[world.persona][name] ?? '';
    const sent = account.with(setDraft(world, CODE, { value: '' }), {
      codes: [...codes, { name, sent: world.now }],
    });
    const delivered = deliver(sent, {
      id: channel === 'mail' ? name : `sms-${name}`,
      kind: channel,
      from: 'Compte ameli (message d’entraînement)',
      subject: 'Votre code de sécurité',
      body: [
        'Voici votre code de sécurité. Il est valable 15 minutes.',
        'Ne le donnez à personne.',
      ],
      code,
    });
    return go(delivered, 'code.verification');
  };

/** What is wrong with a code, against those that were sent. */
export function wrongCode(world: World, value: string): string | undefined {
  const { codes } = account.of(world);
  const isSent = (code: SentCode) => kits[world.persona][code.name] === value.replace(/\D/g, '');
  const newest = codes.at(-1);
  if (newest && isSent(newest)) {
    return world.now - newest.sent > CODE_MINUTES ? 'code-expire' : undefined;
  }
  return codes.some(isSent) ? 'code-ancien' : 'code-faux';
}

export const codeSamples = {
  'code-expire': (world: World) => codeText(world, account.of(world).codes.at(-1)),
  'code-ancien': (world: World) => codeText(world, account.of(world).codes.at(-2)),
  'code-faux': () => '000000',
};

const codeText = (world: World, code: SentCode | undefined): string =>
  kits[world.persona][code?.name ?? 'code'] ?? '';

export const checkCode: Effect = (world) => {
  if (draftOf(world, 'code.confiance') !== 'oui') return enter(world);
  return acquire(enter(trust(world)), 'appareil-de-confiance');
};

export const signOut: Effect = (world) =>
  go(
    account.with(world, { connected: false, recognised: false, lastConnection: world.now }),
    'compte.deconnecte',
  );
