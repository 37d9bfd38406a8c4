/** What the command was asked for. */
export interface Request {
  /** Files to check; every shipped one when empty. */
  readonly files: readonly string[];
  readonly isJson: boolean;
  /** Writes the schema and the authors' field table afresh. */
  readonly isWrite: boolean;
  readonly isHelp: boolean;
}

export const usage = `Vérifier des scénarios :
  npm run scenarios                            tous les scénarios du dossier scenarios/
  npm run -s scenarios -- FICHIER… [--json]    ces fichiers ; --json : un tableau pour un programme
  npm run scenarios -- --write                 refaire le schéma et le tableau des champs

Code de sortie : 0 rien ne bloque, 1 une erreur est trouvée, 2 la commande est mal écrite.`;

/** Reads the words of the command line. @returns a sentence when it is called wrongly */
export function readArguments(words: readonly string[]): Request | string {
  const end = words.indexOf('--');
  const before = end === -1 ? words : words.slice(0, end);
  const options = before.filter((word) => word.startsWith('-'));
  const unknown = options.find((word) => !['--json', '--write', '--help', '-h'].includes(word));
  if (unknown !== undefined) return `L'option « ${unknown} » n'existe pas.`;
  const after = end === -1 ? [] : words.slice(end + 1);
  const files = [...before.filter((word) => !word.startsWith('-')), ...after];
  const isWrite = options.includes('--write');
  const isJson = options.includes('--json');
  if (isWrite && (isJson || files.length > 0)) return "L'option « --write » s'emploie seule.";
  return { files, isJson, isWrite, isHelp: options.some((word) => /^(--help|-h)$/u.test(word)) };
}
