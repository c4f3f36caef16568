const day = 86_400_000;

/** A moment some days (and part of a day) before another. */
export const daysBefore = (moment: Date, days: number): Date => new Date(moment.getTime() - days * day);

/** The day as `yyyy-mm-dd`. */
export const isoDay = (moment: Date): string => moment.toISOString().slice(0, 10);

/** A moment in office hours of its day, so that nobody seems to work at night. */
export const inOfficeHours = (moment: Date, share: number): Date => {
  const start = new Date(moment);
  start.setUTCHours(7, Math.floor(share * 59), Math.floor(share * 3599) % 60, 0);
  start.setTime(start.getTime() + Math.floor(share * 9) * 3_600_000);
  return start > moment ? daysBefore(start, 1) : start;
};
