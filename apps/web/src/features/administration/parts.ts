/** The pages of the administration, in the order in which a new installation needs them. */
export const parts = [
  'identity',
  'territories',
  'levels',
  'roles',
  'vocabulary',
  'rules',
  'privacy',
  'mails',
  'features',
  'retention',
  'health',
] as const;
export type AdminPart = (typeof parts)[number];
