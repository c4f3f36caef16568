// npm run bench -- realtime: people with a line each hear what others write, sent through the real mutation.
// One built node takes the messages, another holds the lines; a server of nothing but `ws` and `pg` hears the same
// notifications, with as many lines of its own. Both are measured in turns. Exits with 1 where something is missing.
// --sockets=2000 --pace=50 --rounds=3 --seconds=10; --smoke: a few lines for a moment.
import { setTimeout as pause } from 'node:timers/promises';
import { chanceOf } from './support/chance.ts';
import { startCluster } from './support/fragile-cluster.ts';
import { machine, spread } from './support/machine.ts';
import { flag, log, numberOption } from './support/options.ts';
import { judged } from './support/ratios.ts';
import { type Server, startBareSockets, usedBy } from './support/servers.ts';
import { Crowd, type Heard } from './support/talk-crowd.ts';
import { growTalks } from './support/talk-world.ts';

const smoke = flag('smoke');
const sockets = numberOption('sockets', smoke ? 60 : 2_000);
const perSecond = numberOption('pace', smoke ? 20 : 50);
const rounds = numberOption('rounds', smoke ? 1 : 3);
const seconds = numberOption('seconds', smoke ? 1 : 10);
/** Twenty others hear each message. */
const members = 21;
const chance = chanceOf(1);

interface Side {
  name: 'product' | 'bare';
  url: string;
  crowd: Crowd;
  memoryPerSocketKb: number;
  idleCpuMsPerSecond: number;
  rounds: (Omit<Heard, 'delays'> & { p50: number; p99: number; worst: number; cpuUsPerDelivery: number })[];
  delays: number[];
}

const cluster = await startCluster(2);
const [mouth, ears] = cluster.nodes;
if (!mouth || !ears) throw new Error('Two nodes are needed');
let bare: Server | undefined;
const sides: Side[] = [];
try {
  bare = await startBareSockets(cluster.databaseUrl);
  sides.push(await gather('product', ears.url), await gather('bare', bare.url));
  for (const { crowd } of sides) await crowd.talk(mouth.url, { seconds: smoke ? 0.5 : 3, perSecond, chance });
  for (const side of sides) side.idleCpuMsPerSecond = await idle(side);
  for (let round = 0; round < rounds; round += 1)
    for (const side of round % 2 ? sides.toReversed() : sides) await measure(side, mouth.url);
  report();
} finally {
  for (const { crowd } of sides) crowd.close();
  await bare?.stop();
  await cluster.stop();
}

/** A crowd of its own for each server, and what its lines cost in memory. */
async function gather(name: Side['name'], url: string): Promise<Side> {
  const world = await growTalks(cluster.pool, {
    ...{ talkers: sockets, conversations: Math.ceil(sockets / 20), members, seed: sides.length + 1 },
  });
  const crowd = new Crowd(world, cluster.origin);
  const before = (await usedBy(url)).memory;
  await crowd.connect(url, ({ actorId }) =>
    name === 'bare' ? `/?room=actor:${actorId}` : '/socket.io/?EIO=4&transport=websocket',
  );
  await pause(smoke ? 100 : 3_000);
  const memoryPerSocketKb = ((await usedBy(url)).memory - before) / sockets / 1_000;
  log(`${name}: ${sockets} lines, ${memoryPerSocketKb.toFixed(1)} kB each`);
  return { name, url, crowd, memoryPerSocketKb, idleCpuMsPerSecond: 0, rounds: [], delays: [] };
}

/** What it does while nobody says anything: heartbeats, and looking after sessions. */
async function idle({ url }: Side): Promise<number> {
  const before = (await usedBy(url)).cpu;
  const quiet = smoke ? 0.2 : seconds;
  await pause(quiet * 1_000);
  return (((await usedBy(url)).cpu - before) / quiet) * 1_000;
}

async function measure(side: Side, writeTo: string): Promise<void> {
  const before = (await usedBy(side.url)).cpu;
  const { delays, ...heard } = await side.crowd.talk(writeTo, { seconds, perSecond, chance });
  const cpu = (await usedBy(side.url)).cpu - before;
  side.delays.push(...delays);
  const figures = { ...percentiles(delays), cpuUsPerDelivery: Math.round((cpu / delays.length) * 1e6) };
  side.rounds.push({ ...heard, ...figures });
  log(
    `${side.name.padEnd(8)} ${heard.sent} sent, ${delays.length} heard, ${heard.missing} missing, ` +
      `p99 ${figures.p99} ms, ${figures.cpuUsPerDelivery} µs each`,
  );
}

function percentiles(delays: number[]) {
  const sorted = delays.toSorted((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.ceil(sorted.length * share) - 1] ?? NaN).toFixed(1));
  return { p50: at(0.5), p99: at(0.99), worst: at(1) };
}

function report(): void {
  const [product, yardstick] = sides;
  if (!product || !yardstick) throw new Error('There is nothing to compare');
  const total = (key: 'missing' | 'doubled' | 'refused') =>
    product.rounds.reduce((sum, round) => sum + round[key], 0);
  const ratios = product.rounds.map(
    ({ cpuUsPerDelivery }, n) => cpuUsPerDelivery / (yardstick.rounds[n]?.cpuUsPerDelivery ?? NaN),
  );
  const bars = {
    missing: judged(total('missing') + product.crowd.broken, { most: 0 }),
    doubled: judged(total('doubled'), { most: 0 }),
    refused: judged(total('refused'), { most: 0 }),
    p99Ms: judged(percentiles(product.delays).p99, { most: 250 }),
    memoryPerSocketKb: judged(product.memoryPerSocketKb, { most: 60 }),
    cpuAgainstBare: judged(spread(ratios, 2).median, { most: 2 }),
  };
  for (const [name, { value, met }] of Object.entries(bars))
    log(`${met ? 'met   ' : 'MISSED'} ${name} ${value}`);
  const of = ({ crowd: _crowd, url: _url, delays, ...side }: Side) => ({
    ...side,
    all: percentiles(delays),
    cpuUsPerDelivery: spread(side.rounds.map((round) => round.cpuUsPerDelivery)),
  });
  const plan = { sockets, perSecond, recipients: members - 1, rounds, seconds };
  console.log(
    JSON.stringify(
      {
        ...{ bench: 'realtime', machine: machine(), plan, bars, cpuAgainstBare: spread(ratios, 2) },
        ...{ product: of(product), bare: of(yardstick) },
      },
      null,
      2,
    ),
  );
  // Times and memory of a busy machine, or of sixty lines, are for the reader; a hint that never came is a mistake.
  if (!bars.missing.met || !bars.doubled.met || !bars.refused.met) process.exitCode = 1;
}
