import { type Locale, readFeature } from '@kvart/i18n';
import { listFeatures } from '@kvart/i18n/vite';

/** All messages of a language that the client may show, as they are written. */
export function readCatalogue(locale: Locale): Record<string, string> {
  const features = listFeatures(locale).filter((name) => !['mail', 'head'].includes(name));
  return Object.assign({}, ...features.map((name) => readFeature(locale, name))) as Record<string, string>;
}
