/** Where a report of an empty unit stands. */
export const reportStates = [
  'submitted',
  'triaged',
  'verified',
  'linked',
  'duplicate',
  'not_vacant',
  'rejected',
  'stale',
] as const;
export type ReportState = (typeof reportStates)[number];

/** What those who triage can do with a report. */
export const reportActions = ['triage', 'verify', 'link', 'duplicate', 'not_vacant', 'reject'] as const;
export type ReportAction = (typeof reportActions)[number];

/** How the reporter came to know that the unit is empty. */
export const reportSources = ['passing_by', 'neighbour', 'worked_there', 'owner', 'other'] as const;
export type ReportSource = (typeof reportSources)[number];

/** For how long it has been empty, as well as somebody outside can tell. */
export const vacancyLengths = ['weeks', 'months', 'year', 'years', 'unknown'] as const;
export type VacancyLength = (typeof vacancyLengths)[number];

/** Pictures that a report may have. */
export const mostReportPhotos = 5;

/** A report that nobody brought forward for so long says nothing about today any more. */
export const reportStaleAfterMonths = 12;

/** How long the reporter may add pictures after sending. */
export const reportPhotoMinutes = 60;

/** How long the link in a mail to the reporter works. */
export const reporterLinkDays = 400;

/** An address that nobody confirmed is forgotten after so many days. */
export const unconfirmedReporterDays = 7;
