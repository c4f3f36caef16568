import { defineConfig } from 'vite';
import { smallPrinter } from './build/small-printer.ts';

/** The service worker: one file at a fixed address, which imports nothing. */
export default defineConfig({
  plugins: [smallPrinter(import.meta.dirname)],
  publicDir: false,
  build: {
    target: ['chrome123', 'firefox128', 'safari17.5'],
    emptyOutDir: false,
    sourcemap: true,
    modulePreload: false,
    rolldownOptions: {
      input: 'src/sw/sw.ts',
      output: { format: 'iife', entryFileNames: 'sw.js' },
    },
  },
});
