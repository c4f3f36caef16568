import { Module } from '@nestjs/common';
import { ConceptCatalogue } from './concept-catalogue.ts';
import { TaxonomyRepository } from './taxonomy.repository.ts';

/** The vocabulary for those who only read it. */
@Module({
  providers: [TaxonomyRepository, ConceptCatalogue],
  exports: [TaxonomyRepository, ConceptCatalogue],
})
export class CatalogueModule {}
