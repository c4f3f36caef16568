export { CatalogueModule } from './catalogue.module.ts';
export { ConceptCatalogue, type NamedConcepts } from './concept-catalogue.ts';
export { Concept, ConceptScheme } from './concept.model.ts';
export { Place } from './place.model.ts';
export { TaxonomyModule } from './taxonomy.module.ts';
