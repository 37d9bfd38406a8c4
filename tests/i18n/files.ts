import { readFileSync } from 'node:fs';

export const folder = 'src/i18n/locales';

/** The file of a language, as it is. */
export function read(language: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`${folder}/${language}.json`, 'utf8')) as Record<string, unknown>;
}

function pairs(node: object, path: string): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'object' && value !== null
      ? pairs(value, here)
      : [[here, String(value)]];
  });
}

/** Every sentence, by its whole key. */
export function leavesOf(node: object): Map<string, string> {
  return new Map(pairs(node, ''));
}
