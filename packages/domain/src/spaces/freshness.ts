/**
 * How long a listed space counts as free without anybody saying so again, in days. Each step begins where the one
 * before it ended: asked, reminded, marked as stale, taken off the list.
 */
export const freshnessDays = { askAfter: 60, remindAfter: 14, staleAfter: 14, lapseAfter: 30 } as const;

/** How long a space that the clock took off the list can be put back with one press. */
export const restoreDays = 30;

/** How long the links of a mail about freshness work: as long as the entry can still be saved. */
export const freshnessLinkDays = 60;

/** Answers that a mailed link carries. */
export const freshnessAnswers = ['still_free', 'gone', 'restore'] as const;
export type FreshnessAnswer = (typeof freshnessAnswers)[number];

/** Reasons in the history where nobody wrote one; pages put them into words. */
export const lapseReason = 'unconfirmed';
export const goneReason = 'gone_by_mail';

const day = 86_400_000;

/** So many days before a moment: what happened until then is due. */
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * day);

/** Whole days from one moment to another. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / day));

/** Whether the clock took a space off the list so lately that one press puts it back. */
export const canBeRestored = (lapsedAt: Date | null | undefined, now: Date): boolean =>
  !!lapsedAt && lapsedAt > daysBefore(now, restoreDays);
