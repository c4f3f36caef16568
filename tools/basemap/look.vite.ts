import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The policy of the real server, as far as it touches maps: no worker from a blob, no inline style. */
const policy = [
  "default-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self'",
  "object-src 'none'",
].join('; ');

const web = join(import.meta.dirname, '../../apps/web');

/** A page with nothing but maps, to look at them: see look.ts. */
export default defineConfig({
  root: join(web, 'src/lib/map/look'),
  publicDir: join(web, 'public'),
  cacheDir: join(import.meta.dirname, '../../node_modules/.cache/basemap-look'),
  plugins: [react(), tailwindcss()],
  build: { outDir: join(import.meta.dirname, '../../test-results/basemap/page'), emptyOutDir: true },
  preview: { headers: { 'content-security-policy': policy } },
});
