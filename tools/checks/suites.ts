import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { benchNames } from '../house/benches.ts';
import { root } from '../house/root.ts';
import {
  failuresOfPlaywright,
  failuresOfVitest,
  type PlaywrightFailures,
  type VitestFailures,
} from './failures.ts';
import { reportFile, run } from './run.ts';
import {
  none,
  type PlaywrightReport,
  type Tally,
  tallyPlaywright,
  tallyVitest,
  type VitestReport,
} from './tally.ts';

/** One part of `npm test`. */
export interface Suite {
  name: string;
  run: () => Promise<Tally>;
}

/** A check that holds or not: one test. */
const check = (name: string, command: string, ...args: string[]): Suite => ({
  name,
  run: async () =>
    (await run(command, args)) === 0
      ? { passed: 1, failed: 0, skipped: 0 }
      : { passed: 0, failed: 1, skipped: 0 },
});

/** Runs checks two at a time: they mostly wait for servers to start. Each that fails is named. */
const pairwise = (name: string, checks: Suite[]): Suite => ({
  name,
  run: async () => {
    const waiting = [...checks];
    const tally = { ...none, failures: [] as string[] };
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { passed, failed } = await next.run();
        tally.passed += passed;
        tally.failed += failed;
        if (failed > 0) tally.failures.push(next.name);
      }
    };
    await Promise.all([work(), work()]);
    return tally;
  },
});

const nx = (target: string) =>
  check(target, 'nx', 'run-many', '-t', target, '--output-style=static', '--parallel=2');

const unit: Suite = {
  name: 'unit, API and web',
  run: async () => {
    const report = reportFile<VitestReport & VitestFailures>('vitest.json');
    // Also on two cores: specs wait for databases and servers half of their time.
    const workers = Math.max(2, availableParallelism() - 1);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report.path}`];
    const code = await run('vitest', ['run', `--maxWorkers=${workers}`, ...reporters]);
    const result = report.read();
    return { ...tallyVitest(result, code), failures: failuresOfVitest(result) };
  },
};

const e2e: Suite = {
  name: 'journeys in the browser',
  run: async () => {
    const config = 'apps/e2e/playwright.config.ts';
    if (!existsSync(join(root, config))) throw new Error(`${config} is missing`);
    const report = reportFile<PlaywrightReport & PlaywrightFailures>('playwright.json');
    const code = await run('playwright', ['test', '--config', config, '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report.path,
    });
    const result = report.read();
    return { ...tallyPlaywright(result, code), failures: failuresOfPlaywright(result) };
  },
};

/** The parts by the name they are asked for; without a name all run, in this order. */
export const parts: Record<string, Suite[]> = {
  static: [
    nx('codegen'),
    nx('typecheck'),
    nx('lint'),
    check('format', 'prettier', '--check', '--log-level', 'warn', '.'),
    check('database', 'npm', 'run', '--silent', 'db:check'),
  ],
  unit: [unit],
  // A measurement that nobody runs stops working unseen: each runs once, shortly.
  bench: [
    nx('build'),
    pairwise(
      'benches, shortly',
      benchNames().map((name) => check(`bench ${name}`, 'node', `bench/${name}.ts`, '--smoke')),
    ),
  ],
  e2e: [nx('build'), e2e],
};
