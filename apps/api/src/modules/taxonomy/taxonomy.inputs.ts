import { country, latitude, longitude, searchText, whole } from '@kvart/domain/shared';
import { z } from 'zod';

/** What search while typing takes. */
export const placeSearchInput = z.object({
  text: searchText,
  country: country.nullish(),
  first: whole({ min: 1, max: 50 }),
});

/** A point on the map. */
export const pointInput = z.object({ lat: latitude, lon: longitude });
