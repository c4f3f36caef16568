/** How soon a saved search tells by mail of spaces that are new; in Kvart they show at once in any case. */
export const alertRhythms = ['none', 'immediately', 'daily', 'weekly'] as const;
export type AlertRhythm = (typeof alertRhythms)[number];

/** Saved searches of one person. */
export const mostSavedSearches = 50;

/** Spaces one mail tells of; the button leads to all of them. */
export const mostSpacesInAMail = 10;
