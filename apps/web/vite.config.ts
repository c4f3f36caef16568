import { kvartMessages } from '@kvart/i18n/vite';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { BuildEnvironmentOptions } from 'vite';
import { compressAhead } from './build/compress-ahead.ts';
import { leanCss } from './build/lean-css.ts';
import { kvartPages } from './build/plugin.ts';
import { kvartRouteWords } from './build/route-words.ts';
import { smallPrinter } from './build/small-printer.ts';

/** Where the API answers while the client is served by Vite. */
const api = process.env['KVART_API'] ?? 'http://127.0.0.1:3000';

const proxy = {
  ...Object.fromEntries(
    ['/graphql', '/files', '/upload', '/export', '/conversations', '/dev'].map((path) => [path, api]),
  ),
  '/socket.io': { target: api, ws: true },
};

/** The client as browsers get it. */
const browser: BuildEnvironmentOptions = {
  target: ['chrome123', 'firefox128', 'safari17.5'],
  manifest: true,
  sourcemap: true,
  // A font or picture inlined as data: would need a weaker content security policy.
  assetsInlineLimit: 0,
  modulePreload: {
    polyfill: false,
    // The server names the scripts of the first page. A list of all chunks for the pages after it would weigh more
    // on every visit than it saves on a few; pages are fetched when a link is pointed at.
    resolveDependencies: (_file, files) => files.filter((file) => file.endsWith('.css')),
  },
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
};

/** The same client for the API, which draws the first view of public pages with it. */
const server: BuildEnvironmentOptions = {
  target: 'node24',
  ssr: true,
  outDir: 'dist/server',
  sourcemap: true,
  copyPublicDir: false,
  rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' } },
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    react(),
    tailwindcss(),
    kvartMessages(),
    kvartRouteWords(import.meta.dirname),
    smallPrinter(import.meta.dirname),
    ...(isSsrBuild ? [] : [kvartPages(import.meta.dirname), leanCss(), compressAhead()]),
  ],
  server: { port: Number(process.env['PORT'] ?? 5173), proxy },
  preview: { proxy },
  build: isSsrBuild ? server : browser,
  // One file with all it needs, so that nothing has to be installed beside it.
  ...(isSsrBuild && { ssr: { noExternal: true }, define: { 'process.env.NODE_ENV': '"production"' } }),
}));
