import type { YAMLError } from 'yaml';
import type { Finding } from '../diagnostic';

const reasons: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'deux champs sont sur la même ligne',
  BAD_SCALAR_START: 'un texte ne peut pas commencer par ce signe',
  BAD_DQ_ESCAPE: 'le signe \\ a un autre sens entre guillemets',
  MISSING_CHAR: 'il manque un signe, par exemple « : » ou « ] »',
  MULTILINE_IMPLICIT_KEY: 'il manque « : » après le nom du champ',
  UNEXPECTED_TOKEN: "ce texte n'est pas à sa place",
  BAD_COLLECTION_TYPE: 'une liste et des champs sont mélangés',
  KEY_OVER_1024_CHARS: 'le nom du champ est trop long',
};

/** Y3, Y4, Y14, Y15, Y16: what the YAML parser cannot read, in an author's words. */
export function unreadable({ code, message, pos }: YAMLError): Finding {
  const at = { start: pos[0], end: Math.max(pos[1], pos[0] + 1) };
  if (code === 'TAB_AS_INDENT') return { code: 'Y4', at };
  if (code === 'MULTIPLE_DOCS') return { code: 'Y16', at };
  if (code === 'BAD_INDENT' && !/end with a/u.test(message)) return { code: 'Y15', at };
  if (code === 'MISSING_CHAR' && /quote/u.test(message)) return { code: 'Y14', at };
  const raison =
    reasons[code === 'BAD_INDENT' ? 'MISSING_CHAR' : code] ?? "l'écriture est inattendue";
  return { code: 'Y3', at, values: { raison } };
}
