export { Facet, FacetValue, PageInfo } from './connection.model.ts';
export { BoxInput, GeoPoint } from './geo.model.ts';
export { enumOf } from './enum-of.ts';
export { Image, ImageVariant } from './image.model.ts';
export { LocalizedText, LocalizedTextInput, localizedText, Translation } from './localized-text.model.ts';
export { MapPoint } from './map-point.model.ts';
