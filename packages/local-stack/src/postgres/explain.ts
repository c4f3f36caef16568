import { LocalStackError } from '../local-stack-error.ts';
import type { ServerHome } from './server-home.ts';

/** Turns what the server's programs print into one sentence that says what to do. */
export function explain(output: string, home: ServerHome): LocalStackError {
  const known: [RegExp, string][] = [
    [
      /No space left on device|Disk quota exceeded/i,
      `The disk that holds ${home.home} is full. Free some space and start again; nothing that was saved is lost.`,
    ],
    [
      /Permission denied|Operation not permitted|wrong ownership|Read-only file system/i,
      `The database may not use ${home.cluster}. Give the account that runs Kvart the right to, or set KVART_DATA_DIR to another folder.`,
    ],
    [
      /could not create shared memory|could not resize shared memory/i,
      'The system has too little shared memory for the database. Allow more, or set DATABASE_URL to another server.',
    ],
    [
      /error while loading shared libraries|Library not loaded|cannot open shared object/i,
      'The embedded Postgres is incomplete. Run npm ci again, or set DATABASE_URL to another server.',
    ],
  ];
  const sentence = known.find(([pattern]) => pattern.test(output))?.[1];
  const lastLines = output.trim().split('\n').slice(-8).join('\n');
  return new LocalStackError(
    sentence ?? `The embedded Postgres in ${home.cluster} does not start:\n${lastLines}`,
  );
}
