export { loadTemplates } from './project-templates/load-templates.ts';
export { loadTaxonomy, readTaxonomy } from './taxonomy/load-taxonomy.ts';
export { loadPlaces } from './places/load-places.ts';
export { placeAttribution, readPlaces } from './places/place-source.ts';
