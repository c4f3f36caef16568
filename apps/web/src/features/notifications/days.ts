import type { NotificationLineFragment } from './Notifications.gql.ts';

export interface Day {
  /** The day as the reader's clock shows it, for example 2026-11-23. */
  key: string;
  /** How many days ago. */
  ago: number;
  lines: NotificationLineFragment[];
}

const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());

/** Puts lines that came on the same day of the reader together; the order stays. */
export const byDay = (lines: readonly NotificationLineFragment[], now: Date): Day[] => {
  const days: Day[] = [];
  for (const line of lines) {
    const day = midnight(new Date(line.newestAt));
    const key = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    const last = days.at(-1);
    if (last?.key === key) last.lines.push(line);
    // Rounded, because a day is an hour longer or shorter where clocks change.
    else
      days.push({
        key,
        ago: Math.round((midnight(now).getTime() - day.getTime()) / 86_400_000),
        lines: [line],
      });
  }
  return days;
};
