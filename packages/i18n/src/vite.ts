import { join } from 'node:path';
import { coreFeatures, serverFeatures } from './catalogues.ts';
import { compileCatalogue } from './compile.ts';
import { findProblems } from './check.ts';
import { locales } from './locales.ts';
import type { Locale } from './locales.ts';
import { listFeatures, messagesFolder, readCatalogue, sourceOf } from './read-catalogues.ts';

export { listFeatures } from './read-catalogues.ts';

const prefix = 'virtual:kvart-messages';

/** The little of Vite's plugin interface that is used here; spelled out so that Node needs no Vite at run time. */
interface MessagesPlugin {
  name: string;
  configResolved(config: { command: string }): void;
  buildStart(this: { error(message: string): never; warn(message: string): void }): void;
  resolveId(id: string): string | undefined;
  load(this: { addWatchFile(file: string): void }, id: string): string | undefined;
}

/** Catalogues that travel by themselves. */
const furtherFeatures = (locale: Locale): string[] => {
  const elsewhere: readonly string[] = [...coreFeatures, ...serverFeatures];
  return listFeatures(locale).filter((feature) => !elsewhere.includes(feature));
};

const load = (name: string, path: string) => `'${name}': () => import('${prefix}/${path}')`;

const loaders = () =>
  `export const loaders = { ${locales.map((locale) => load(locale, locale)).join(', ')} };`;

/** Where the further words of a language are; it travels with those that every page needs. */
const further = (locale: Locale) =>
  `export const further = { ${furtherFeatures(locale)
    .map((feature) => load(feature, `${locale}/${feature}`))
    .join(', ')} };`;

/**
 * Compiles the catalogues into modules: `virtual:kvart-messages/<locale>` for what every page needs, with the loaders
 * of `…/<locale>/<feature>` for the others, and `virtual:kvart-messages` with the loaders of the languages.
 * A build stops where the languages differ in keys or placeholders.
 */
export const kvartMessages = (): MessagesPlugin => {
  let building = false;
  return {
    name: 'kvart-messages',
    configResolved(config) {
      building = config.command === 'build';
    },
    buildStart() {
      const problems = findProblems();
      if (problems.length === 0) return;
      const text = `Message catalogues:\n${problems.join('\n')}`;
      if (building) this.error(text);
      else this.warn(text);
    },
    resolveId(id) {
      return id === prefix || id.startsWith(`${prefix}/`) ? `\0${id}` : undefined;
    },
    load(id) {
      if (id === `\0${prefix}`) return loaders();
      if (!id.startsWith(`\0${prefix}/`)) return undefined;
      const [locale, feature] = id.slice(prefix.length + 2).split('/') as [Locale, string | undefined];
      const features = feature === undefined ? coreFeatures : [feature];
      for (const name of features)
        this.addWatchFile(join(messagesFolder(), sourceOf(locale), `${name}.json`));
      const messages = compileCatalogue(readCatalogue(locale, features));
      const words = `export default JSON.parse(${JSON.stringify(JSON.stringify(messages))});`;
      return feature === undefined ? `${words}\n${further(locale)}` : words;
    },
  };
};
