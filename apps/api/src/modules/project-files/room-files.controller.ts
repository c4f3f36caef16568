import type { Viewer } from '@kvart/domain/shared';
import { roomBounds } from '@kvart/domain/projects/room';
import { Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, RequestViewer } from '../../platform/access/index.ts';
import { receiveFile, requireCsrf } from '../../platform/files/index.ts';
import { RoomFilesService } from './room-files.service.ts';

/** `POST /upload/room-file/<project>/<file>?name=plan.pdf&note=…` with one file: a new one, or the next version. */
@Controller('upload')
export class RoomFilesController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly files: RoomFilesService,
  ) {}

  @Access('confirmed', 'people of active partners who edit in the room, while the project runs')
  @Post('room-file/:projectId/:id')
  @HttpCode(200)
  async add(
    @Req() request: FastifyRequest,
    @Param('projectId') projectId: string,
    @Param('id') id: string,
    @Query('name') name?: unknown,
    @Query('note') note?: unknown,
  ) {
    requireCsrf(request);
    const viewer = (await this.viewers.of(request)) as Viewer;
    const upload = {
      open: () => receiveFile(request, roomBounds.fileBytes),
      viewerNow: () => this.viewers.again(request),
    };
    const file = await this.files.add(viewer, { projectId, id, name, note }, upload);
    return { document: { id: file.id } };
  }
}
