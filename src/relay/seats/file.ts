import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { codeAlphabet, codeLength, limits } from '../../classroom/messages';
import { StartProblem } from '../problem';

/** A broker's account. Its name is also the client's id, and the place in the session's topics. */
const account = z.strictObject({
  username: z.string().check(z.regex(/^[a-z][a-z0-9]{11,31}$/)),
  password: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/)),
});
export type Account = z.infer<typeof account>;

const session = z.strictObject({
  code: z.string().check(z.regex(new RegExp(`^[${codeAlphabet}]{${codeLength}}$`))),
  /** Facilitators, one after the other: each takes over from the one before. */
  desks: z.array(account).check(z.minLength(1), z.maxLength(9)),
  places: z.array(account).check(z.minLength(1), z.maxLength(limits.learners)),
  /** Empties the session when it is over. */
  janitor: account,
});
export type SeatedSession = z.infer<typeof session>;

const seatFile = z.strictObject({
  v: z.literal(1),
  sessions: z.array(session).check(z.minLength(1)),
});
export type SeatFile = z.infer<typeof seatFile>;

/** Every account of a session. */
export function accountsOf({ desks, places, janitor }: SeatedSession): readonly Account[] {
  return [...desks, ...places, janitor];
}

function hasTwins({ sessions }: SeatFile): boolean {
  const codes = sessions.map(({ code }) => code);
  const names = sessions.flatMap(accountsOf).map(({ username }) => username);
  return new Set(codes).size < codes.length || new Set(names).size < names.length;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new StartProblem(
      `Le fichier des places «\u202f${path}\u202f» ne se lit pas\u202f: vérifiez son nom et vos droits.`,
    );
  }
}

function parsed(text: string): SeatFile | undefined {
  try {
    return seatFile.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Reads a file that `npm run seats` wrote.
 * @throws StartProblem where it cannot be read, holds anything else, or names something twice
 */
export function readSeatFile(path: string): SeatFile {
  const file = parsed(textOf(path));
  if (file && !hasTwins(file)) return file;
  throw new StartProblem(
    `«\u202f${path}\u202f» n’est pas un fichier de places\u202f: écrivez-en un avec «\u202fnpm run seats\u202f».`,
  );
}
