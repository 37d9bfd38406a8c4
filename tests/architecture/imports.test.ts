import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readImports, type Import } from './read-imports';
import { filesUnder } from './sources';
import { declarations, sharedTypes, table, type Rule } from './table';

const endings = ['.ts', '.js', '.svelte'];
const files = filesUnder('src', endings).filter((file) => !declarations.test(file.path));
const known = new Set(filesUnder('src', ['']).map((file) => file.path));

/** Lists of places, which belong to the file that opens them. */
const lists: Readonly<Record<string, string>> = {
  'app/rooms.ts': 'App',
  'simulator/sites/screens.ts': 'simulator/Computer',
};

/** Where a file stands: the row of the table, and its room or site where it has one. */
interface Place {
  readonly row: string;
  readonly own?: string;
}

function placeOf(path: string): Place {
  const list = lists[path];
  if (list !== undefined) return { row: list };
  const [part = '', second = '', third = '', ...rest] = path.split('/');
  if (part === 'app') return { row: 'app', own: third === '' ? 'shell' : second };
  if (part !== 'simulator') return { row: part.replace(/\.\w+$/, '') };
  if (second === 'sites' && third.includes('.')) return { row: 'simulator/computer' };
  if (second === 'sites') {
    const screens = rest[0] === 'screens' || path.endsWith('.svelte');
    return { row: `simulator/sites/…${screens ? '/screens' : ''}`, own: third };
  }
  if (second === 'world' || second === 'screens') return { row: `simulator/${second}` };
  return { row: second === 'computer.ts' ? 'simulator/computer' : 'simulator/Computer' };
}

/** The words of the table that allow this place to be imported from that one. */
function namesOf(target: Place, path: string, from: Place): readonly string[] {
  if (target.row === 'app') return ['app/*', `app/${target.own}`];
  const names = [target.row, path.replace(/\.\w+$/, '')];
  const sameSite = target.own !== undefined && target.own === from.own;
  return sameSite ? [...names, 'own site'] : names;
}

function samePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.own === b.own;
}

/** The file under src/ that a relative import means; undefined where it leads outside. */
function resolve(from: string, target: string): string | undefined {
  const bare = target.replace(/\?.*$/, '');
  const path = posix.normalize(posix.join(posix.dirname(from), bare));
  if (path.startsWith('..')) return undefined;
  const tries = [path, ...endings.map((ending) => path + ending), `${path}/index.ts`];
  return tries.find((candidate) => known.has(candidate)) ?? path;
}

function allowsPackage(rule: Rule, name: string): boolean {
  const allowed = rule.packages ?? [];
  if (name.startsWith('node:')) return allowed.includes('node');
  return allowed.some((pack) => name === pack || name.startsWith(`${pack}/`));
}

function allows(path: string, { target, typeOnly }: Import): boolean {
  const from = placeOf(path);
  const rule = table[from.row];
  if (!rule) return false;
  if (!target.startsWith('.') && !target.startsWith('/')) return allowsPackage(rule, target);
  const resolved = resolve(path, target);
  if (resolved === undefined) return false;
  if (typeOnly && resolved === sharedTypes) return true;
  const to = placeOf(resolved);
  if (samePlace(from, to)) return true;
  const allowed = [...(rule.may ?? []), ...(typeOnly ? (rule.types ?? []) : [])];
  return namesOf(to, resolved, from).some((name) => allowed.includes(name));
}

test('every file stands in a part that the table knows', () => {
  const strangers = files.filter((file) => !(placeOf(file.path).row in table));
  expect(strangers.map((file) => file.path)).toEqual([]);
});

test.each(Object.keys(table))('%s imports only what the table allows', (row) => {
  const faults = files
    .filter((file) => placeOf(file.path).row === row)
    .flatMap((file) =>
      readImports(file)
        .filter((one) => !allows(file.path, one))
        .map((one) => `${file.path} → ${one.target}${one.typeOnly ? ' (types)' : ''}`),
    );
  expect(faults).toEqual([]);
});

describe('the table refuses', () => {
  const value = (target: string): Import => ({ target, typeOnly: false });
  const types = (target: string): Import => ({ target, typeOnly: true });

  test.each<[string, Import]>([
    ['lesson/machine.ts', value('../simulator/computer')],
    ['lesson/machine.ts', value('../simulator/world/gesture')],
    ['scenario/schema.ts', value('../lesson/lesson')],
    ['scenario/schema.ts', value('xstate')],
    ['simulator/world/world.ts', value('svelte')],
    ['simulator/world/world.ts', value('node:fs')],
    ['simulator/sites/compte/model.ts', value('../courriel/model')],
    ['simulator/sites/compte/screens/Home.svelte', value('../../courriel/screens/Inbox.svelte')],
    ['simulator/sites/compte/model.ts', value('../../../ui/Button.svelte')],
    ['app/home/Home.svelte', value('../practise/Practise.svelte')],
    ['app/home/Home.svelte', value('../../storage/memory')],
    ['app/home/Home.svelte', value('dexie')],
    ['storage/memory.ts', types('../classroom/messages')],
    ['storage/memory.ts', value('../lesson/ports')],
    ['relay/server.ts', value('../classroom/link')],
    ['main.ts', value('./build/plugin')],
    ['ui/Button.svelte', value('../i18n')],
    ['scenario/schema.ts', value('../../tests/support/tiny')],
  ])('%s ← %o', (path, one) => {
    expect(allows(path, one)).toBe(false);
  });
});

describe('the table allows', () => {
  test.each<[string, Import]>([
    ['lesson/machine.ts', { target: '../simulator/world/gesture', typeOnly: true }],
    ['simulator/sites/compte/screens/Home.svelte', { target: '../model', typeOnly: false }],
    ['app/home/Home.svelte', { target: '../shell/ports', typeOnly: false }],
    ['app/home/Home.svelte', { target: '../../storage/memory', typeOnly: true }],
    ['relay/sessions.ts', { target: '../classroom/messages', typeOnly: false }],
  ])('%s ← %o', (path, one) => {
    expect(allows(path, one)).toBe(true);
  });
});

test('imports are found wherever they are written', () => {
  const text = `
    <script lang="ts">
      import type { A } from './types';
      import B from './B.svelte';
      type C = import('./c').C;
      const d = () => import('./d');
      const worker = new URL('./worker.ts', import.meta.url);
    </script>
    {#await import('./E.svelte') then E}<E.default />{/await}`;
  expect(readImports({ path: 'x.svelte', text })).toEqual([
    { target: './types', typeOnly: true },
    { target: './B.svelte', typeOnly: false },
    { target: './c', typeOnly: true },
    { target: './d', typeOnly: false },
    { target: './worker.ts', typeOnly: false },
    { target: './E.svelte', typeOnly: false },
  ]);
});
