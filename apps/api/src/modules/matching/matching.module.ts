import { Module } from '@nestjs/common';
import { CatalogueModule } from '../taxonomy/index.ts';
import { PartnerMatcher } from './partner-matcher.ts';
import { PartnersRepository } from './partners.repository.ts';

/** Who could work with whom. */
@Module({
  imports: [CatalogueModule],
  providers: [PartnersRepository, PartnerMatcher],
  exports: [PartnerMatcher],
})
export class MatchingModule {}
