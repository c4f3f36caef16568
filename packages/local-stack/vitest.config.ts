import { defineConfig } from 'vitest/config';

/** Real servers start, are killed and start again here. */
export default defineConfig({
  test: {
    name: 'local-stack',
    environment: 'node',
    include: ['src/**/*.spec.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
