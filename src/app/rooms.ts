import type { Route } from './route';
import type { Room } from './shell/room';
import type { Session } from './shell/session.svelte';

type Folder = { readonly room: Room };

/**
 * The part of the app that a route leads to, each fetched when first opened.
 * @returns undefined for an unknown place
 */
export function roomOf(route: Route, session: Session): Promise<Folder> | undefined {
  switch (route.room) {
    case 'accueil':
      return import('./home');
    case 'exercice':
      // Its file travels beside the room, not after it.
      void session.ports.library.open(route.scenario).catch(() => undefined);
      return import('./practise');
    case 'qui':
      return import('./learners');
    case 'progres':
      return import('./progress');
    case 'depart':
      return import('./placement');
    case 'echauffement':
      return import('./warmups');
    case 'memo':
      return import('./memo');
    case 'seance':
      return import('./join');
    case 'animer':
      return import('./facilitate');
    case 'projeter':
      return import('./project');
    case 'atelier':
      return import('./author');
    case 'reglages':
      return import('./settings');
    case 'mentions':
    case 'confidentialite':
    case 'accessibilite':
      return import('./pages');
    default:
      return undefined;
  }
}
