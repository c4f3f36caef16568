import { setTimeout as pause } from 'node:timers/promises';
import type { BarePlan } from './bare-server.ts';
import { clientDocument } from './documents.ts';
import type { Shot } from './load.ts';
import { spread } from './machine.ts';
import { type Operation, operations } from './operations.ts';
import type { Sample } from './sample.ts';
import { type Server, startProduct } from './servers.ts';

/** A statement as the product sends it. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** An operation with all that its measurement needs. */
export interface Prepared {
  operation: Operation;
  product: Shot[];
  bare: BarePlan;
  postgraphile: Shot[] | null;
  /** How many statements a request takes; what the process does for itself between requests does not count. */
  statements: number;
  /** Every statement of every request, for their plans. */
  all: Statement[];
}

const json = { 'content-type': 'application/json' };

function productShots(
  { document, query: written, signedIn, variables }: Operation,
  sample: Sample,
  requests: number,
): Shot[] {
  const query = written ?? clientDocument(document);
  return Array.from({ length: requests }, (_, i) => {
    const member = sample.members[i % sample.members.length];
    const session = member && {
      cookie: `kvart_session=${member.token}`,
      'x-kvart-csrf': '1',
      'x-kvart-actor': member.actorId,
    };
    return {
      path: '/graphql',
      headers: { ...json, ...(signedIn ? session : {}) },
      body: JSON.stringify({ operationName: document, query, variables: variables(sample, i) }),
    };
  });
}

/** Fires one shot; without data in the answer there is nothing to measure. */
export async function fire(server: Server, { path, headers, body }: Shot): Promise<void> {
  const answer = await fetch(server.url + path, { method: 'POST', headers, body });
  const text = await answer.text();
  const { data, errors } = JSON.parse(text) as { data?: object | null; errors?: unknown };
  if (!answer.ok || errors || !data || Object.values(data).includes(null))
    throw new Error(`${body.slice(0, 200)}: ${answer.status} ${text.slice(0, 500)}`);
}

/** Asks the product everything once and notes which statements answer it. */
export async function prepare(
  database: { url: string; dataDir: string },
  sample: Sample,
  requests: number,
  list: readonly Operation[] = operations,
): Promise<Prepared[]> {
  const server = await startProduct(database.url, { dataDir: database.dataDir, record: true });
  let seen: Statement[] = [];
  server.process.on('message', (message: Statement & { kind?: string }) => {
    if (message.kind === 'statement') seen.push({ text: message.text, values: message.values });
  });
  const prepared: Prepared[] = [];
  try {
    for (const operation of list) {
      const product = productShots(operation, sample, requests);
      // What the process reads once and keeps belongs to no request, nor does noting that a session is used again.
      for (const shot of operation.signedIn ? product : product.slice(0, 1)) await fire(server, shot);
      await pause(50);
      const all: Statement[] = [];
      const bare: BarePlan = { requests: [] };
      const counted: number[] = [];
      for (const shot of product) {
        seen = [];
        await fire(server, shot);
        await pause(5);
        counted.push(seen.length);
        all.push(...seen);
        const main = seen.toSorted((a, b) => b.text.length - a.text.length)[0];
        if (main) bare.requests.push(main);
      }
      prepared.push({
        operation,
        product,
        bare,
        postgraphile: postgraphileShots(operation, sample, requests),
        statements: spread(counted).median,
        all,
      });
    }
  } finally {
    await server.stop();
  }
  return prepared;
}

function postgraphileShots({ postgraphile }: Operation, sample: Sample, requests: number): Shot[] | null {
  if (!postgraphile) return null;
  return Array.from({ length: requests }, (_, i) => ({
    path: '/graphql',
    headers: json,
    body: JSON.stringify({ query: postgraphile.query, variables: postgraphile.variables(sample, i) }),
  }));
}

/** Hands the bare server its plans. */
export async function instruct(server: Server, prepared: Prepared[]): Promise<void> {
  const ready = new Promise<void>((resolve) => {
    server.process.on('message', ({ kind }: { kind: string }) => {
      if (kind === 'ready') resolve();
    });
  });
  server.process.send({ kind: 'plans', plans: prepared.map(({ bare }) => bare) });
  await ready;
}

/** The same requests for the bare server: as large a body, and an address that says which one it is. */
export const bareShots = ({ product }: Prepared, index: number): Shot[] =>
  product.map(({ body }, i) => ({ path: `/${index}/${i}`, headers: json, body }));
