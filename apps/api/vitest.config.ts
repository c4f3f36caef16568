import { defineConfig, mergeConfig } from 'vitest/config';
import build from './vite.config.ts';

/** Tests compile exactly as the build does, so that Nest finds the same constructor types. */
export default mergeConfig(
  build,
  defineConfig({
    // Node gives everybody the same graphql; Vite would pick another build of it for our own sources, and
    // graphql refuses types of another copy.
    resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
    test: {
      name: 'api',
      environment: 'node',
      include: ['src/**/*.spec.ts'],
      globalSetup: ['src/platform/testing/global-setup.ts'],
      setupFiles: ['reflect-metadata'],
      testTimeout: 20_000,
      hookTimeout: 60_000,
      // Nest and GraphQL are loaded once, not for each file: every spec starts a Kvart of its own anyway.
      isolate: false,
    },
  }),
);
