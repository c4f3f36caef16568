/** Whether a text is a whole number of days within bounds. */
export const daysWithin = (text: string | undefined, least: number, most: number): boolean =>
  /^\d{1,4}$/.test(text?.trim() ?? '') && Number(text) >= least && Number(text) <= most;
