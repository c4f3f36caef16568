import { Module } from '@nestjs/common';
import { PageWriter } from './page-writer.ts';
import { PagesController } from './pages.controller.ts';
import { SiteRepository } from './site.repository.ts';
import { SiteResolver } from './site.resolver.ts';
import { SiteService } from './site.service.ts';
import { StaticFiles } from './static-files.ts';
import { WebClient } from './web-client.ts';

/** The installation itself: its settings for the client, and the client's pages as HTML. */
@Module({
  controllers: [PagesController],
  providers: [PageWriter, SiteRepository, SiteResolver, SiteService, StaticFiles, WebClient],
})
export class SiteModule {}
