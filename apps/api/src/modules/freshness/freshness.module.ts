import { Module } from '@nestjs/common';
import { SpacesModule } from '../spaces/index.ts';
import { FreshnessClock } from './freshness-clock.ts';
import { FreshnessLinks } from './freshness-links.service.ts';
import { FreshnessMails } from './freshness-mails.ts';
import { FreshnessRepository } from './freshness.repository.ts';
import { FreshnessResolver } from './freshness.resolver.ts';

/** Keeps the list of spaces true: who looks after one is asked, and what nobody speaks for goes. */
@Module({
  imports: [SpacesModule],
  providers: [FreshnessRepository, FreshnessLinks, FreshnessMails, FreshnessClock, FreshnessResolver],
})
export class FreshnessModule {}
