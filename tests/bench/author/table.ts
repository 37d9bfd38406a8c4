import type { Examined } from './library';
import type { Hostile } from './hostile';
import type { Writing } from './writing';

/** What authors feel. */
export interface Author {
  readonly library: readonly Examined[];
  readonly writing: Writing;
  readonly hostile: Hostile;
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A Markdown table: each scenario's share, and how it grows with the library. */
export function authorTable({ library, writing, hostile }: Author): string {
  const each = ({ ms, count }: Examined): number => ms / count;
  const [tenth, whole] = [library.at(-2), library.at(-1)];
  const answers = Object.entries(hostile).sort(([, a], [, b]) => b - a);
  const [slowest = ['', 0]] = answers;
  const growth = tenth && whole ? each(whole) / each(tenth) : 0;
  return [
    row('check and proof', 'KB', 'ms', 'ms each', 'JSON.parse ms'),
    row('---', '---:', '---:', '---:', '---:'),
    ...library.map((line) =>
      row(
        `${line.count} scenario${line.count > 1 ? 's' : ''}`,
        line.kilobytes.toFixed(0),
        line.ms.toFixed(0),
        each(line).toFixed(1),
        line.json.toFixed(1),
      ),
    ),
    '',
    `ten times as many scenarios: ${growth.toFixed(2)} times as long each (linear is 1)`,
    `first key to remarks: ${writing.first.toFixed(0)} ms; later ${middle(writing.later).toFixed(0)} ms (at most ${Math.max(...writing.later).toFixed(0)})`,
    `${answers.length} hostile files answered: ${middle(answers.map(([, ms]) => ms)).toFixed(0)} ms; at most ${slowest[1].toFixed(0)} (${slowest[0]}); the goal is 500`,
  ].join('\n');
}
