import type { Viewer } from '@kvart/domain/shared';
import { Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, RequestViewer } from '../../platform/access/index.ts';
import { receiveFile, requireCsrf } from '../../platform/files/index.ts';
import { UpdatePictures } from './update-pictures.service.ts';

/** `POST /upload/update-picture/<update>?alt=…` with one picture, in the place of an earlier one. */
@Controller('upload')
export class UpdatePictureController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly pictures: UpdatePictures,
  ) {}

  @Access('confirmed', 'people of active partners who edit in the room, also once the project is closed')
  @Post('update-picture/:id')
  @HttpCode(200)
  async add(@Req() request: FastifyRequest, @Param('id') id: string, @Query('alt') alt: unknown) {
    requireCsrf(request);
    const viewer = (await this.viewers.of(request)) as Viewer;
    const upload = { open: () => receiveFile(request), viewerNow: () => this.viewers.again(request) };
    return { image: { id: await this.pictures.add(viewer, { id, alt }, upload) } };
  }
}
