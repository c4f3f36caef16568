import { Module } from '@nestjs/common';
import { PageRenderer } from './page-renderer.ts';
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
  providers: [PageRenderer, PageWriter, SiteRepository, SiteResolver, SiteService, StaticFiles, WebClient],
})
export class SiteModule {}
