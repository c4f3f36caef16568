import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { CommandProblem, ImportCommand } from './modules/imports/index.ts';
import { ConfigurationError, readConfig } from './platform/config/index.ts';

const usage = `npm run import -- <file> --kind spaces|actors --actor <address> [options]
npm run import -- --undo <import>

  --where column=value,value   only rows with one of these values
  --locale cs                  language of the texts
  --source name                where the entries come from; with their id it tells them apart
  --default-kind ngo           kind of actors where the file does not say it
  --skip-duplicates            leave out rows that look like an entry that is there
  --encoding windows-1250      where the letters were taken for others
  --by mail                    the person in whose name it is done; else the first administrator
  --report file.csv            writes every finding to a file
  --dry-run                    checks and writes nothing`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

// The same code as in the app, without HTTP and without taking jobs.
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kind: text,
      actor: text,
      by: text,
      where: text,
      locale: text,
      source: text,
      encoding: text,
      'default-kind': text,
      report: text,
      undo: text,
      'dry-run': flag,
      'skip-duplicates': flag,
    },
  });
  const [file] = positionals;
  if (!values.undo && !(file && values.kind && values.actor)) throw new CommandProblem(usage);
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env, KVART_ROLE: 'api' });
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    await app.get(ImportCommand).run({ ...values, file }, console.log);
  } finally {
    await app.close();
  }
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  const expected =
    error instanceof CommandProblem ||
    error instanceof ConfigurationError ||
    code?.startsWith('ERR_PARSE_ARGS');
  if (code === 'ENOENT')
    console.error(`There is no such file: ${(error as NodeJS.ErrnoException).path ?? ''}`);
  else console.error(expected ? (error as Error).message : error);
  process.exitCode = 1;
}
