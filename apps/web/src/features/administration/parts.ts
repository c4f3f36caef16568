/** The pages of the administration, in the order in which a new installation needs them. */
export const parts = ['territories', 'levels'] as const;
export type AdminPart = (typeof parts)[number];
