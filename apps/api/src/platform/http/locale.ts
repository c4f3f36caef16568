import { chooseLocale, type Locale } from '@kvart/i18n';
import type { FastifyRequest } from 'fastify';

/** The language an answer is written in: `?lang=`, then the cookie of the switch, then Accept-Language. */
export function requestLocale(request: FastifyRequest): Locale {
  const asked = (request.query as { lang?: unknown } | undefined)?.lang;
  return chooseLocale({
    query: typeof asked === 'string' ? asked : null,
    cookie: request.cookies?.kvart_lang,
    header: request.headers['accept-language'],
  });
}
