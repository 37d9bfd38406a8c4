import { parseArgs } from 'node:util';
import { limits } from '../../classroom/messages';
import { StartProblem } from '../problem';
import { relayAddress } from './address';

export const usage = `Prépare des places sur un autre relais que celui de cet ordinateur.

  npm run seats -- --sessions 10 --places 30
      Écrit les places, et les comptes du relais (mosquitto, NATS).
  npm run seats -- --janitor --relay wss://relais.exemple.fr/mqtt --seats places/seats.json
      Vide les séances ouvertes depuis plus de 12 heures.

  --sessions N   nombre de séances, de 1 à 2000
  --places N     nombre de places par séance, de 1 à ${limits.learners}
  --out DOSSIER  où écrire (places)
  --force        remplace les fichiers qui sont là
  --hours N      pour --janitor\u202f: âge des séances à vider (12)
  --help         affiche cette aide`;

export interface JanitorOptions {
  readonly relay: string;
  readonly seats: string;
  readonly hours: number;
}

export type SeatOptions =
  | { readonly task: 'help' }
  | {
      readonly task: 'write';
      readonly sessions: number;
      readonly places: number;
      readonly out: string;
      readonly force: boolean;
    }
  | ({ readonly task: 'janitor' } & JanitorOptions);

const known = {
  sessions: { type: 'string' },
  places: { type: 'string' },
  out: { type: 'string', default: 'places' },
  force: { type: 'boolean', default: false },
  janitor: { type: 'boolean', default: false },
  relay: { type: 'string' },
  seats: { type: 'string' },
  hours: { type: 'string', default: '12' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const seeHelp = 'tapez «\u202fnpm run seats -- --help\u202f».';

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: known }).values;
  } catch (cause) {
    const word = /'(-*[^' ]*)/.exec(cause instanceof Error ? cause.message : '')?.[1] ?? '';
    throw new StartProblem(`«\u202f${word}\u202f» ne se comprend pas ici\u202f: ${seeHelp}`);
  }
}

function numberOf(name: string, text: string | undefined, most: number): number {
  if (text === undefined) throw new StartProblem(`Il manque --${name}\u202f: ${seeHelp}`);
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new StartProblem(
    `--${name} vaut «\u202f${text}\u202f»\u202f: donnez un nombre entre 1 et ${most}.`,
  );
}

function given(name: string, text: string | undefined): string {
  if (text !== undefined && text !== '') return text;
  throw new StartProblem(`Il manque --${name}\u202f: ${seeHelp}`);
}

/** @throws StartProblem with what to write instead */
export function readSeatOptions(words: readonly string[]): SeatOptions {
  const read = parse(words);
  if (read.help) return { task: 'help' };
  if (read.janitor) {
    return {
      task: 'janitor',
      relay: relayAddress(given('relay', read.relay)),
      seats: given('seats', read.seats),
      hours: numberOf('hours', read.hours, 1000),
    };
  }
  return {
    task: 'write',
    sessions: numberOf('sessions', read.sessions, 2000),
    places: numberOf('places', read.places, limits.learners),
    out: given('out', read.out),
    force: read.force,
  };
}
