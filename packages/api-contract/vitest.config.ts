import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'api-contract',
    environment: 'node',
    include: ['src/**/*.spec.ts'],
    testTimeout: 20_000,
    isolate: false,
  },
});
