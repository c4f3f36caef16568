import { kvartMessages } from '@kvart/i18n/vite';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig, type ViteUserConfig } from 'vitest/config';
import { kvartRouteWords } from './build/route-words.ts';

/** What draws on the server leaves React's contexts set for those who draw in the browser after it. */
export const drawsOnTheServer = ['src/app/server.spec.tsx'];

/** How components are tested: in jsdom, against an API that answers as the schema says. */
export const webTests = (test: ViteUserConfig['test']): ViteUserConfig =>
  defineConfig({
    plugins: [react(), kvartMessages(), kvartRouteWords(import.meta.dirname)],
    test: {
      environment: 'jsdom',
      environmentOptions: { jsdom: { url: 'http://localhost:3000/' } },
      globalSetup: ['./vitest.codegen.ts'],
      setupFiles: ['./vitest.setup.ts'],
      testTimeout: 40_000,
      hookTimeout: 60_000,
      ...test,
    },
  });

export default webTests({
  name: 'web',
  include: ['src/**/*.spec.ts', 'src/**/*.spec.tsx', 'build/**/*.spec.ts'],
  exclude: [...configDefaults.exclude, ...drawsOnTheServer],
  // Loading the client anew for each file takes longer than the tests themselves; the setup clears up instead.
  isolate: false,
});
