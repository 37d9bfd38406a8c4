import { readFileSync } from 'node:fs';
import { examine, type ScenarioTexts } from '../../../src/scenario/examine';
import { computer } from '../../../src/simulator/computer';
import { shippedNames } from '../../../src/build/files';

const home = 'scenarios';

/** Milliseconds that examining so many scenarios took, and reading as much JSON. */
export interface Examined {
  readonly count: number;
  readonly kilobytes: number;
  readonly ms: number;
  readonly json: number;
}

const sources: readonly string[] = shippedNames(home).map((name) =>
  readFileSync(`${home}/${name}/scenario.yaml`, 'utf8'),
);

/** Another scenario of the same kind: its own name and sentences. */
function generated(place: number): string {
  const source = sources[place % sources.length] ?? '';
  return source
    .replace(/^id: .*$/mu, `id: engendre-${place}`)
    .replace(/(consigne: ['"])/gu, `$1N° ${place}, `);
}

const alone = (source: string): ScenarioTexts => ({
  source,
  translations: {},
  voices: {},
  audio: [],
});

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Checks and proves, as the command and the editor do. */
function measure(texts: readonly string[]): Examined {
  const json = texts.map((text) => JSON.stringify({ text: text.split('\n') }));
  return {
    count: texts.length,
    kilobytes: texts.reduce((sum, text) => sum + text.length, 0) / 1024,
    ms: timed(() => texts.forEach((text) => examine(computer, alone(text), []))),
    json: timed(() => json.forEach((text) => JSON.parse(text) as unknown)),
  };
}

/** One scenario, all that are shipped, and a library of generated ones. */
export function measureLibrary(count: number): readonly Examined[] {
  measure(sources);
  const library = Array.from({ length: count }, (_, place) => generated(place));
  const tenth = library.slice(0, Math.max(1, count / 10));
  return [measure(sources.slice(0, 1)), measure(sources), measure(tenth), measure(library)];
}
