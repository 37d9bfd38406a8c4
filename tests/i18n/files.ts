import { readdirSync, readFileSync } from 'node:fs';

export const folder = 'src/i18n/locales';

/** Rooms that bring their own words. */
export const rooms: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The words of a language, as its files have them: its own, and those of each room. */
export function read(language: string): Record<string, unknown> {
  const files = [language, ...rooms.map((room) => `${room}/${language}`)];
  const parts = files.map(
    (file) => JSON.parse(readFileSync(`${folder}/${file}.json`, 'utf8')) as Record<string, unknown>,
  );
  return Object.assign({}, ...parts) as Record<string, unknown>;
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
