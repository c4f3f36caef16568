import { Agent, request } from 'node:http';
import type { Shot } from './load.ts';
import type { Server } from './servers.ts';

function once(agent: Agent, server: Server, { path, headers, body }: Shot): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(server.url + path, { agent, method: 'POST', headers }, (answer) => {
      answer.resume().on('end', () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`${server.url}: ${answer.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Milliseconds of each request, one after the other over one connection. */
export async function oneByOne(server: Server, shots: Shot[], times: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const taken: number[] = [];
  try {
    for (let round = 0; round < times; round += 1) {
      for (const shot of shots) {
        const began = performance.now();
        await once(agent, server, shot);
        taken.push(performance.now() - began);
      }
    }
  } finally {
    agent.destroy();
  }
  return taken;
}
