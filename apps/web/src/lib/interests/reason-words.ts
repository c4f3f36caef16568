import type { Translate } from '@kvart/i18n/client';

/** A reason as it was given: a known code in the reader's words, anything else as it stands. */
export const reasonWords = (t: Translate, reason: string): string => {
  for (const key of [`domain.withdrawalReason.${reason}`, `domain.declineReason.${reason}`])
    if (t.has(key)) return t(key);
  return reason;
};
