import { go, redirect } from '../../world/browser';
import { deliver } from '../../world/post';
import type { Minutes } from '../../world/world';
import { clearDrafts, draftOf, refuse, slice, type Effect, type World } from '../../world/world';
import { account, HOSTS } from './account';

export const NEW_PASSWORD = 'oubli.nouveau-mot-de-passe';
export const LINK = `${HOSTS.gateway}/nouveau-mot-de-passe`;
/** The link in the mail lives half an hour. */
const LINK_MINUTES = 30;

interface Forgotten {
  readonly asked: number;
  readonly sent: Minutes;
  readonly used: boolean;
}
const forgotten = slice<Forgotten>('oubli', { asked: 0, sent: 0, used: true });

/** The page of links that open nothing any more. */
export const OLD_LINK = `${HOSTS.gateway}/lien-depasse`;

/** A new link takes the place of those sent before. */
function outdate(world: World): World {
  const messages = world.post.messages.map((message) =>
    message.link?.address === LINK
      ? { ...message, link: { ...message.link, address: OLD_LINK } }
      : message,
  );
  return { ...world, post: { messages } };
}

export const askLink: Effect = (world) => {
  const { asked } = forgotten.of(world);
  if (!account.of(world).exists) return refuse(world, 'compte-inconnu');
  const sent = deliver(outdate(world), {
    id: asked === 0 ? 'mot-de-passe' : 'mot-de-passe-2',
    kind: 'mail',
    from: 'Compte ameli (message d’entraînement)',
    subject: 'Changez votre mot de passe',
    body: ['Vous avez oublié votre mot de passe.', 'Ce lien est valable 30 minutes.'],
    link: { label: 'Choisir un nouveau mot de passe', address: LINK },
  });
  const noted = forgotten.with(sent, { asked: asked + 1, sent: world.now, used: false });
  return go(clearDrafts(noted, 'oubli.'), 'oubli.envoye');
};

const linkIsGood = (world: World): boolean => {
  const { used, sent } = forgotten.of(world);
  return !used && world.now - sent <= LINK_MINUTES;
};

/** A link that is too old, or was used, leads to a page that says so. */
export const arriveByLink = (world: World): World =>
  linkIsGood(world) ? world : redirect(world, 'oubli.lien-expire');

export const changePassword: Effect = (world) => {
  const password = draftOf(world, NEW_PASSWORD);
  const changed = account.with(world, { password, blocked: false, wrongPasswords: 0 });
  const used = forgotten.with(changed, { used: true });
  return go(clearDrafts(clearDrafts(used, 'oubli.'), 'connexion.'), 'connexion.accueil');
};
