import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './sources';

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** What may be part of the app. */
const shippable = [
  // Asks for nothing, not even to be named: tslib, which comes with mqtt.
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'OFL-1.1',
];

/** What the tools, which stay on our machines, may have besides. */
const forTools = ['BlueOak-1.0.0', 'CC0-1.0', 'MIT-0', 'MPL-2.0', 'Python-2.0'];

/** Tools whose code is compiled into the app. */
const compiledIn = /node_modules\/(svelte|esm-env|workbox-[\w-]+|vite|vite-plugin-pwa)$/;

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/** An SPDX expression is fine when one of its alternatives is. */
function isAmong(licence: string | undefined, allowed: readonly string[]): boolean {
  const alternatives = (licence ?? 'none').replace(/[()]/g, '').split(' OR ');
  return alternatives.some((one) => one.split(' AND ').every((part) => allowed.includes(part)));
}

function refused(chosen: typeof packages, allowed: readonly string[]): readonly string[] {
  return chosen
    .filter(([, { license }]) => !isAmong(license, allowed))
    .map(([path, { license }]) => `${path}: ${license ?? 'none'}`);
}

test('everything in the app has a licence that lets us ship it', () => {
  const shipped = packages.filter(
    ([path, { dev, devOptional }]) => (!dev && !devOptional) || compiledIn.test(path),
  );
  expect(shipped.length).toBeGreaterThan(5);
  expect(refused(shipped, shippable)).toEqual([]);
});

test('no tool has a licence that would bind our own code', () => {
  expect(refused(packages, [...shippable, ...forTools])).toEqual([]);
});

test('every package comes from the registry, with its fingerprint', () => {
  const { packages: all } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string; inBundle?: boolean }>;
  };
  const loose = Object.entries(all)
    .filter(([path, { inBundle }]) => path !== '' && !inBundle)
    .filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
    .map(([path]) => path);
  expect(loose).toEqual([]);
});
