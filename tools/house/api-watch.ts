import { join } from 'node:path';
import { build } from 'vite';
import { startApi, type ApiProcess } from './api-process.ts';
import { root } from './root.ts';

/** The part of Rolldown's watcher that is used here. */
interface Watcher {
  on: (event: 'event', listener: (event: { code: string; error?: Error }) => void) => void;
  close: () => Promise<void>;
}

/** Builds the API again at every change and starts it anew; a build that fails leaves the old one running. */
export async function watchApi(env: NodeJS.ProcessEnv): Promise<{ stop: () => Promise<void> }> {
  const watcher = (await build({
    root: join(root, 'apps/api'),
    configFile: join(root, 'apps/api/vite.config.ts'),
    logLevel: 'warn',
    build: { watch: { exclude: ['**/dist/**', '**/*.spec.ts'] } },
  })) as unknown as Watcher;

  let running: ApiProcess | undefined;
  // One restart after the other, however fast changes come.
  let queue = Promise.resolve();
  const restart = async () => {
    await running?.stop();
    running = undefined;
    const began = performance.now();
    try {
      running = await startApi(env);
      console.log(`api  ready in ${Math.round(performance.now() - began)} ms`);
    } catch (error) {
      console.error(`api  ${(error as Error).message} Waiting for a change.`);
    }
  };
  watcher.on('event', (event) => {
    if (event.code === 'END') queue = queue.then(restart);
    if (event.code === 'ERROR') console.error(`api  ${event.error?.message ?? 'the build failed'}`);
  });
  return {
    stop: async () => {
      await watcher.close();
      await queue;
      await running?.stop();
    },
  };
}
