import { expect, test } from 'vitest';
import { stepAt, stepStart } from '../../../src/scenario/edit/step-at';
import { files, stepsOf } from './support';

const text = `format: 1
titre: 'Un essai'

etapes: # le chemin
  # de un
  un:
    consigne: 'Un.'

  deux:
    # dedans
    consigne: "Deux
      lignes."
    attendre:
      geste: lecture

  trois:
    consigne: 'Trois.'

# les mots
mots: []
`;

/** The step at each line, at its beginning and at its end; `-` where there is none. */
function stepsByLine(source: string): readonly string[] {
  let start = 0;
  return source.split('\n').map((line) => {
    const ends = [stepAt(source, start), stepAt(source, start + line.length)];
    start += line.length + 1;
    expect(ends[0]).toBe(ends[1]);
    return ends[0] ?? '-';
  });
}

test('every line of a step belongs to it, with the comment above and the empty lines below', () => {
  expect(stepsByLine(text)).toEqual([
    ...Array<string>(4).fill('-'),
    ...Array<string>(4).fill('un'),
    ...Array<string>(7).fill('deux'),
    ...Array<string>(3).fill('trois'),
    ...Array<string>(3).fill('-'),
  ]);
});

test('where the steps come last, the end of the text belongs to the last one', () => {
  const open = text.slice(0, text.indexOf('# les mots'));
  expect(stepAt(open, open.length)).toBe('trois');
  expect(stepAt(`${open}    `, open.length + 4)).toBe('trois');
});

test('steps on one line are told apart', () => {
  const flow = 'etapes: { un: { fin: true }, deux: { fin: true } }\ntitre: Fin\n';
  expect(stepAt(flow, flow.indexOf('true'))).toBe('un');
  expect(stepAt(flow, flow.lastIndexOf('true'))).toBe('deux');
  expect(stepAt(flow, 2)).toBeUndefined();
  expect(stepAt(flow, flow.indexOf('Fin'))).toBeUndefined();
});

test('a sentence that wants quotes shifts nothing', () => {
  const loose = text.replace("'Un.'", 'Lisez : un #1.');
  expect(stepsByLine(loose)).toEqual(stepsByLine(text));
});

test('line ends of Windows and a byte-order mark are those of the editor: none', () => {
  const foreign = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  expect(stepAt(foreign, text.indexOf("'Trois.'"))).toBe('trois');
  expect(stepStart(foreign, 'trois')).toBe(text.indexOf('trois:'));
});

test('a text that cannot be read has no steps, nor has one where they are no fields', () => {
  const broken = text.replace("'Un essai'", "'Un essai");
  expect(stepAt(broken, text.indexOf('un:'))).toBeUndefined();
  expect(stepStart(broken, 'un')).toBeUndefined();
  expect(stepAt('etapes:\n  - un\n', 12)).toBeUndefined();
});

test.each(files)('%s: each step begins with its own name, inside its own lines', (_, source) => {
  for (const id of Object.keys(stepsOf(source))) {
    const start = stepStart(source, id) ?? -1;
    expect(source.slice(start)).toMatch(new RegExp(`^['"]?${id}['"]?:`, 'u'));
    expect(stepAt(source, start)).toBe(id);
  }
});
