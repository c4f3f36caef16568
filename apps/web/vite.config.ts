import { kvartMessages } from '@kvart/i18n/vite';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { leanCss } from './build/lean-css.ts';
import { kvartPages } from './build/plugin.ts';
import { smallPrinter } from './build/small-printer.ts';

/** Where the API answers while the client is served by Vite. */
const api = process.env['KVART_API'] ?? 'http://127.0.0.1:3000';

const proxy = {
  ...Object.fromEntries(['/graphql', '/files', '/upload', '/dev'].map((path) => [path, api])),
  '/socket.io': { target: api, ws: true },
};

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    kvartMessages(),
    kvartPages(import.meta.dirname),
    smallPrinter(import.meta.dirname),
    leanCss(),
  ],
  server: { port: Number(process.env['PORT'] ?? 5173), proxy },
  preview: { proxy },
  build: {
    target: ['chrome123', 'firefox128', 'safari17.5'],
    manifest: true,
    sourcemap: true,
    // A font or picture inlined as data: would need a weaker content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs travels in one file: it compresses better, and stays cached over releases.
          groups: [
            {
              name: 'base',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|@apollo|rxjs|graphql|optimism|@wry|tslib|@lingui)[\\/]/,
            },
          ],
        },
      },
    },
  },
});
