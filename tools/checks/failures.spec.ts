import { expect, it } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest } from './failures.ts';

it('names what failed in Vitest, and files that could not be loaded', () => {
  const report = {
    testResults: [
      { name: 'a.spec.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'fine' }] },
      {
        name: 'b.spec.ts',
        status: 'failed',
        assertionResults: [
          { status: 'failed', fullName: 'adds', failureMessages: ['\u001B[31mexpected 2\u001B[0m\n\nat x'] },
        ],
      },
      { name: 'c.spec.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  };
  expect(failuresOfVitest(report)).toEqual([
    'b.spec.ts › adds\n    expected 2\n    at x',
    'c.spec.ts\n    no such module',
  ]);
});

it('names the step and the place of what failed in Playwright, however deep', () => {
  const spec = {
    title: 'the way',
    file: 'journey.spec.ts',
    tests: [
      {
        status: 'unexpected',
        results: [
          {
            errors: [{ message: 'not visible', location: { file: 'journey.ts', line: 7 } }],
            steps: [{ title: 'she signs in' }, { title: 'she writes', error: {} }],
          },
        ],
      },
      { status: 'expected', results: [{}] },
    ],
  };
  expect(failuresOfPlaywright({ suites: [{ suites: [{ specs: [spec] }] }] })).toEqual([
    'journey.spec.ts › the way › she writes\n    not visible\n    at journey.ts:7',
  ]);
  expect(failuresOfPlaywright(undefined)).toEqual([]);
});
