import type { Viewer } from '@kvart/domain/shared';
import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, RequestViewer } from '../../platform/access/index.ts';
import { receiveFile, requireCsrf } from '../../platform/files/index.ts';
import { Receipts } from './receipts.service.ts';

@Controller('upload')
export class ReceiptsController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly receipts: Receipts,
  ) {}

  @Access('confirmed', "people of the line's partner who edit in the room, and those who lead the project")
  @Post('receipt/:id')
  @HttpCode(200)
  async add(@Req() request: FastifyRequest, @Param('id') id: string) {
    requireCsrf(request);
    const viewer = (await this.viewers.of(request)) as Viewer;
    const upload = {
      open: () => receiveFile(request),
      viewerNow: () => this.viewers.again(request),
    };
    return { document: { id: await this.receipts.add(viewer, id, upload) } };
  }
}
