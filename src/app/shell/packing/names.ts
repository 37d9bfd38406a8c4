import { isRecordingName } from '../../../scenario/rules/l5-recording-name';
import { limits } from './limits';
import { Refused } from './refusal';

/** What a file of a scenario's folder is, told from its path in the folder. */
export type Part =
  | { readonly kind: 'source' }
  | { readonly kind: 'translation' | 'voices'; readonly language: string }
  | { readonly kind: 'sound'; readonly name: string };

/** The folders of a scenario. */
const folders = '(?:[A-Za-z0-9][\\w-]{0,63}/)?(?:voix/)?';
const folder = new RegExp(`^${folders}$`);
const wrapping = /^[A-Za-z0-9][\w-]{0,63}\/(?!$)/;

/** What macOS and Windows put beside the files when an archive is opened and made again. */
const byProduct = new RegExp(
  `^(?:__MACOSX/${folders}(?:\\._[^/]+)?|${folders}(?:\\.DS_Store|Thumbs\\.db|[Dd]esktop\\.ini))$`,
);

/**
 * What each path of an archive is. Exactly the layout of `scenarios/<id>/` is known, with the folder
 * or without it, and nothing else: no way out of it, no second scenario, no name twice, not even in
 * capitals.
 * @returns the part of each file; folders and by-products of the system are left out
 * @throws Refused
 */
export function partsOf(paths: readonly string[]): ReadonlyMap<string, Part> {
  const given = paths.filter((path) => !byProduct.test(path));
  const tops = new Set(given.map((path) => topOf(path)));
  if (tops.size > 1) throw new Refused('foreign');
  const [top = ''] = tops;
  const parts = new Map<string, Part>();
  const seen = new Set<string>();
  for (const path of given) {
    const plain = path.toLowerCase();
    if (seen.has(plain)) throw new Refused('foreign');
    seen.add(plain);
    if (path.endsWith('/') && folder.test(path)) continue;
    const part = partOf(path.slice(top.length));
    if (!part) throw new Refused('foreign');
    parts.set(path, part);
  }
  refuseManyLanguages([...parts.values()]);
  return parts;
}

/** The folder around everything: `mon-essai/`, or none. */
function topOf(path: string): string {
  if (path === 'voix/' || path.startsWith('voix/')) return '';
  if (path.endsWith('/') && path.indexOf('/') === path.length - 1) return path;
  return wrapping.exec(path)?.[0] ?? '';
}

function partOf(path: string): Part | undefined {
  if (path === 'scenario.yaml') return { kind: 'source' };
  const [, voix, language] = /^(voix\.)?([a-z]{2,3})\.yaml$/.exec(path) ?? [];
  if (language !== undefined) return { kind: voix ? 'voices' : 'translation', language };
  const [, name] = /^voix\/([^/]+)$/.exec(path) ?? [];
  return name !== undefined && isRecordingName(name) ? { kind: 'sound', name } : undefined;
}

function refuseManyLanguages(parts: readonly Part[]): void {
  for (const kind of ['translation', 'voices'] as const) {
    if (parts.filter((part) => part.kind === kind).length > limits.languages) {
      throw new Refused('tooBig');
    }
  }
}
