import { setTimeout as pause } from 'node:timers/promises';
import { chanceOf, someOf } from './chance.ts';
import type { FragileCluster } from './fragile-cluster.ts';
import { Messenger, type Without } from './messenger.ts';
import { log } from './options.ts';
import { growTalks } from './talk-world.ts';
import { isClean, judge, type Verdict, type Written } from './talk-verdict.ts';

/** One run: who writes how much, and what breaks meanwhile. */
export interface FaultPlan {
  seed: number;
  messages: number;
  talkers: number;
  conversations: number;
  members: number;
  /** Messages written in a second, by all together. */
  pace: number;
  kills: number;
  /** How often all nodes are killed at once. */
  blackouts: number;
  /** How often the database stands still for so long that every node runs out of connections. */
  jams: number;
  restarts: ('fast' | 'immediate')[];
  /** How often a third of the sockets is cut off, and a third of the clients sent to another node. */
  drops: number;
  /** Of a hundred answers to sent messages, so many get lost on the way back. */
  lostAnswers: number;
  without: Without;
}

type Fault =
  | { at: number; what: 'kill' | 'blackout' | 'jam' | 'drop' | 'move' }
  | { at: number; what: 'restart'; how: 'fast' | 'immediate' };

/** Milliseconds; a request waits five seconds for a connection, and is refused then. */
const jamFor = 7_000;

/** How a run went. */
export interface RunFigures {
  plan: FaultPlan;
  seconds: number;
  faults: Record<string, number>;
  attempts: number;
  connections: number;
  catchUps: number;
  verdict: Verdict;
  clean: boolean;
}

/** What breaks when, as a share of all messages that are confirmed by then; drawn by the seed. */
function drawFaults({ kills, blackouts, jams, restarts, drops }: FaultPlan, chance: () => number): Fault[] {
  const spread = <T>(count: number, make: (at: number, n: number) => T) =>
    Array.from({ length: count }, (_, n) => make(0.03 + (0.92 * (n + chance())) / count, n));
  return [
    ...spread(kills, (at): Fault => ({ at, what: 'kill' })),
    ...spread(blackouts, (at): Fault => ({ at, what: 'blackout' })),
    ...spread(jams, (at): Fault => ({ at, what: 'jam' })),
    ...spread(restarts.length, (at, n): Fault => ({ at, what: 'restart', how: restarts[n] ?? 'fast' })),
    ...spread(drops, (at): Fault => ({ at, what: 'drop' })),
    ...spread(drops, (at): Fault => ({ at, what: 'move' })),
  ].sort((a, b) => a.at - b.at);
}

/** Lets people write while things break, waits until all is calm, and judges. */
export async function runFaults(cluster: FragileCluster, plan: FaultPlan): Promise<RunFigures> {
  const began = performance.now();
  const chance = chanceOf(plan.seed);
  const world = await growTalks(cluster.pool, plan);
  const messengers = world.talkers
    .filter(({ conversationIds }) => conversationIds.length > 0)
    .map(
      (talker, n) =>
        new Messenger({
          ...{ talker, nodes: cluster.nodes.map(({ url }) => url), origin: cluster.origin },
          ...{
            chance: chanceOf(plan.seed * 1_000 + n),
            without: plan.without,
            lostAnswers: plan.lostAnswers,
            lostHints: 2,
          },
        }),
    );
  const written: Written[] = [];
  const done = () =>
    messengers.reduce((sum, { confirmed, refused }) => sum + confirmed.size + refused.length, 0);
  const faults: Record<string, number> = {};
  try {
    await Promise.all([write(), breakThings()]);
    await calm();
    const verdict = await judge(cluster.pool, world.conversationIds, written, messengers);
    const sum = (name: keyof Messenger['counts']) =>
      messengers.reduce((total, { counts }) => total + counts[name], 0);
    return {
      ...{ plan, seconds: Math.round((performance.now() - began) / 100) / 10, faults },
      ...{ attempts: sum('attempts'), connections: sum('connections'), catchUps: sum('catchUps') },
      ...{ verdict, clean: isClean(verdict) },
    };
  } finally {
    await Promise.all(messengers.map((messenger) => messenger.stop()));
  }

  async function write(): Promise<void> {
    const start = performance.now();
    while (written.length < plan.messages) {
      const due = Math.min(plan.messages, Math.ceil(((performance.now() - start) / 1_000) * plan.pace));
      while (written.length < due) {
        const [messenger] = someOf(messengers, 1, chance);
        const conversationId = messenger && someOf(messenger.talker.conversationIds, 1, chance)[0];
        if (!messenger || !conversationId) throw new Error('Nobody is there to write');
        const number = written.length + 1;
        const text = `Nr. ${number} — ${'čšž '.repeat(Math.floor(chance() * 40))}${Math.floor(chance() * 1e9)}`;
        written.push({ actorId: messenger.talker.actorId, conversationId, number, text });
        messenger.write(conversationId, text);
      }
      await pause(20);
    }
  }

  async function breakThings(): Promise<void> {
    for (const fault of drawFaults(plan, chance)) {
      while (done() < fault.at * plan.messages) await pause(10);
      const name = fault.what === 'restart' ? `postgres ${fault.how}` : fault.what;
      faults[name] = (faults[name] ?? 0) + 1;
      log(`${String(done()).padStart(6)} confirmed: ${name}`);
      await act(fault);
    }
  }

  async function act(fault: Fault): Promise<void> {
    const third = () => someOf(messengers, Math.ceil(messengers.length / 3), chance);
    if (fault.what === 'drop') third().forEach((messenger) => messenger.drop());
    else if (fault.what === 'move') third().forEach((messenger) => messenger.move());
    else if (fault.what === 'restart') await cluster.restartPostgres(fault.how);
    else if (fault.what === 'jam') await cluster.jam(jamFor);
    else {
      const nodes = fault.what === 'blackout' ? cluster.nodes : someOf(cluster.nodes, 1, chance);
      await Promise.all(nodes.map((node) => node.up()));
      if (nodes.map((node) => node.kill()).includes(false)) throw new Error('A node to kill was not up');
    }
  }

  /** Until everything is confirmed and everybody shows what is stored; gives up after a while, and the verdict tells. */
  async function calm(): Promise<void> {
    const until = Date.now() + 120_000;
    while (messengers.some(({ waiting }) => waiting > 0) && Date.now() < until) await pause(100);
    const settled = Date.now() + (plan.without === 'catch-up' ? 2_000 : 30_000);
    while (Date.now() < settled) {
      const verdict = await judge(cluster.pool, world.conversationIds, written, messengers);
      if (verdict.differing === 0) return;
      await pause(500);
    }
  }
}
