import { Module } from '@nestjs/common';
import { ConceptCatalogue } from './concept-catalogue.ts';
import { TaxonomyRepository } from './taxonomy.repository.ts';
import { TaxonomyResolver } from './taxonomy.resolver.ts';
import { TaxonomyService } from './taxonomy.service.ts';

/** The shared vocabulary and the places of the region. */
@Module({
  providers: [TaxonomyRepository, TaxonomyService, ConceptCatalogue, TaxonomyResolver],
  exports: [ConceptCatalogue],
})
export class TaxonomyModule {}
