/** What the command was asked for. */
export interface Request {
  /** Files to check; every shipped one when empty. */
  readonly files: readonly string[];
  readonly isJson: boolean;
  /** Writes the schema and the authors' field table afresh. */
  readonly isWrite: boolean;
  /** Checks again at each change. */
  readonly isWatch: boolean;
  readonly isHelp: boolean;
  /** The id of the scenario to begin. */
  readonly begin?: string;
}

export const usage = `Vérifier des scénarios :
  npm run scenarios                            tous les scénarios du dossier scenarios/
  npm run -s scenarios -- FICHIER… [--json]    ces fichiers ; --json : un tableau pour un programme
  npm run -s scenarios -- --watch [FICHIER…]   vérifier encore à chaque enregistrement
  npm run -s scenarios -- new NOM              commencer un scénario : scenarios/NOM/scenario.yaml
  npm run scenarios -- --write                 refaire le schéma et le tableau des champs

Code de sortie : 0 rien ne bloque, 1 une erreur est trouvée, 2 la commande est mal écrite.`;

const known = ['--json', '--write', '--watch', '--help', '-h'];

/** Reads the words of the command line. @returns a sentence when it is called wrongly */
export function readArguments(words: readonly string[]): Request | string {
  const end = words.indexOf('--');
  const before = end === -1 ? words : words.slice(0, end);
  const options = before.filter((word) => word.startsWith('-'));
  const unknown = options.find((word) => !known.includes(word));
  if (unknown !== undefined) return `L'option « ${unknown} » n'existe pas.`;
  const named = before.filter((word) => !word.startsWith('-'));
  const request = {
    files: [...named, ...(end === -1 ? [] : words.slice(end + 1))],
    isJson: options.includes('--json'),
    isWrite: options.includes('--write'),
    isWatch: options.includes('--watch'),
    isHelp: options.some((word) => /^(--help|-h)$/u.test(word)),
  };
  const isOnly = request.files.length === 0 && options.length === 1;
  if (request.isWrite && !isOnly) return "L'option « --write » s'emploie seule.";
  if (request.isWatch && request.isJson) {
    return 'Les options « --watch » et « --json » ne vont pas ensemble.';
  }
  return named[0] === 'new' ? beginning(request, options) : request;
}

/** `new` and one name. A file that is called « new » is named after `--`. */
function beginning(request: Request, options: readonly string[]): Request | string {
  const [, begin, ...others] = request.files;
  if (options.length > 0 && !request.isHelp) return "La commande « new » n'a pas d'option.";
  if (begin === undefined && !request.isHelp) return 'Après « new », écrivez un nom.';
  if (others.length > 0) return 'Après « new », écrivez un seul nom, avec des tirets.';
  return { ...request, files: [], ...(begin !== undefined && { begin }) };
}
