import { go, openInNewTab } from '../../world/browser';
import type { Control, Controls, Page, Site } from '../../world/page';
import { markRead, messageOf } from '../../world/post';
import { slice, type World } from '../../world/world';

/** Every mail that some site may send, by its id, with the words by which one finds it. */
const mails: Readonly<Record<string, string>> = {
  code: 'Votre code de sécurité',
  'code-2': 'Votre code de sécurité (deuxième envoi)',
  'code-3': 'Votre code de sécurité (troisième envoi)',
  validation: 'Validez votre adresse e-mail',
  'mot-de-passe': 'Changez votre mot de passe',
  'mot-de-passe-2': 'Changez votre mot de passe (deuxième envoi)',
  adresse: 'Votre changement d’adresse',
  carte: 'Votre commande de carte Vitale',
  envoi: 'Votre document est bien reçu',
};

interface Mailbox {
  readonly opened: string;
}
const mailbox = slice<Mailbox>('courriel', { opened: '' });

/** The message that is open, if any. */
export const openedMail = (world: World) => messageOf(world, mailbox.of(world).opened);

const mailControl = ([id, label]: [string, string]): [string, Control] => [
  `courriel.${id}`,
  {
    kind: 'press',
    label,
    when: (world) => messageOf(world, id)?.kind === 'mail',
    press: (world) => go(mailbox.with(markRead(world, id), { opened: id }), 'courriel.message'),
  },
];

const inbox: Controls = Object.fromEntries(Object.entries(mails).map(mailControl));

const followLink = (world: World): World => {
  const link = openedMail(world)?.link;
  return link ? openInNewTab(world, link.address) : world;
};

const backToInbox: Control = {
  kind: 'press',
  label: 'Retour aux messages',
  press: (world) => go(world, 'courriel.accueil'),
};

const pages: Readonly<Record<string, Page>> = {
  'courriel.accueil': {
    title: 'Mes courriels',
    address: 'courriel.example',
    controls: {
      ...inbox,
      'courriel.dossier-indesirables': {
        kind: 'press',
        label: 'Courrier indésirable',
        press: (world) => go(world, 'courriel.indesirables'),
      },
    },
  },
  'courriel.indesirables': {
    title: 'Courrier indésirable',
    address: 'courriel.example/indesirables',
    controls: { 'courriel.retour': backToInbox },
  },
  'courriel.message': {
    title: 'Mes courriels',
    address: 'courriel.example/message',
    controls: {
      'courriel.lien': {
        kind: 'press',
        label: 'Lien du message',
        when: (world) => openedMail(world)?.link !== undefined,
        press: followLink,
      },
      'courriel.retour': backToInbox,
    },
  },
};

/** The persona's mailbox. */
export const courriel: Site = { name: 'courriel', title: 'Mes courriels', pages };
