/** How long the words one searches for may be. */
export const searchLength = 200;

/** How far around a place one may look, in kilometres. */
export const radiusBounds = { min: 0, max: 500, decimals: 3 };

/** How many concepts one filter may name. */
export const mostConcepts = 50;
