import { levels, type Level } from '../lesson/ports';

/** Rooms that have one address and no argument. */
const plainRooms = [
  'qui',
  'progres',
  'depart',
  'animer',
  'projeter',
  'reglages',
  'mentions',
  'confidentialite',
  'accessibilite',
] as const;
export type PlainRoom = (typeof plainRooms)[number];

/** Where the address leads. */
export type Route =
  | { readonly room: 'accueil' }
  | { readonly room: 'exercice'; readonly scenario: string; readonly level: Level }
  | { readonly room: 'memo'; readonly scenario: string }
  | { readonly room: 'echauffement'; readonly name: string }
  /** A group session; with the code that the address brings, as it was written there. */
  | { readonly room: 'seance'; readonly code?: string }
  /** The authors' workshop; with the name of the scenario that is on the desk. */
  | { readonly room: 'atelier'; readonly key?: string }
  | { readonly room: PlainRoom }
  | { readonly room: 'inconnu' };

/** A scenario's name, as the file format allows it. */
const scenarioName = /^[a-z][a-z0-9-]*$/;

/**
 * Reads the part of an address after `#`.
 * @param hash `#/exercice/creer-mon-compte/seul`, with or without `#`; empty is home
 * @returns `inconnu` for anything else; never throws
 */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [room = '', ...rest] = path.split('/').filter((part) => part !== '');
  if (room === '') return { room: 'accueil' };
  if (room === 'exercice') return exercise(rest);
  if (room === 'memo') return memo(rest);
  if (room === 'echauffement') return warmUp(rest);
  if (room === 'seance' && rest.length === 0) return seat(query);
  if (room === 'atelier') return workshop(rest);
  const plain = plainRooms.find((name) => name === room);
  return plain && rest.length === 0 ? { room: plain } : { room: 'inconnu' };
}

/** The address of a route; `parseRoute` reads it back. Unknown places have home's. */
export function formatRoute(route: Route): string {
  switch (route.room) {
    case 'exercice':
      return `#/exercice/${route.scenario}/${route.level}`;
    case 'memo':
      return `#/memo/${route.scenario}`;
    case 'echauffement':
      return `#/echauffement/${route.name}`;
    case 'seance':
      return route.code === undefined ? '#/seance' : `#/seance?code=${route.code}`;
    case 'atelier':
      return route.key === undefined ? '#/atelier' : `#/atelier/${route.key}`;
    case 'accueil':
    case 'inconnu':
      return '#/';
    default:
      return `#/${route.room}`;
  }
}

function exercise([scenario = '', level = 'aide', ...more]: string[]): Route {
  const known = levels.find((name) => name === level);
  if (!known || more.length > 0 || !scenarioName.test(scenario)) return { room: 'inconnu' };
  return { room: 'exercice', scenario, level: known };
}

function memo([scenario = '', ...more]: string[]): Route {
  if (more.length > 0 || !scenarioName.test(scenario)) return { room: 'inconnu' };
  return { room: 'memo', scenario };
}

function warmUp([name = '', ...more]: string[]): Route {
  if (more.length > 0 || !scenarioName.test(name)) return { room: 'inconnu' };
  return { room: 'echauffement', name };
}

function workshop([key, ...more]: string[]): Route {
  if (key === undefined) return { room: 'atelier' };
  if (more.length > 0 || !/^[\w-]{1,64}$/.test(key)) return { room: 'inconnu' };
  return { room: 'atelier', key };
}

function seat(query: string): Route {
  const [, code] = /^code=(\w{1,12})$/.exec(query) ?? [];
  return code === undefined ? { room: 'seance' } : { room: 'seance', code };
}
