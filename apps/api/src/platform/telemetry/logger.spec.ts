import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../config/index.ts';
import { KvartLogger, makePino } from './logger.ts';
import { isNear } from './metrics-access.ts';
import { withRequestId } from './request-context.ts';
import { loggableError, scrub } from './scrub.ts';

function logTo(mode: 'local' | 'production') {
  const lines: string[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const config = readConfig({
    DATABASE_URL: 'postgres://localhost/none',
    KVART_MODE: mode,
    SMTP_URL: 'smtp://localhost',
    PUBLIC_URL: 'https://kvart.example',
  });
  return { lines, logger: new KvartLogger(makePino(config, out)) };
}

describe('the log', () => {
  it('is JSON with the request id in production', () => {
    const { lines, logger } = logTo('production');
    withRequestId('request-1', () => logger.log({ msg: 'done', count: 2 }, 'Spec'));
    expect(JSON.parse(lines[0]!)).toMatchObject({
      msg: 'done',
      count: 2,
      context: 'Spec',
      requestId: 'request-1',
      level: 30,
    });
  });

  it('reads well in local mode', () => {
    const { lines, logger } = logTo('local');
    logger.warn('take care', 'Spec');
    logger.error({ msg: 'broke', err: new Error('for reasons') }, 'Spec');
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d\.\d{3} warn {2}\[Spec\] take care\n$/);
    expect(lines[1]).toContain('for reasons');
  });

  it('holds no addresses, tokens or credentials', () => {
    const { lines, logger } = logTo('production');
    const cause = Object.assign(new Error('Key (email)=(ana.novak@example.org) exists'), {
      detail: 'ana.novak@example.org',
    });
    logger.error({ msg: 'failed', err: new Error('mail to ana.novak@example.org, token=abc123', { cause }) });
    logger.error(new Error('postgres://kvart:geheim@db/kvart refused'), 'Spec');
    logger.log('Hello ana.novak@example.org');
    const all = lines.join('');
    for (const canary of ['ana.novak', 'abc123', 'geheim']) expect(all).not.toContain(canary);
    expect(all).toContain('[address]');
  });

  it('leaves the values of a query out of Prisma errors', () => {
    const error = Object.assign(
      new Error('Invalid call:\n{ data: { name: "Ana" } }\n\nArgument is missing.'),
      {
        name: 'PrismaClientValidationError',
      },
    );
    expect(loggableError(error).message).toBe('Argument is missing.');
  });

  it('bounds what it writes', () => {
    expect(scrub('x'.repeat(10_000)).length).toBeLessThanOrEqual(4_000);
  });
});

describe('who is near', () => {
  it.each(['127.0.0.1', '::1', '10.1.2.3', '192.168.0.9', '172.31.0.1', '::ffff:10.0.0.1', 'fd00::1'])(
    '%s',
    (address) => {
      expect(isNear(address)).toBe(true);
    },
  );
  it.each(['8.8.8.8', '172.32.0.1', '2001:db8::1', '::ffff:8.8.8.8', 'nonsense', ''])('not %s', (address) => {
    expect(isNear(address)).toBe(false);
  });
});
