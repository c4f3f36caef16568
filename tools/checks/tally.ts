/** How many tests of a kind did what. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed and why, in a few lines each, to be said again at the end. */
  failures?: string[];
}

export const none: Tally = { passed: 0, failed: 0, skipped: 0 };

export const sum = (tallies: Tally[]): Tally =>
  tallies.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
      failures: [...(total.failures ?? []), ...(one.failures ?? [])],
    }),
    none,
  );

/** The part of Vitest's JSON report that is counted. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests?: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Counts a Vitest run. A file that could not be loaded has no tests to fail, and counts as one failure itself;
 * so does a run that ends badly for a reason outside its tests, and one that found nothing to test.
 */
export function tallyVitest(report: VitestReport | undefined, exitCode: number): Tally {
  if (!report) return { ...none, failed: 1 };
  const unloadable = report.testResults.filter(
    (f) => f.status === 'failed' && f.assertionResults.length === 0,
  ).length;
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
  return honest(tally, exitCode);
}

/** The part of Playwright's JSON report that is counted. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** So many tests may need a second try: a browser on a busy machine stands still now and then. */
const forgiven = 2;

/** Counts a Playwright run. A test that passes at its second try is reported; where they are many, they have failed. */
export function tallyPlaywright(report: PlaywrightReport | undefined, exitCode: number): Tally {
  if (!report) return { ...none, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const unsteady = flaky > forgiven ? flaky : 0;
  return honest(
    { passed: expected + flaky - unsteady, failed: unexpected + unsteady + report.errors.length, skipped },
    exitCode,
  );
}

const honest = (tally: Tally, exitCode: number): Tally =>
  tally.failed === 0 && (exitCode !== 0 || tally.passed === 0) ? { ...tally, failed: 1 } : tally;

/** The closing line that people and machines read. */
export const closingLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
