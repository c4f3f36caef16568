import type { Viewer } from '@kvart/domain/shared';
import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, RequestViewer } from '../../platform/access/index.ts';
import { receiveFile, requireCsrf } from '../../platform/files/index.ts';
import { PhotosService } from './photos.service.ts';

@Controller('upload')
export class PhotoController {
  constructor(
    private readonly viewers: RequestViewer,
    private readonly photos: PhotosService,
  ) {}

  @Access('confirmed', 'owners and editors of the actor that the space belongs to')
  @Post('photo')
  @HttpCode(200)
  async upload(
    @Req() request: FastifyRequest,
    @Query('spaceId') spaceId = '',
    @Query('alt') alt = '',
    @Query('licence') licence?: string,
  ) {
    requireCsrf(request);
    const viewer = (await this.viewers.of(request)) as Viewer;
    const image = await this.photos.add(
      viewer,
      { spaceId, alt, licence },
      {
        open: () => receiveFile(request),
        viewerNow: () => this.viewers.again(request),
      },
    );
    return { image };
  }
}
