import { localizedText } from '../../platform/graphql/index.ts';
import type { CentreService } from './service.model.ts';
import type { ServiceRow } from './services.repository.ts';

/** A service as it is answered, in the reader's language where it has that. */
export function serviceView(row: ServiceRow, locale: string): CentreService {
  const title = localizedText(row.title, row.originalLocale, locale);
  if (!title) throw new Error(`The service ${row.id} has no title`);
  return { ...row, title, text: localizedText(row.text, row.originalLocale, locale) };
}
