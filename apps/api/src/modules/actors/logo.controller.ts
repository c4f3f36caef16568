import { guardEditActor } from '@kvart/domain/actors';
import type { Viewer } from '@kvart/domain/shared';
import { Controller, HttpCode, type OnModuleInit, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access, RequestViewer } from '../../platform/access/index.ts';
import { Database } from '../../platform/database/index.ts';
import { orRefuse } from '../../platform/errors/index.ts';
import { Files, fileUrl, PhotoPipeline, receiveFile, requireCsrf } from '../../platform/files/index.ts';
import { ActorsRepository } from './actors.repository.ts';
import { ActorsService } from './actors.service.ts';

/** Uploads of logos. A new one takes the place of the old, whose file goes. */
@Controller('upload')
export class LogoController implements OnModuleInit {
  constructor(
    private readonly actors: ActorsService,
    private readonly repository: ActorsRepository,
    private readonly database: Database,
    private readonly viewers: RequestViewer,
    private readonly pipeline: PhotoPipeline,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    this.files.registerUse('logo', { table: 'actors', column: 'logo_id' });
  }

  @Access('confirmed', 'owners and editors of the actor')
  @Post('logo')
  @HttpCode(200)
  async upload(@Req() request: FastifyRequest, @Query('actorId') actorId: string) {
    requireCsrf(request);
    const viewer = (await this.viewers.of(request)) as Viewer;
    const actor = await this.actors.existing(viewer, actorId);
    orRefuse(guardEditActor(viewer, { id: actor.id }));
    const file = await this.pipeline.ingest(await receiveFile(request), {
      kind: 'logo',
      isPublic: true,
      uploadedById: viewer.personId,
    });
    // A picture can be minutes on its way: whoever was removed meanwhile changes nothing.
    orRefuse(guardEditActor(await this.viewers.again(request), { id: actor.id }));
    await this.database.transaction(async (tx) => {
      await this.repository.setLogo(tx, actor.id, file.id);
      if (actor.logo) await this.files.remove(tx, [actor.logo.id]);
    });
    const { id, width, height, blur } = file;
    const variants = file.variants.map((size) => ({ width: size, url: fileUrl(id, size) }));
    return { image: { id, width, height, blur, alt: actor.name, licence: null, variants } };
  }
}
