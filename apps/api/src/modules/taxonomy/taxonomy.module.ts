import { Module } from '@nestjs/common';
import { ConceptCatalogue } from './concept-catalogue.ts';
import { ConceptEditingResolver } from './concept-editing.resolver.ts';
import { ConceptEditing } from './concept-editing.service.ts';
import { ConceptFollowers } from './concept-followers.ts';
import { TaxonomyRepository } from './taxonomy.repository.ts';
import { TaxonomyResolver } from './taxonomy.resolver.ts';
import { TaxonomyService } from './taxonomy.service.ts';

/** The shared vocabulary and the places of the region. */
@Module({
  providers: [
    TaxonomyRepository,
    TaxonomyService,
    ConceptCatalogue,
    TaxonomyResolver,
    ConceptFollowers,
    ConceptEditing,
    ConceptEditingResolver,
  ],
  exports: [ConceptCatalogue],
})
export class TaxonomyModule {}
