import { go, redirect } from '../../../world/browser';
import { kits } from '../../../world/kit';
import { deliver } from '../../../world/post';
import type { Minutes } from '../../../world/world';
import { clearDrafts, draftOf, refuse, slice, type Effect, type World } from '../../../world/world';
import { account, HOSTS } from '../account';

export const CONSENT = 'creation.accord';
export const PASSWORD = 'creation.mot-de-passe';
export const EMAIL = 'creation.courriel';
export const LINK = `${HOSTS.gateway}/validation`;

/** The link in the mail lives a week. */
const LINK_MINUTES = 7 * 24 * 60;

interface Creation {
  /** The furthest page that was reached honestly; later ones cannot be opened by address. */
  readonly reached: number;
  readonly sent: Minutes;
  readonly password: string;
}
const creation = slice<Creation>('creation', { reached: 0, sent: 0, password: '' });

export const steps = [
  'creation.identite',
  'creation.justificatifs',
  'creation.conditions',
  'creation.secret',
  'creation.contact',
  'creation.telephones',
  'creation.presque-fini',
] as const;

/** Goes on to the page of that number. */
const reach = (world: World, number: number): World => {
  const page = steps[number];
  const reached = Math.max(creation.of(world).reached, number);
  return page === undefined ? world : go(creation.with(world, { reached }), page);
};

export const goOn =
  (number: number): Effect =>
  (world) =>
    reach(world, number);

/** The person is on file; whoever has an account already needs no second one. */
export const continueWithIdentity: Effect = (world) =>
  account.of(world).exists ? refuse(world, 'compte-deja-cree', 'creation.numero') : reach(world, 1);

/** A page opened out of turn sends one to the first. */
export const inTurn =
  (number: number) =>
  (world: World): World =>
    creation.of(world).reached >= number ? world : redirect(world, 'creation.identite');

/** FranceConnect knows the identity: the papers are not asked for. */
export const byFranceConnect = (world: World): World =>
  redirect(creation.with(world, { reached: 2 }), 'creation.conditions');

/** Compares with what the caisse has on file; another value is not this person's. */
export const onFile =
  (kit: string, normalise: (text: string) => string, mistake = 'donnees-inconnues') =>
  (world: World, value: string): string | undefined =>
    normalise(value) === normalise(kits[world.persona][kit] ?? '') ? undefined : mistake;

export const hasPhotoCard = (world: World): boolean =>
  (kits[world.persona]['carte'] ?? '').replace(/\D/g, '').length === 11;

export const acceptConditions: Effect = (world) =>
  draftOf(world, CONSENT).startsWith('Oui')
    ? reach(world, 3)
    : refuse(go(world, 'creation.refusee'), 'conditions-refusees');

export const sendValidation: Effect = (world) => {
  const sent = deliver(world, {
    id: 'validation',
    kind: 'mail',
    from: 'Compte ameli (message d’entraînement)',
    subject: 'Validez votre adresse e-mail',
    body: ['Votre compte est presque prêt.', 'Validez votre adresse e-mail sous 7 jours.'],
    link: { label: 'Valider mon adresse e-mail', address: LINK },
  });
  const password = draftOf(world, PASSWORD);
  return reach(creation.with(sent, { sent: world.now, password }), 6);
};

/** The link of the mail: it opens the account once, within a week. */
export const arriveByLink = (world: World): World => {
  const { sent, password } = creation.of(world);
  if (account.of(world).exists) return redirect(world, 'creation.deja-validee');
  if (password === '' || world.now - sent > LINK_MINUTES) {
    return redirect(world, 'creation.lien-expire');
  }
  const email = draftOf(world, EMAIL);
  const created = account.with(world, { exists: true, password, email });
  const fresh = clearDrafts(clearDrafts(created, 'creation.'), 'connexion.');
  return redirect(fresh, 'creation.validee');
};

/** A new mail, when the week is over. */
export const sendAgain: Effect = (world) =>
  creation.of(world).password === '' ? reach(world, 0) : sendValidation(world);
