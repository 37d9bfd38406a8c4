/** Something that stops the start, told in one French sentence to the person at the keyboard. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

const cannotWrite = new Set(['EACCES', 'EPERM', 'EROFS']);

function codeOf(cause: unknown): string | undefined {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return undefined;
  return String(cause.code);
}

function firstLine(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split('\n')[0] ?? '';
}

/** What to say when the app could not be built. */
export function buildProblem(cause: unknown): StartProblem {
  const code = codeOf(cause);
  if (code !== undefined && cannotWrite.has(code)) {
    return new StartProblem(
      'Le dossier du projet ne se laisse pas modifier\u202f: donnez-vous le droit d’y écrire, puis recommencez.',
    );
  }
  if (code === 'ENOSPC') {
    return new StartProblem('Le disque est plein\u202f: libérez de la place, puis recommencez.');
  }
  return new StartProblem(
    'L’application n’a pas pu être construite\u202f: lancez «\u202fnpm run build\u202f» pour voir pourquoi.',
  );
}

/** What to say when the port cannot be opened. */
export function listenProblem(cause: unknown, port: number): StartProblem {
  switch (codeOf(cause)) {
    case 'EADDRINUSE':
      return new StartProblem(
        `Le port ${port} est déjà pris\u202f: fermez l’autre programme, ou choisissez un autre port (PORT=${port + 1}).`,
      );
    case 'EACCES':
      return new StartProblem(
        `Le port ${port} est réservé au système\u202f: choisissez un port au-dessus de 1024 (PORT=4173).`,
      );
    default:
      return new StartProblem(`Le port ${port} ne s’ouvre pas (${firstLine(cause)}).`);
  }
}

/** One sentence for any cause, foreseen or not. */
export function sentenceFor(cause: unknown): string {
  if (cause instanceof StartProblem) return cause.message;
  return `L’application n’a pas pu démarrer (${firstLine(cause)}).`;
}
