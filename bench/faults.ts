// npm run bench -- faults: what is promised of messages, held against kill -9, database restarts and broken lines.
// Two built API nodes on one database; clients write with the web client's own rules while things break. Nothing may be
// lost, doubled or out of order, and at the end every client shows what the database has. Exits with 1 on any breach.
// --messages=10000 --rounds=3 --seed=1 --redis; --without=catch-up or --without=idempotency takes a safeguard away and
// has to fail. --smoke: a short run and both of these, in seconds.
import { startRedis } from '@kvart/testing/local-redis';
import { type FaultPlan, type RunFigures, runFaults } from './support/fault-run.ts';
import { type FragileCluster, startCluster } from './support/fragile-cluster.ts';
import { machine } from './support/machine.ts';
import type { Without } from './support/messenger.ts';
import { flag, log, numberOption, option } from './support/options.ts';

const smoke = flag('smoke');
const without = readWithout();
const seed = numberOption('seed', 1);
const rounds = numberOption('rounds', smoke ? 1 : 3);

const whole: FaultPlan = {
  ...{
    seed,
    messages: numberOption('messages', 10_000),
    talkers: 40,
    conversations: 40,
    members: 5,
    pace: 200,
  },
  ...{ kills: 6, blackouts: 1, jams: 1, restarts: ['fast', 'immediate'], drops: 8, lostAnswers: 3, without },
};
const short: FaultPlan = {
  ...{ seed, messages: 300, talkers: 12, conversations: 8, members: 4, pace: 120 },
  ...{ kills: 1, blackouts: 0, jams: 0, restarts: ['immediate'], drops: 2, lostAnswers: 3, without },
};
/** Small enough to run with every test; what it has to break, it breaks in seconds. */
const control: FaultPlan = { ...short, messages: 80, kills: 0, restarts: [], drops: 3, lostAnswers: 10 };

function readWithout(): Without {
  const given = option('without') ?? null;
  if (given === null || given === 'catch-up' || given === 'idempotency') return given;
  throw new Error('--without takes catch-up or idempotency');
}

async function run(cluster: FragileCluster, plan: FaultPlan): Promise<RunFigures> {
  const figures = await runFaults(cluster, plan);
  const { lost, doubled, outOfOrder, differing } = figures.verdict;
  log(
    `${plan.without ? `without ${plan.without}: ` : ''}${plan.messages} messages in ${figures.seconds} s: ` +
      `${lost} lost, ${doubled} doubled, ${outOfOrder} out of order, ${differing} views differ`,
  );
  return figures;
}

/** Whether a run without a safeguard shows just the harm that the safeguard keeps away. */
const failsAsItMust = ({ plan, verdict }: RunFigures): boolean =>
  plan.without === 'catch-up' ? verdict.differing > 0 && verdict.lost === 0 : verdict.doubled > 0;

const redis = flag('redis') ? await startRedis() : null;
const cluster = await startCluster(2, redis ? { REDIS_URL: redis.url } : {});
try {
  const runs: RunFigures[] = [];
  for (let round = 0; round < rounds; round += 1)
    runs.push(await run(cluster, { ...(smoke ? short : whole), seed: seed + round }));
  const controls =
    smoke && !without
      ? await Promise.all(
          (['catch-up', 'idempotency'] as const).map((one) => run(cluster, { ...control, without: one })),
        )
      : [];
  const asked = without ? runs.every(failsAsItMust) : runs.every(({ clean }) => clean);
  const met = asked && controls.every(failsAsItMust);
  console.log(
    JSON.stringify(
      { bench: 'faults', machine: machine(), redis: redis !== null, met, runs, controls },
      null,
      2,
    ),
  );
  // A run whose safeguard was taken away on purpose is red when it does its work.
  if (!met || without) process.exitCode = 1;
} finally {
  await cluster.stop();
  await redis?.stop();
}
