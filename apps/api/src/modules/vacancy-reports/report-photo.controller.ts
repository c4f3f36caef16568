import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/index.ts';
import { receiveFile, requireCsrf } from '../../platform/files/index.ts';
import { ReportPhotos } from './report-photos.service.ts';

@Controller('upload')
export class ReportPhotoController {
  constructor(private readonly photos: ReportPhotos) {}

  @Public('pictures of a report just sent; the signed token of the answer says which, and for how long')
  @Post('report-photo')
  @HttpCode(200)
  async upload(@Req() request: FastifyRequest) {
    requireCsrf(request);
    const { 'x-kvart-upload': token } = request.headers;
    const count = await this.photos.add(typeof token === 'string' ? token : '', request.ip, () =>
      receiveFile(request),
    );
    return { image: { count } };
  }
}
