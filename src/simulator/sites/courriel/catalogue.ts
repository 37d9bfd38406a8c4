import { go, openInNewTab } from '../../world/browser';
import type { Control, Controls, Page, Site } from '../../world/page';
import { markRead, messageOf } from '../../world/post';
import { slice, type World } from '../../world/world';

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

const followLink = (world: World): World => {
  const link = openedMail(world)?.link;
  return link ? openInNewTab(world, link.address) : world;
};

const backToInbox: Control = {
  kind: 'press',
  label: 'Retour aux messages',
  press: (world) => go(world, 'courriel.accueil'),
};

const pagesWith = (inbox: Controls): Readonly<Record<string, Page>> => ({
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
});

/** The persona's mailbox. @param senders the sites whose mails it may hold */
export function courriel(senders: readonly Site[]): Site {
  const mails = senders.flatMap((sender) => Object.entries(sender.mails ?? {}));
  const inbox: Controls = Object.fromEntries(mails.map(mailControl));
  return { name: 'courriel', title: 'Mes courriels', pages: pagesWith(inbox) };
}
