import type { SpaceFilter } from '@kvart/domain/spaces';

/** What each wish is made of, for the reference. */
export const wishes: Record<string, readonly (keyof SpaceFilter)[]> = {
  READINESS: ['readiness'],
  LEGAL_ROUTE: ['legalRoutes'],
  OWNER: ['ownerTypes'],
  AVAILABLE_BY: ['availableBy', 'availableUntil'],
  TERM: ['minMonths', 'maxMonths'],
  POWER: ['minKw'],
  CONDITION: ['conditions'],
  PRICE_BASIS: ['rentModes'],
  PRICE: ['minRentPerM2', 'maxRentPerM2'],
  AREA: ['minM2', 'maxM2'],
  STATES: ['states'],
  COUNTRY: ['country'],
  BOX: ['box'],
  STEP_FREE: ['stepFree'],
  PLACE: ['placeId', 'radiusKm'],
  USES: ['uses'],
  TEXT: ['text'],
};
