// npm run bench -- api: how much of the speed of a bare server is left once Kvart does all it does. Three servers on one
// generated network, asked the same in turns: the built product, `node:http` with `pg` and one prepared statement a
// request, and PostGraphile where its SQL could give the answer. JSON on the standard output, a table beside it.
// --actors=100000 --rounds=3 --seconds=3 --warm=6000 --only=<part of a name> --keep=<folder for the network>; --smoke: tiny, in seconds.
import { type BenchDatabase, openBenchDatabase } from './support/bench-database.ts';
import { type Effort, type Figures, load, warmUp } from './support/load.ts';
import { machine } from './support/machine.ts';
import { later } from './support/operations.ts';
import { flag, log, numberOption, option } from './support/options.ts';
import { bareShots, fire, instruct, prepare } from './support/prepare.ts';
import { compare, geometricMean, judged, type Rounds, type Side } from './support/ratios.ts';
import { drawSample } from './support/sample.ts';
import { type Server, startBare, startPostgraphile, startProduct } from './support/servers.ts';

const smoke = flag('smoke');
const actors = numberOption('actors', smoke ? 300 : 100_000);
const rounds = numberOption('rounds', smoke ? 1 : 3);
const seconds = numberOption('seconds', 3);
const warm = numberOption('warm', 6000);
const effort: Effort = smoke ? { amount: 32 } : { duration: seconds };
const requests = smoke ? 4 : 40;

async function measure(database: BenchDatabase) {
  const sample = await drawSample(database.pool);
  const all = await prepare(database, sample, requests);
  const asked = all.map((one, index) => ({ ...one, bareShots: bareShots(one, index) }));
  const chosen = asked.filter(({ operation }) => operation.name.includes(option('only') ?? ''));
  const servers: Record<Side, Server> = {
    product: await startProduct(database.url, database),
    bare: await startBare(database.url),
    postgraphile: await startPostgraphile(database.url),
  };
  try {
    await instruct(servers.bare, all);
    const results: { name: string; statements: number; rounds: Rounds }[] = [];
    for (const { operation, statements, product, bareShots: bare, postgraphile } of chosen) {
      const shots = { product, bare, ...(postgraphile ? { postgraphile } : {}) };
      const sides = Object.keys(shots) as Side[];
      const measured: Record<Side, Figures[]> = { product: [], bare: [], postgraphile: [] };
      for (const side of sides) for (const shot of shots[side] ?? []) await fire(servers[side], shot);
      // A load takes a second at least: the short run makes one for all.
      if (smoke && (!postgraphile || results.length > 0)) continue;
      if (!smoke) for (const side of sides) await warmUp(servers[side], shots[side] ?? [], warm);
      for (let round = 0; round < rounds; round += 1) {
        // Whoever comes first in a round comes last in the next.
        for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
          measured[side].push(await load(servers[side], shots[side] ?? [], effort));
        }
      }
      const kept = Object.fromEntries(sides.map((side) => [side, measured[side]])) as Rounds;
      results.push({ name: operation.name, statements, rounds: kept });
      log(line(operation.name, kept));
    }
    return results;
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
  }
}

/** A line of the table that is read while it runs. */
function line(name: string, measured: Rounds): string {
  const { sides, againstBare, againstPostgraphile } = compare(measured);
  const rate = (side: Side) => String(sides[side]?.requestsPerSecond.median ?? '-').padStart(6);
  const times = (value: { median: number } | null) => (value?.median.toFixed(2) ?? '-').padStart(5);
  return `${name.padEnd(42)} ${rate('product')} ${rate('bare')} ${rate('postgraphile')} req/s | of bare: requests ${times(
    againstBare.requests,
  )} p99 ${times(againstBare.p99)} cpu ${times(againstBare.cpu)} | of PostGraphile ${times(againstPostgraphile)}`;
}

const database = await openBenchDatabase(actors, { keep: option('keep'), log });
try {
  log(`${' '.repeat(42)}   Kvart   bare  PostGraphile`);
  const results = await measure(database);
  const compared = results.map(({ name, statements, rounds: measured }) => ({
    name,
    statements,
    ...compare(measured),
  }));
  const medians = (pick: (one: (typeof compared)[number]) => { median: number } | null) =>
    compared.flatMap((one) => pick(one)?.median ?? []);
  const rates = medians((one) => one.againstBare.requests);
  const bars = {
    requestsOfBareGeometricMean: judged(geometricMean(rates), { least: 0.75 }),
    requestsOfBareWorst: judged(Math.min(...rates), { least: 0.6 }),
    p99OfBareWorst: judged(Math.max(...medians((one) => one.againstBare.p99)), { most: 1.6 }),
    cpuOfBareWorst: judged(Math.max(...medians((one) => one.againstBare.cpu)), { most: 2 }),
    requestsOfPostgraphileWorst: judged(Math.min(...medians((one) => one.againstPostgraphile)), { least: 2 }),
    statementsMost: judged(Math.max(...compared.map((one) => one.statements)), { most: 2 }),
  };
  for (const [name, { value, met }] of Object.entries(bars))
    log(`${met ? 'met   ' : 'MISSED'} ${name} ${value}`);
  log(`left out until they exist: ${later.join(', ')}`);
  console.log(
    JSON.stringify(
      {
        bench: 'api',
        machine: machine(),
        actors,
        rounds,
        seconds,
        connections: 32,
        bars,
        operations: compared,
        later,
      },
      null,
      2,
    ),
  );
} finally {
  await database.stop();
}
