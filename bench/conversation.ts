// npm run bench -- conversation: one conversation of 100,000 messages within a network of others; what people ask of it,
// one after the other, and the plans behind. Opening it may take 300 ms, a search 100 ms, and no plan may read it through.
// --messages=100000 --actors=2000; --smoke: a short one, for its questions and plans.
import { openBenchDatabase } from './support/bench-database.ts';
import { conversationOperations } from './support/conversation-operations.ts';
import { growLongConversation } from './support/long-conversation.ts';
import type { Shot } from './support/load.ts';
import { machine, spread } from './support/machine.ts';
import { oneByOne } from './support/one-by-one.ts';
import { flag, log, numberOption } from './support/options.ts';
import { scansOf } from './support/plans.ts';
import { prepare } from './support/prepare.ts';
import { judged } from './support/ratios.ts';
import { drawSample } from './support/sample.ts';
import { type Server, startProduct } from './support/servers.ts';

const smoke = flag('smoke');
const messages = numberOption('messages', smoke ? 3_000 : 100_000);
const actors = numberOption('actors', smoke ? 300 : 2_000);
const times = smoke ? 1 : 10;

/** An answer that is quick since nothing is in it would be no figure. */
async function assertFinds(server: Server, shots: Shot[], least: number): Promise<void> {
  for (const { path, headers, body } of shots) {
    const answer = await fetch(server.url + path, { method: 'POST', headers, body });
    const found = [...(await answer.text()).matchAll(/"(?:seq|firstSeq)":/g)].length;
    if (found < least || (least === 0 && found > 0))
      throw new Error(`${found} instead of ${least}: ${body.slice(-300)}`);
  }
}

const database = await openBenchDatabase(actors, { log });
try {
  const sample = await drawSample(database.pool);
  const began = performance.now();
  const talk = await growLongConversation(database.pool, sample, messages);
  log(`${messages} messages: ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  const asked = { ...sample, members: talk.members };
  const operations = conversationOperations(talk);
  const prepared = await prepare(database, asked, smoke ? 3 : 10, operations);
  const server = await startProduct(database.url, database);
  const results: Record<string, unknown>[] = [];
  let missed = 0;
  let scanned = 0;
  try {
    for (const { operation, product, all, statements } of prepared) {
      const bounds = operations.find(({ name }) => name === operation.name);
      await assertFinds(server, product, bounds?.finds ?? 0);
      const taken = await oneByOne(server, product, times);
      // In a short conversation reading it through can be right; there only what no index could answer counts.
      const scans = await scansOf(database.pool, all, messages < 50_000);
      const p95 = taken.toSorted((a, b) => a - b)[Math.ceil(taken.length * 0.95) - 1] ?? NaN;
      const bar = judged(p95, { most: bounds?.most });
      if (!bar.met) missed += 1;
      scanned += scans.length;
      results.push({ name: operation.name, ms: spread(taken, 1), p95: bar, statements, scans });
      log(
        `${bar.met ? 'met   ' : 'MISSED'} ${operation.name.padEnd(42)} ${spread(taken, 1).median} ms, p95 ${bar.value} ms ${scans.join(' ')}`,
      );
    }
  } finally {
    await server.stop();
  }
  console.log(
    JSON.stringify(
      { bench: 'conversation', machine: machine(), messages, actors, missed, scanned, results },
      null,
      2,
    ),
  );
  // A table that is read through is a mistake on any machine; times of a busy one are for the reader.
  if (scanned > 0) process.exitCode = 1;
} finally {
  await database.stop();
}
