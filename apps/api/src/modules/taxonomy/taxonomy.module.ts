import { Module } from '@nestjs/common';
import { CatalogueModule } from './catalogue.module.ts';
import { ConceptEditingResolver } from './concept-editing.resolver.ts';
import { ConceptEditing } from './concept-editing.service.ts';
import { ConceptFollowers } from './concept-followers.ts';
import { TaxonomyResolver } from './taxonomy.resolver.ts';
import { TaxonomyService } from './taxonomy.service.ts';

/** The shared vocabulary and the places of the region. */
@Module({
  imports: [CatalogueModule],
  providers: [TaxonomyService, TaxonomyResolver, ConceptFollowers, ConceptEditing, ConceptEditingResolver],
  exports: [CatalogueModule],
})
export class TaxonomyModule {}
