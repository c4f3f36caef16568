import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { FileRefused } from './file-refused.ts';

/**
 * Refuses an upload that another site's page could have sent: only our own client can set the header.
 * @throws FileRefused `csrf_required`
 */
export function requireCsrf(request: FastifyRequest): void {
  if (request.headers['x-kvart-csrf'] !== '1') throw new FileRefused('csrf_required');
}

/**
 * The one file of a multipart upload, as a stream for {@link PhotoPipeline.ingest}.
 * @param bytes the most it may have where that is more than for pictures; what is beyond is cut off.
 * @throws FileRefused `file_missing` where the request holds none.
 */
export async function receiveFile(request: FastifyRequest, bytes?: number): Promise<Readable> {
  if (!request.isMultipart()) throw new FileRefused('file_missing');
  const part = await request
    .file(bytes ? { limits: { fileSize: bytes + 1 } } : undefined)
    .catch(() => undefined);
  if (!part) throw new FileRefused('file_missing');
  return part.file;
}
