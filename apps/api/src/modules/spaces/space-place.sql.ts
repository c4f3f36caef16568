/*
 * Looking around a place. Its coordinates are read by statements of their own that Postgres runs once, not for each
 * row; so the box can be looked up in the index.
 */

const earthRadiusKm = 6371.0088;
/** A box that is a trifle too large finds nothing wrong: the distance itself is looked at as well. */
const slack = 1e-6;

const of = (place: string, value: string): string =>
  `(SELECT ${value} FROM places pl WHERE pl.id = ${place})`;

/** A box that holds everything within so many kilometres of the place; wider than high, the more so further north. */
export const reachOf = (place: string, km: string): string => {
  const turn = `(${km} / ${earthRadiusKm})`;
  const high = `(degrees(${turn}) + ${slack})`;
  const wide = `(degrees(asin(least(1, sin(${turn}) / cos(radians(pl.lat))))) + ${slack})`;
  return of(
    place,
    `box(point(pl.lon - ${wide}, pl.lat - ${high}), point(pl.lon + ${wide}, pl.lat + ${high}))`,
  );
};

/** How far the public point of `s` is from the place, in kilometres as the crow flies. */
export const distanceTo = (place: string): string =>
  `${2 * earthRadiusKm} * asin(sqrt(least(1, sin(radians(s.public_lat - ${of(place, 'pl.lat')}) / 2) ^ 2
    + ${of(place, 'cos(radians(pl.lat))')} * cos(radians(s.public_lat))
    * sin(radians(s.public_lon - ${of(place, 'pl.lon')}) / 2) ^ 2)))`;
