import autocannon from 'autocannon';
import type { Server } from './servers.ts';

/** One request, ready to be sent again and again. */
export interface Shot {
  path: string;
  headers: Record<string, string>;
  body: string;
}

export interface Figures {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  /** Milliseconds of processor time of the server's process, a request. */
  cpuMs: number;
  bytes: number;
}

/** How long, or how many requests in all. */
export type Effort = { duration: number } | { amount: number };

/** Fires the shots round and round over 32 connections, and looks at the server's processor time beside it. */
export async function load(server: Server, shots: Shot[], effort: Effort): Promise<Figures> {
  const before = await server.cpu();
  const result = await autocannon({
    url: server.url,
    connections: 32,
    ...effort,
    requests: shots.map((shot) => ({ method: 'POST' as const, ...shot })),
  });
  const used = (await server.cpu()) - before;
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${server.url}: ${result.non2xx} refusals and ${result.errors} errors under load`);
  const answered = result.requests.total;
  return {
    requestsPerSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: (used * 1000) / answered,
    bytes: result.throughput.total / answered,
  };
}

/**
 * A server that has just started still compiles what it runs, and counts that as its own time. What is compiled goes by how
 * often it ran, so every side answers as many requests before it is measured; slow ones as many as they can in forty seconds.
 */
export async function warmUp(server: Server, shots: Shot[], requests: number): Promise<void> {
  const duration = 4;
  let answered = 0;
  for (let spent = 0; answered < requests && spent < 40; spent += duration)
    answered += duration * (await load(server, shots, { duration })).requestsPerSecond;
}
