import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/access.decorator.ts';
import { RequestViewer } from '../access/request-viewer.ts';
import { FileAccess } from './file-access.ts';
import { FileStore } from './file-store.ts';
import { documentKeyOf, Files, keyOf } from './files.ts';
import { endingOf, type StoredFile } from './stored-file.ts';

const forEver = 'public, max-age=31536000, immutable';
/** Kept, but asked about each time: access can end. */
const askAgain = 'private, no-cache';

/** Hands out pictures and documents. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly files: Files,
    private readonly access: FileAccess,
    private readonly viewers: RequestViewer,
    private readonly store: FileStore,
  ) {}

  @Get(':id/:variant')
  @Public('public files; private ones only where the rule of their kind allows, otherwise they do not exist')
  async read(
    @Param('id') id: string,
    @Param('variant') variant: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cross-origin-resource-policy', 'same-origin');
    const file = await this.readable(id, request);
    const key = file && keyFor(file, variant);
    if (!file || !key) return notFound(reply);

    const etag = `"${key.replace('/', '-').replace('.webp', '')}"`;
    void reply.header('cache-control', file.isPublic ? forEver : askAgain).header('etag', etag);
    if (request.headers['if-none-match'] === etag) return void reply.status(304).send();
    const bytes = await this.store.get(key);
    if (!bytes) return notFound(reply);
    if (bytes.size !== null) void reply.header('content-length', bytes.size);
    if (file.name !== null) void reply.header('content-disposition', disposition(file.mime, file.name));
    void reply.header('content-type', file.mime).send(bytes.stream);
  }

  /** The file, unless it is none of the reader's business. */
  private async readable(id: string, request: FastifyRequest): Promise<StoredFile | null> {
    const file = await this.files.find(id);
    if (!file || file.isPublic) return file;
    return (await this.access.allows(await this.viewers.of(request), file)) ? file : null;
  }
}

/** Where the asked-for variant lies; null where there is none of that name. */
function keyFor(file: StoredFile, variant: string): string | null {
  const ending = endingOf(file.mime);
  if (ending) return variant === `document.${ending}` ? documentKeyOf(file.id, file.mime) : null;
  const width = widthOf(variant);
  return file.variants.includes(width) ? keyOf(file.id, width) : null;
}

/** Pictures are shown, everything else is handed over to be kept: nothing of it opens in our name. */
function disposition(mime: string, name: string): string {
  const document = endingOf(mime);
  const [kind, ending] = document ? ['attachment', document] : ['inline', 'webp'];
  const escaped = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  const plain = name.replace(/[^A-Za-z0-9 _-]/g, '_');
  return `${kind}; filename="${plain}.${ending}"; filename*=UTF-8''${escaped}.${ending}`;
}

const widthOf = (variant: string): number => Number(/^(\d{1,5})\.webp$/.exec(variant)?.[1] ?? 0);

/** One answer for unknown, forbidden and lost files. */
function notFound(reply: FastifyReply): void {
  reply.removeHeader('etag');
  void reply.status(404).header('cache-control', 'no-store').send({ code: 'not_found' });
}
