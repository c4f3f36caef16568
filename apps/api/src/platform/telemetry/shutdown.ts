import { setTimeout as pause } from 'node:timers/promises';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { Draining } from './draining.ts';

const finishWithin = 10_000;
/** Time a balancer needs to notice that `/readyz` says no. */
const noticeTime = 1_500;

/**
 * Ends the process well when it is asked to (SIGTERM, SIGINT): not ready any more, sockets closed, requests
 * and jobs in hand finished, connections closed. A second signal, or ten seconds, end it at once.
 */
export function drainOnSignal(app: INestApplicationContext): void {
  const log = new Logger('Shutdown');
  let asked = false;
  const end = async (signal: NodeJS.Signals) => {
    if (asked) process.exit(1);
    asked = true;
    log.log(`${signal}: finishing what is in hand`);
    app.get(Draining).begin();
    const deadline = setTimeout(() => {
      log.warn('some requests or jobs did not finish in time');
      process.exit(1);
    }, finishWithin);
    if (!app.get(Config).isLocal) await pause(noticeTime);
    await app.close().catch((error: unknown) => log.error({ msg: 'shutdown failed', err: error }));
    clearTimeout(deadline);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, (name) => void end(name));
}
