import { refusals, type Viewer } from '@kvart/domain/shared';
import { Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, RequestViewer } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { receiveFile, requireCsrf } from '../../platform/files/index.ts';
import { type DocumentUpload, DocumentsService } from './documents.service.ts';

const editors = 'owners and editors of the actor that the space belongs to';

@Controller('upload')
export class DocumentController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly documents: DocumentsService,
  ) {}

  @Access('confirmed', editors)
  @Post('document')
  @HttpCode(200)
  async add(@Req() request: FastifyRequest, @Query() query: Record<string, unknown>) {
    requireCsrf(request);
    const said = (name: string): string | null => {
      const value = query[name];
      return typeof value === 'string' ? value : null;
    };
    const input = {
      kind: said('kind'),
      title: said('title') ?? '',
      alt: said('alt'),
      language: said('language'),
      visibility: said('visibility'),
    };
    const viewer = (await this.viewers.of(request)) as Viewer;
    const id = await this.documents.add(viewer, said('spaceId') ?? '', input, this.uploadOf(request));
    return { document: { id } };
  }

  @Access('confirmed', editors)
  @Post('document/:id')
  @HttpCode(200)
  async replace(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Query('version') version = '',
    @Query('alt') alt?: string,
  ) {
    requireCsrf(request);
    if (alt !== undefined && typeof alt !== 'string') throw new Refused(refusals.notFound());
    const viewer = (await this.viewers.of(request)) as Viewer;
    const key = { id, version: Number(version) };
    return {
      document: { id: await this.documents.replace(viewer, key, alt ?? null, this.uploadOf(request)) },
    };
  }

  private uploadOf(request: FastifyRequest): DocumentUpload {
    return { open: () => receiveFile(request), viewerNow: () => this.viewers.again(request) };
  }
}
