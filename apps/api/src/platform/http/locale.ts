import { negotiateLocale } from '@kvart/i18n';
import type { FastifyRequest } from 'fastify';

/** The language an answer is written in: `?lang=`, then the cookie of the switch, then Accept-Language. */
export function requestLocale(request: FastifyRequest): string {
  const asked = (request.query as { lang?: unknown } | undefined)?.lang;
  const chosen = typeof asked === 'string' ? asked : request.cookies?.kvart_lang;
  return negotiateLocale([chosen, request.headers['accept-language']].filter(Boolean).join(', '));
}
