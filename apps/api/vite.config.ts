import { defineConfig } from 'vite';

/**
 * The API is bundled rather than run from source: Nest reads constructor types from decorator metadata,
 * which Node's type stripping cannot write. Packages of the house go into the bundle, npm ones stay outside.
 */
export default defineConfig({
  // Stated here as well as in tsconfig.json, so that the build does not hang on how a file is discovered.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  ssr: { target: 'node', noExternal: [/^@kvart\//] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rollupOptions: {
      input: {
        main: 'src/main.ts',
        worker: 'src/worker.ts',
        import: 'src/import.ts',
        matching: 'src/matching.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
