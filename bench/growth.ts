// npm run bench -- growth: the same questions to networks of different sizes. The median time of each may grow little,
// and no plan may read a growing table through.
// --sizes=10000,100000,1000000 --keep=<folder for the networks>; --smoke: one tiny network, in seconds: no growth, but
// every question, its plan, and what triggers keep.
import { openBenchDatabase } from './support/bench-database.ts';
import { assertAsTriggersWouldHave } from './support/network-check.ts';
import { machine, spread } from './support/machine.ts';
import { later } from './support/operations.ts';
import { oneByOne } from './support/one-by-one.ts';
import { flag, log, option } from './support/options.ts';
import { scansOf } from './support/plans.ts';
import { prepare } from './support/prepare.ts';
import { judged } from './support/ratios.ts';
import { drawSample } from './support/sample.ts';
import { startProduct } from './support/servers.ts';

const smoke = flag('smoke');
const sizes = (option('sizes') ?? (smoke ? '300' : '10000,100000')).split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size >= 100))
  throw new Error('--sizes takes numbers of actors from 100 upwards, with commas between them');
/** Each question is asked with so many different values, so many times. */
const requests = smoke ? 4 : 40;
const times = smoke ? 1 : 8;

/** Median milliseconds and read-through tables of each operation, at one size. */
async function measure(actors: number) {
  const database = await openBenchDatabase(actors, { keep: option('keep'), log });
  try {
    if (smoke) await assertAsTriggersWouldHave(database.pool);
    const prepared = await prepare(database, await drawSample(database.pool), requests);
    const server = await startProduct(database.url, database);
    try {
      const results = new Map<string, { ms: ReturnType<typeof spread>; scans: string[] }>();
      for (const { operation, product, all } of prepared) {
        await oneByOne(server, product, smoke ? 1 : 2);
        const taken = await oneByOne(server, product, times);
        const scans = await scansOf(database.pool, all, actors < 50_000);
        results.set(operation.name, { ms: spread(taken, 2), scans });
        log(
          `${String(actors).padStart(8)} ${operation.name.padEnd(42)} ${spread(taken, 2).median} ms ${scans.join(' ')}`,
        );
      }
      return results;
    } finally {
      await server.stop();
    }
  } finally {
    await database.stop();
  }
}

const measured = new Map<number, Awaited<ReturnType<typeof measure>>>();
for (const size of sizes) measured.set(size, await measure(size));

const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
const names = [...(measured.get(smallest)?.keys() ?? [])];
const operations = names.map((name) => {
  const bySize = sizes.map((size) => ({ actors: size, ...measured.get(size)?.get(name) }));
  const median = (size: number) => measured.get(size)?.get(name)?.ms.median ?? NaN;
  return { name, bySize, growth: Number((median(largest) / median(smallest)).toFixed(2)) };
});
const scans = new Set(operations.flatMap(({ bySize }) => bySize.flatMap((one) => one.scans ?? [])));
const bars = {
  growthWorst: judged(Math.max(...operations.map(({ growth }) => growth)), { most: 2 }),
  tablesReadThrough: judged(scans.size, { most: 0 }),
};
for (const { name, growth } of operations) log(`${name.padEnd(42)} grows ${growth} times`);
for (const [name, { value, met }] of Object.entries(bars))
  log(`${met ? 'met   ' : 'MISSED'} ${name} ${value}`);
log(`left out until they exist: ${later.join(', ')}`);
console.log(JSON.stringify({ bench: 'growth', machine: machine(), sizes, bars, operations, later }, null, 2));
// A scan is a mistake whatever the size; times on a busy machine are for the reader.
if (scans.size > 0) process.exitCode = 1;
