import { join } from 'node:path';
import { locales } from '@kvart/i18n/client';
import type { Plugin, Rolldown } from 'vite';
import { collectOperations } from './operations.ts';
import { offlineFiles } from './offline-files.ts';
import { furtherFeatures, routeWords } from './route-words.ts';

type Bundle = Rolldown.OutputBundle;

/** Text and headings: every page shows both at once, and phones have no face of the same measure to wait with. */
const fontsToPreload = [/source-(sans-3|serif-4)-latin-[\w-]{8}\.woff2$/];

const preloadFonts = (bundle: Bundle) =>
  Object.keys(bundle)
    .filter((file) => fontsToPreload.some((name) => name.test(file)))
    .map((file) => ({
      tag: 'link',
      attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
      injectTo: 'head' as const,
    }));

/** Chunks behind a module, with all they import, as addresses. */
const chunksOf = (bundle: Bundle, matches: (id: string) => boolean): string[] => {
  const found = new Set<string>();
  const add = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || found.has(file)) return;
    found.add(file);
    chunk.imports.forEach(add);
  };
  for (const chunk of Object.values(bundle))
    if (
      chunk.type === 'chunk' &&
      chunk.isDynamicEntry &&
      chunk.facadeModuleId &&
      matches(chunk.facadeModuleId)
    )
      add(chunk.fileName);
  return [...found].map((file) => `/${file}`);
};

/**
 * What the server needs to write a page: `operations.json` (every operation by name) and `preload.json`
 * (which scripts a language and a route file will want, so that the browser fetches them at once); and for the
 * service worker `offline.json` (which files it keeps).
 */
export const kvartPages = (root: string): Plugin => ({
  name: 'kvart-pages',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => (bundle ? preloadFonts(bundle) : []),
  },
  generateBundle(_options, bundle) {
    const scriptsBehind = (ending: string) => chunksOf(bundle, (module) => module.endsWith(ending));
    const entry = new Set(
      Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' && chunk.isEntry
          ? [chunk.fileName, ...chunk.imports].map((file) => `/${file}`)
          : [],
      ),
    );
    const lean = (files: string[]) => files.filter((file) => !entry.has(file));
    const routes = Object.values(bundle).flatMap(
      (chunk) =>
        (chunk.type === 'chunk' && chunk.facadeModuleId?.match(/\/app\/routes\/(.+)\.tsx$/)?.[1]) || [],
    );
    const preload = {
      // What draws every page; the entry fetches it.
      app: lean(scriptsBehind('/app/main.tsx')),
      messages: Object.fromEntries(
        locales.map((locale) => {
          const id = `virtual:kvart-messages/${locale}`;
          const groups: Record<string, string[]> = { core: lean(scriptsBehind(id)) };
          for (const feature of furtherFeatures) groups[feature] = lean(scriptsBehind(`${id}/${feature}`));
          return [locale, groups];
        }),
      ),
      routes: Object.fromEntries(
        routes.map((name) => [name, lean(scriptsBehind(`/app/routes/${name}.tsx`))]),
      ),
      // Beside `core`, which every page needs.
      routeMessages: routeWords(join(root, 'src')),
    };
    const emit = (fileName: string, content: unknown) =>
      this.emitFile({ type: 'asset', fileName, source: JSON.stringify(content, null, 1) });
    emit('operations.json', collectOperations(join(root, 'src')));
    emit('preload.json', preload);
    emit('offline.json', offlineFiles(bundle, preload.routeMessages['messages'] ?? []));
  },
});
