import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countPlaywright, countStage, countVitest } from './counts.js';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counts-'));
  file = join(folder, 'report.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (report: object): void => writeFileSync(file, JSON.stringify(report));

test('a stage counts as one', () => {
  expect(countStage(true)).toEqual({ passed: 1, failed: 0 });
  expect(countStage(false)).toEqual({ passed: 0, failed: 1 });
});

test('a report that was never written is a failure, whatever the tool says', () => {
  expect(countVitest(file, true)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright(file, true)).toEqual({ passed: 0, failed: 1 });
});

describe('unit tests', () => {
  test('a file that cannot be loaded is a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    write({ numPassedTests: 3, numFailedTests: 1, testResults: [broken] });
    expect(countVitest(file, false)).toEqual({ passed: 3, failed: 2 });
  });

  test('a tool that failed outside its tests is a failure', () => {
    write({ numPassedTests: 3, numFailedTests: 0, testResults: [] });
    expect(countVitest(file, true)).toEqual({ passed: 3, failed: 0 });
    expect(countVitest(file, false)).toEqual({ passed: 3, failed: 1 });
  });
});

test('a browser test that passes at the second try has not passed', () => {
  write({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 0 } });
  expect(countPlaywright(file, false)).toEqual({ passed: 5, failed: 3 });
});
