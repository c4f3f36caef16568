import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Made } from './kept.ts';

/** Sends what was made, unless the reader has it already. */
export function sendMade(
  request: FastifyRequest,
  reply: FastifyReply,
  { bytes, etag }: Made,
  type: string,
): void {
  void reply
    .header('etag', etag)
    .header('cache-control', 'public, max-age=300')
    .header('vary', 'Accept-Language');
  if (hasAlready(request, etag)) return void reply.status(304).send();
  void reply.type(type).header('content-length', bytes.length).send(bytes);
}

/** The same for a text, which is its own tag; other sites may fetch it. */
export function sendText(request: FastifyRequest, reply: FastifyReply, body: string, type: string): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  void reply.header('cross-origin-resource-policy', 'cross-origin');
  sendMade(request, reply, { bytes: Buffer.from(body), etag }, type);
}

/** Whether the tag is among those the reader names; a weak one counts, since compression makes it so. */
export function hasAlready(request: FastifyRequest, etag: string): boolean {
  const named = request.headers['if-none-match'];
  return named !== undefined && named.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

/** One answer for what is unknown and what is not public. */
export function sendNothing(reply: FastifyReply): void {
  void reply
    .status(404)
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send('Not found.\n');
}
