import { Writable } from 'node:stream';

const names: Record<number, string> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};
const hidden = new Set(['level', 'time', 'msg', 'context', 'err', 'requestId', 'pid', 'hostname']);

interface Line extends Record<string, unknown> {
  level: number;
  time: number;
  msg?: string;
  context?: string;
  err?: { message?: string; stack?: string };
}

/** One log line for human eyes. */
export function readableLine(json: string): string {
  const line = JSON.parse(json) as Line;
  const time = new Date(line.time).toISOString().slice(11, 23);
  const rest = Object.entries(line)
    .filter(([key]) => !hidden.has(key))
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const head = [
    time,
    (names[line.level] ?? '').padEnd(5),
    line.context && `[${line.context}]`,
    line.msg,
    ...rest,
  ];
  const error = line.err ? `\n  ${line.err.message ?? ''}\n${line.err.stack ?? ''}` : '';
  return `${head.filter(Boolean).join(' ')}${error}\n`;
}

/** Where log lines go on a developer's machine. */
export function readableStream(out: NodeJS.WritableStream): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      out.write(readableLine(chunk.toString()));
      done();
    },
  });
}
