import { chooseLocale, type Locale } from '@kvart/i18n';
import type { FastifyRequest } from 'fastify';

/** The language of what is passed on: by `?lang=`, else by the browser's own. Cookies are not looked at. */
export function publicLocale(request: FastifyRequest): Locale {
  const asked = (request.query as { lang?: unknown } | undefined)?.lang;
  return chooseLocale({
    query: typeof asked === 'string' ? asked : null,
    cookie: undefined,
    header: request.headers['accept-language'],
  });
}
