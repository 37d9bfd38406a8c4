import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { drawerName, KeptDrawer } from '../../src/storage/drawer';
import { aWhile, openPage, useFreshMachine } from './support';

useFreshMachine();

const drawers: KeptDrawer[] = [];
afterEach(() => {
  for (const drawer of drawers.splice(0)) drawer.close();
});

function aDrawer(): KeptDrawer {
  const drawer = new KeptDrawer();
  drawers.push(drawer);
  return drawer;
}

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

test('what is put is there for the next page, and gone when removed', async () => {
  const before = aDrawer();
  await before.put('seat', { name: 'Colette' });
  await before.put('boot', 3);
  const after = aDrawer();
  expect(await after.get('seat')).toEqual({ name: 'Colette' });
  expect(await after.keys()).toEqual(['boot', 'seat']);
  await after.remove('seat');
  expect(await before.get('seat')).toBeUndefined();
  expect(await before.keys()).toEqual(['boot']);
});

test('reading alone makes no database', async () => {
  const drawer = aDrawer();
  expect(await drawer.get('seat')).toBeUndefined();
  expect(await drawer.keys()).toEqual([]);
  await drawer.remove('seat');
  expect(await names()).toEqual([]);
});

test('where the browser keeps nothing, the page keeps it in memory', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const drawer = aDrawer();
  await drawer.put('seat', 1);
  expect(await drawer.get('seat')).toBe(1);
  expect(await drawer.keys()).toEqual(['seat']);
  await drawer.remove('seat');
  expect(await drawer.get('seat')).toBeUndefined();
  vi.unstubAllGlobals();
});

test('what cannot be stored is kept in memory', async () => {
  const drawer = aDrawer();
  const odd = { call: () => 1 };
  await drawer.put('odd', odd);
  expect(await drawer.get('odd')).toBe(odd);
});

test('« Effacer mes traces » takes the drawer along, and nothing comes back', async () => {
  const memory = await openPage();
  await memory.learner();
  const drawer = aDrawer();
  const other = aDrawer();
  await drawer.put('seat', { name: 'Colette' });
  await other.get('seat');
  await memory.eraseAll();
  await aWhile();
  expect(await names()).not.toContain(drawerName);
  await drawer.put('seat', { name: 'Colette' });
  await other.put('seat', { name: 'Colette' });
  expect(await names()).not.toContain(drawerName);
  expect(await aDrawer().get('seat')).toBeUndefined();
});

test('a page that hinders the removal keeps no row', async () => {
  const memory = await openPage();
  const drawer = aDrawer();
  await drawer.put('seat', { name: 'Colette' });
  const request = indexedDB.open(drawerName);
  const stubborn = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  await memory.eraseAll();
  const rows = stubborn.transaction('drawer').objectStore('drawer').count();
  await new Promise((resolve) => (rows.onsuccess = resolve));
  expect(rows.result).toBe(0);
  stubborn.close();
});
