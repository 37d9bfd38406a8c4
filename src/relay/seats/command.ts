import { StartProblem } from '../problem';
import { janitor } from './janitor';
import { readSeatOptions, usage } from './options';
import { makeSeats } from './make';
import { writeSeats } from './write';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count > 1 ? many : one}`;

function write(sessions: number, places: number, out: string, force: boolean): string {
  const files = writeSeats(makeSeats(sessions, places), out, force);
  return [
    `${plural(sessions, 'séance', 'séances')} de ${plural(places, 'place', 'places')}, dans «\u202f${out}\u202f»\u202f:`,
    ...files.map((name) => `  ${name}`),
    'Gardez ce dossier pour vous\u202f: il contient les mots de passe.',
    'La suite\u202f: src/relay/README.md',
  ].join('\n');
}

/**
 * `npm run seats`.
 * @param words the command line without the program
 * @returns what to print
 * @throws StartProblem with one sentence for the person at the keyboard
 */
export async function seats(words: readonly string[]): Promise<string> {
  const options = readSeatOptions(words);
  switch (options.task) {
    case 'help':
      return usage;
    case 'write':
      return write(options.sessions, options.places, options.out, options.force);
    case 'janitor': {
      const emptied = await janitor(options);
      return `${plural(emptied, 'séance vidée', 'séances vidées')}.`;
    }
  }
}

/** One sentence for any cause. */
export function seatsSentence(cause: unknown): string {
  if (cause instanceof StartProblem) return cause.message;
  return `Les places n’ont pas pu être préparées (${cause instanceof Error ? cause.message : String(cause)}).`;
}
