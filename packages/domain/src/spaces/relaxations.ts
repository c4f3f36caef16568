/** Wishes that can be let go of, or widened, where a search finds nothing: what costs a seeker least comes first. */
export const relaxedParts = [
  'radius',
  'readiness',
  'legal_route',
  'owner',
  'available_by',
  'term',
  'power',
  'condition',
  'price_basis',
  'price',
  'area',
  'states',
  'country',
  'box',
  'step_free',
  'place',
  'uses',
  'text',
  'only_place',
  'only_text',
] as const;
export type RelaxedPart = (typeof relaxedParts)[number];

/** One way to ask for less. */
export interface Relaxation {
  part: RelaxedPart;
  /** How far is looked instead, where it is the distance that is widened. */
  radiusKm?: number | null;
}

/** A filter as far as relaxing it needs to know it: the domain's own, or as GraphQL spells it. */
export type Relaxable = Readonly<Record<string, unknown>>;

/** The parts of a filter that each wish is written in. */
const parts: Record<Exclude<RelaxedPart, 'radius' | 'only_place' | 'only_text'>, readonly string[]> = {
  readiness: ['readiness'],
  legal_route: ['legalRoutes'],
  owner: ['ownerTypes'],
  available_by: ['availableBy', 'availableUntil'],
  term: ['minMonths', 'maxMonths'],
  power: ['minKw'],
  condition: ['conditions'],
  price_basis: ['rentModes'],
  price: ['minRentPerM2', 'maxRentPerM2'],
  area: ['minM2', 'maxM2'],
  states: ['states'],
  country: ['country'],
  box: ['box'],
  step_free: ['stepFree'],
  place: ['placeId', 'radiusKm'],
  uses: ['uses'],
  text: ['text'],
};
const where = ['placeId', 'radiusKm', 'box', 'country', 'currency', 'actorId'];
const words = ['text', 'currency', 'actorId'];

/** Distances that are tried in turn. */
const radii = [2, 5, 10, 25, 50, 100, 250, 500];
/** So many wider circles are tried. */
const widenings = 4;

const isSet = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && value !== false && !isEmptyList(value);
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

const kept = (filter: Relaxable, keep: (name: string) => boolean): Relaxable =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => keep(name)));

/** The filter with one wish less. */
export function relaxed<F extends Relaxable>(filter: F, { part, radiusKm }: Relaxation): F {
  const less = (): Relaxable => {
    if (part === 'radius') return { ...filter, radiusKm };
    if (part === 'only_place') return kept(filter, (name) => where.includes(name));
    if (part === 'only_text') return kept(filter, (name) => words.includes(name));
    return kept(filter, (name) => !parts[part].includes(name));
  };
  return less() as F;
}

/** All ways to ask for a little less, the nearest first; none where nothing narrows the search. */
export function relaxationsOf(filter: Relaxable): Relaxation[] {
  const wishes = relaxedParts.filter(
    (part) => part in parts && parts[part as keyof typeof parts].some((name) => isSet(filter[name])),
  );
  const radius = Number(filter['radiusKm'] ?? 0);
  const wider = isSet(filter['placeId']) ? radii.filter((km) => km > radius).slice(0, widenings) : [];
  // What is kept has to be something, and what is let go of more than one wish: that one is in the list already.
  const only = (part: RelaxedPart, names: readonly string[]): Relaxation[] => {
    const left = wishes.filter((wish) =>
      parts[wish as keyof typeof parts].some((name) => names.includes(name)),
    );
    return left.length > 0 && wishes.length - left.length > 1 ? [{ part }] : [];
  };
  return [
    ...wider.map((radiusKm) => ({ part: 'radius' as const, radiusKm })),
    ...wishes.map((part) => ({ part })),
    ...only('only_place', where),
    ...only('only_text', words),
  ];
}
