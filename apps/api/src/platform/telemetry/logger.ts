import type { LoggerService } from '@nestjs/common';
import { type Level, type Logger as Pino, pino } from 'pino';
import type { Config } from '../config/index.ts';
import { readableStream } from './readable.ts';
import { currentRequestId } from './request-context.ts';
import { loggableError, scrub } from './scrub.ts';

/** Pino as Kvart uses it: JSON lines in production, readable ones in local mode, each with its request id. */
export function makePino(config: Config, out: NodeJS.WritableStream = process.stdout): Pino {
  return pino(
    {
      level: config.env.LOG_LEVEL,
      base: null,
      mixin: () => {
        const requestId = currentRequestId();
        return requestId ? { requestId } : {};
      },
      serializers: { err: (error: unknown) => loggableError(error) },
    },
    config.isLocal ? readableStream(out) : (out as NodeJS.WriteStream),
  );
}

/** Parts of the framework that list each route and module at the start: of interest to nobody but its debugger. */
const chatty = new Set([
  'InstanceLoader',
  'NestFactory',
  'NestApplication',
  'RouterExplorer',
  'RoutesResolver',
  'GraphQLModule',
]);

/** Lets everything that logs through Nest's `Logger` end up in pino, scrubbed. */
export class KvartLogger implements LoggerService {
  constructor(readonly pino: Pino) {}

  log = (message: unknown, ...rest: unknown[]) => this.write('info', message, rest);
  error = (message: unknown, ...rest: unknown[]) => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]) => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]) => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]) => this.write('trace', message, rest);
  fatal = (message: unknown, ...rest: unknown[]) => this.write('fatal', message, rest);

  /** Nest hands over (message, stack?, context?), the context last. */
  private write(level: Level, message: unknown, rest: unknown[]): void {
    const context = rest.findLast((part): part is string => typeof part === 'string');
    if (level === 'info' && context && chatty.has(context)) level = 'debug';
    const stack = rest.find(
      (part) => typeof part === 'string' && part !== context && part.includes('\n    at '),
    );
    if (message instanceof Error) {
      this.pino[level]({ context, err: message }, scrub(message.message));
    } else if (typeof message === 'object' && message !== null) {
      this.pino[level]({ context, ...message });
    } else {
      this.pino[level](
        { context, ...(stack ? { stack: scrub(String(stack)) } : {}) },
        scrub(String(message)),
      );
    }
  }
}
