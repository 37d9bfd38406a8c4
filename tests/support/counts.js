import { readFileSync } from 'node:fs';

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What a report counts, but never a pass where the tool itself said that it failed. */
function settled(counts, succeeded) {
  if (succeeded || counts.failed > 0) return counts;
  return { ...counts, failed: 1 };
}

/** A stage without tests of its own counts as one. */
export function countStage(succeeded) {
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Vitest's JSON report. A file that could not be loaded counts as one failure. */
export function countVitest(file, succeeded) {
  const report = readReport(file);
  if (!report) return countStage(false);
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + unloadable.length;
  return settled({ passed: report.numPassedTests, failed }, succeeded);
}

/** Playwright's JSON report. A test that passes at the second try has not passed. */
export function countPlaywright(file, succeeded) {
  const report = readReport(file);
  if (!report) return countStage(false);
  const { expected, unexpected, flaky } = report.stats;
  return settled({ passed: expected, failed: unexpected + flaky }, succeeded);
}
