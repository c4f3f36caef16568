import { paperBounds } from '@kvart/domain/actors';
import type { Viewer } from '@kvart/domain/shared';
import { Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, RequestViewer } from '../../platform/access/index.ts';
import { receiveFile, requireCsrf } from '../../platform/files/index.ts';
import { Papers } from './papers.service.ts';

/** `POST /upload/verification-paper/<actor>?kind=statutes&name=statut.pdf` with one file, a PDF or a picture. */
@Controller('upload')
export class PapersController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly papers: Papers,
  ) {}

  @Access('confirmed', 'owners of the actor')
  @Post('verification-paper/:actorId')
  @HttpCode(200)
  async add(
    @Req() request: FastifyRequest,
    @Param('actorId') actorId: string,
    @Query('kind') kind?: unknown,
    @Query('name') name?: unknown,
  ) {
    requireCsrf(request);
    const viewer = (await this.viewers.of(request)) as Viewer;
    const id = await this.papers.handIn(
      viewer,
      { actorId, kind, name },
      {
        open: () => receiveFile(request, paperBounds.bytes),
        viewerNow: () => this.viewers.again(request),
        address: request.ip,
      },
    );
    return { document: { id } };
  }
}
