// The yardstick: a server of `node:http` and `pg` that answers each request with one prepared statement. It is told
// the statements and the values of each request beforehand; the address names both.
import { createServer } from 'node:http';
import { Pool } from 'pg';

/** One operation: its statements by their text, and what each request of it asks. */
export interface BarePlan {
  requests: { text: string; values: unknown[] }[];
}

const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL),
  options: '-c timezone=UTC -c pg_trgm.word_similarity_threshold=0.5 -c plan_cache_mode=force_generic_plan',
});
const names = new Map<string, string>();
let plans: BarePlan[] = [];

const nameOf = (text: string): string => {
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return name;
};

const server = createServer((request, response) => {
  const url = request.url ?? '';
  if (url === '/metrics') {
    const { user, system } = process.cpuUsage();
    response.end(`process_cpu_seconds_total ${(user + system) / 1e6}\n`);
    return;
  }
  const [, operation, number] = url.split('/');
  const asked = plans[Number(operation)]?.requests[Number(number)];
  // The body is read although it is not needed: every server has to.
  request
    .on('data', () => undefined)
    .on('end', () => {
      if (!asked) {
        response.writeHead(404).end();
        return;
      }
      pool.query({ name: nameOf(asked.text), text: asked.text, values: asked.values }).then(
        ({ rows }) => {
          const body = JSON.stringify({ data: rows });
          response
            .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
            .end(body);
        },
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
});

process.on('message', (message: { kind: string; plans: BarePlan[] }) => {
  if (message.kind !== 'plans') return;
  plans = message.plans;
  process.send?.({ kind: 'ready' });
});
process.on('SIGTERM', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.send?.({ kind: 'listening', url: `http://127.0.0.1:${port}` });
});
