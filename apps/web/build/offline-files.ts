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

export interface OfflineFiles {
  files: string[];
  /** By language: a device keeps the one of its reader. */
  words: Record<string, string[]>;
}

/**
 * The files that the messages need, with all that may be loaded from them: the service worker fetches them
 * beforehand.
 */
export const offlineFiles = (bundle: Bundle, words: readonly string[]): OfflineFiles => {
  const isWords = (id: string) => id.replace('\0', '').startsWith('virtual:kvart-messages/');
  const found = new Set<string>();
  const add = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || found.has(file)) return;
    const id = chunk.facadeModuleId ?? '';
    if (isFurtherPage(id) || isMap(id) || isWords(id)) return;
    found.add(file);
    [...chunk.imports, ...chunk.dynamicImports].forEach(add);
  };
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk' && file.isEntry) add(file.fileName);
    if (file.type === 'asset' && (file.fileName.endsWith('.css') || fonts.test(file.fileName)))
      found.add(file.fileName);
  }
  const fileOf = new Map(
    Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' && file.facadeModuleId
        ? [[file.facadeModuleId.replace('\0', ''), `/${file.fileName}`] as const]
        : [],
    ),
  );
  const wordsIn = (locale: string) =>
    [...new Set([...frameWords, ...words])].flatMap((group) => {
      const id = `virtual:kvart-messages/${locale}`;
      return fileOf.get(group === 'core' ? id : `${id}/${group}`) ?? [];
    });
  return {
    files: [...found].sort().map((file) => `/${file}`),
    words: Object.fromEntries(locales.map((locale) => [locale, wordsIn(locale)])),
  };
};
