import type { Viewer } from '@kvart/domain/shared';
import { Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, RequestViewer } from '../../platform/access/index.ts';
import { receiveFile, requireCsrf } from '../../platform/files/index.ts';
import { StoryPictures } from './story-pictures.service.ts';

@Controller('upload')
export class StoryPictureController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly pictures: StoryPictures,
  ) {}

  @Access('confirmed', 'people who work in the room; once the story is told, those who lead')
  @Post('story-picture/:projectId')
  @HttpCode(200)
  async add(@Req() request: FastifyRequest, @Param('projectId') projectId: string, @Query('alt') alt = '') {
    requireCsrf(request);
    const viewer = (await this.viewers.of(request)) as Viewer;
    const upload = { open: () => receiveFile(request), viewerNow: () => this.viewers.again(request) };
    return { image: { id: await this.pictures.add(viewer, { projectId, alt }, upload) } };
  }
}
