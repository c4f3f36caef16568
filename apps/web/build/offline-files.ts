import type { Rolldown } from 'vite';
import { locales } from '@kvart/i18n/client';

type Bundle = Rolldown.OutputBundle;

/** The pages that open without a line. */
const offlineRoutes = /\/app\/routes\/messages(\.\$id)?\.tsx$/;
/** What the frame of every page speaks with, beside the words of the page itself. */
const frameWords = ['core', 'domain', 'imports', 'notifications'];
const fonts = /(source-sans-3|source-serif-4)-latin(-ext)?-wght-normal/;

const isFurtherPage = (id: string) => id.includes('/app/routes/') && !offlineRoutes.test(id);
/** Drawn maps are of no use without a line, and heavy. */
const isMap = (id: string) => /\/lib\/map\/|maplibre/.test(id);

/**
 * The files that the messages need, with all that may be loaded from them: the service worker fetches them
 * beforehand. Words come in all languages, as the reader may change it.
 */
export const offlineFiles = (bundle: Bundle, words: readonly string[]): string[] => {
  const wanted = new Set(
    locales.flatMap((locale) =>
      [...frameWords, ...words].map((group) =>
        group === 'core' ? `virtual:kvart-messages/${locale}` : `virtual:kvart-messages/${locale}/${group}`,
      ),
    ),
  );
  const isOtherWords = (id: string) => {
    const name = id.replace('\0', '');
    return name.startsWith('virtual:kvart-messages/') && !wanted.has(name);
  };
  const found = new Set<string>();
  const add = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || found.has(file)) return;
    const id = chunk.facadeModuleId ?? '';
    if (isFurtherPage(id) || isMap(id) || isOtherWords(id)) return;
    found.add(file);
    [...chunk.imports, ...chunk.dynamicImports].forEach(add);
  };
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk' && file.isEntry) add(file.fileName);
    if (file.type === 'asset' && (file.fileName.endsWith('.css') || fonts.test(file.fileName)))
      found.add(file.fileName);
  }
  return [...found].sort().map((file) => `/${file}`);
};
