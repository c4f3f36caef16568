import { describe, expect, it } from 'vitest';
import { closingLine, sum, tallyPlaywright, tallyVitest } from './tally.ts';

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };
const playwright = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 3 }, errors: [] };

describe('counting tests', () => {
  it('adds up what Vitest reports', () => {
    expect(tallyVitest(vitest, 1)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a file that does not load as a failure', () => {
    const report = {
      ...vitest,
      numFailedTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    };
    expect(tallyVitest(report, 1).failed).toBe(1);
  });

  it.each([tallyVitest, tallyPlaywright])('takes a run without a report as failed', (tally) => {
    expect(tally(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('takes a bad end without a failed test as failed', () => {
    expect(tallyVitest({ ...vitest, numFailedTests: 0 }, 1).failed).toBe(1);
  });

  it('takes a run that found no test as failed', () => {
    expect(tallyVitest({ ...vitest, numPassedTests: 0, numFailedTests: 0 }, 0).failed).toBe(1);
  });

  it('takes a few tests that needed a second try as passed, and many as failed', () => {
    expect(tallyPlaywright(playwright, 1)).toEqual({ passed: 5, failed: 1, skipped: 3 });
    expect(tallyPlaywright({ ...playwright, errors: [new Error()] }, 1).failed).toBe(2);
    const unsteady = { ...playwright, stats: { ...playwright.stats, flaky: 3 } };
    expect(tallyPlaywright(unsteady, 1)).toEqual({ passed: 4, failed: 4, skipped: 3 });
  });

  it('closes with one line', () => {
    const total = sum([tallyVitest(vitest, 1), tallyPlaywright(playwright, 1)]);
    expect(closingLine(total)).toBe('10 passed, 2 failed, 6 skipped');
  });
});
