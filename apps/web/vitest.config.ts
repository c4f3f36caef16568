import { kvartMessages } from '@kvart/i18n/vite';
import react from '@vitejs/plugin-react';
import { kvartRouteWords } from './build/route-words.ts';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react(), kvartMessages(), kvartRouteWords(import.meta.dirname)],
  test: {
    name: 'web',
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:3000/' } },
    include: ['src/**/*.spec.ts', 'src/**/*.spec.tsx', 'build/**/*.spec.ts'],
    globalSetup: ['./vitest.codegen.ts'],
    setupFiles: ['./vitest.setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
