// npm test: everything that must hold, and one closing line. `node tools/test.ts e2e` runs one part.
import { parts, type Suite } from './checks/suites.ts';
import { closingLine, none, sum, type Tally } from './checks/tally.ts';
import { Problem, runTool } from './house/problem.ts';

await runTool(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in parts));
  if (unknown)
    throw new Problem(`There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}.`);

  const chosen = wanted.length > 0 ? wanted : Object.keys(parts);
  const suites = new Map<string, Suite>();
  for (const suite of chosen.flatMap((name) => parts[name] ?? [])) suites.set(suite.name, suite);

  const results: { name: string; tally: Tally; seconds: number }[] = [];
  for (const suite of suites.values()) {
    console.log(`\n=== ${suite.name} ===`);
    const began = performance.now();
    const tally = await suite.run().catch((error: unknown): Tally => {
      console.error(error);
      return { ...none, failed: 1 };
    });
    results.push({ name: suite.name, tally, seconds: Math.round((performance.now() - began) / 1000) });
  }

  console.log('');
  for (const { name, tally, seconds } of results) {
    console.log(`${tally.failed > 0 ? 'FAIL' : 'ok  '} ${name}: ${closingLine(tally)} (${seconds} s)`);
  }
  const total = sum(results.map((result) => result.tally));
  for (const failure of total.failures ?? []) console.log(`\nfailed: ${failure}`);
  if (total.failed > 0) process.exitCode = 1;
  console.log(closingLine(total));
});
