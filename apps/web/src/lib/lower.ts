/** The name of an enum value in catalogues and palettes: `SMALL_BUSINESS` is `small_business`. */
export const lower = <E extends string>(value: E): Lowercase<E> => value.toLowerCase() as Lowercase<E>;
