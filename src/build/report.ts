import { dirname, join } from 'node:path';
import type { Diagnostic, Severity } from '../scenario/diagnostic';
import { render, sentenceOf } from '../scenario/render';
import type { Examined } from './examine';

/** One remark, as `--json` prints it. */
export interface JsonRemark {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string;
}

/** Every remark on these files, for a program. */
export function jsonReport(examined: readonly Examined[]): readonly JsonRemark[] {
  return examined.flatMap(({ file, diagnostics }) =>
    diagnostics.map((diagnostic) => ({
      file: pathOf(file.path, diagnostic),
      line: diagnostic.line,
      column: diagnostic.column,
      severity: diagnostic.severity,
      code: diagnostic.code,
      message: sentenceOf(diagnostic),
      ...(diagnostic.suggestion !== undefined && { suggestion: diagnostic.suggestion }),
    })),
  );
}

/** The remarks on these files, for a reader; empty when there is none. */
export function textReport(
  examined: readonly Examined[],
  wanted: (diagnostic: Diagnostic) => boolean = () => true,
): string {
  const remarks = examined.flatMap(({ file, diagnostics }) =>
    diagnostics
      .filter(wanted)
      .map((diagnostic) =>
        render(pathOf(file.path, diagnostic), sourceOf(file, diagnostic), diagnostic),
      ),
  );
  return remarks.join('\n\n');
}

/** « 4 scénarios vérifiés : aucun problème », or how many of each. */
export function closingLine(examined: readonly Examined[]): string {
  const all = examined.flatMap(({ diagnostics }) => diagnostics);
  const count = (severity: Severity) => all.filter((one) => one.severity === severity).length;
  const counts = [
    counted(count('error'), 'erreur'),
    counted(count('warning'), 'avertissement'),
    counted(count('note'), 'note'),
  ].filter((part) => part !== '');
  const checked = `${counted(examined.length, 'scénario')} ${plural(examined.length, 'vérifié')}`;
  return `${checked} : ${counts.join(', ') || 'aucun problème'}`;
}

function counted(count: number, noun: string): string {
  return count === 0 && noun !== 'scénario' ? '' : `${count} ${plural(count, noun)}`;
}

function plural(count: number, word: string): string {
  return count > 1 ? `${word}s` : word;
}

/** A remark on a file beside the scenario names that file. */
function pathOf(path: string, { file }: Diagnostic): string {
  return file === undefined ? path : join(dirname(path), file);
}

function sourceOf(file: Examined['file'], { file: name }: Diagnostic): string {
  if (name === undefined) return file.source;
  const [language = '', kind] = name
    .replace(/\.yaml$/u, '')
    .split('.')
    .reverse();
  return (kind === 'voix' ? file.voices : file.translations)[language] ?? '';
}
