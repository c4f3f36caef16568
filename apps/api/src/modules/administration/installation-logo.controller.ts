import type { Viewer } from '@kvart/domain/shared';
import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, RequestViewer } from '../../platform/access/index.ts';
import { PhotoPipeline, receiveFile, requireCsrf } from '../../platform/files/index.ts';
import { InstallationSettings } from './settings.service.ts';

/** Uploads of the installation's logo. */
@Controller('upload')
export class InstallationLogoController {
  constructor(
    private readonly settings: InstallationSettings,
    private readonly viewers: RequestViewer,
    private readonly pipeline: PhotoPipeline,
  ) {}

  @Access('admin')
  @Post('installation-logo')
  @HttpCode(200)
  async upload(@Req() request: FastifyRequest) {
    requireCsrf(request);
    const viewer = (await this.viewers.of(request)) as Viewer;
    const { id, width, height, variants } = await this.pipeline.ingest(await receiveFile(request), {
      kind: 'installation_logo',
      isPublic: true,
      uploadedById: viewer.personId,
    });
    const { logo } = await this.settings.setLogo(viewer, {
      ...{ id, width: width ?? 0, height: height ?? 0, variants },
    });
    return { image: logo };
  }
}
