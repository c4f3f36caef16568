import { watch } from 'node:fs';
import { join } from 'node:path';
import { run } from '../checks/run.ts';
import { root } from './root.ts';

const generate = () => run('nx', ['run-many', '-t', 'codegen', '--output-style=static']);

/** Writes the types of the client's GraphQL operations, now and whenever an operation or the schema changes. */
export async function watchOperations(): Promise<{ stop: () => Promise<void> }> {
  await generate();
  let waiting: NodeJS.Timeout | undefined;
  const changed = (_: string, file: string | null) => {
    if (!file?.endsWith('.graphql')) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void generate(), 150);
  };
  const watchers = ['apps/web/src', 'packages/api-contract'].map((folder) =>
    watch(join(root, folder), { recursive: true }, changed),
  );
  return {
    stop: () => {
      clearTimeout(waiting);
      for (const watcher of watchers) watcher.close();
      return Promise.resolve();
    },
  };
}
