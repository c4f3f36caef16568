/** What a clock on a wall in a time zone shows. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  /** Minutes since midnight as the clock shows them. */
  minute: number;
  /** 0 is Monday. */
  weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, format);
  return format;
};

/** The zone itself where it is a known one, else UTC. */
export const knownZone = (zone: string): string => {
  try {
    formatOf(zone);
    return zone;
  } catch {
    return 'UTC';
  }
};

/** What the clocks of a zone show at a moment. */
export const wallTimeAt = (at: Date, zone: string): WallTime => {
  const parts = Object.fromEntries(
    formatOf(knownZone(zone))
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', number>;
  const { year, month, day } = parts;
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  return { year, month, day, weekday, minute: parts.hour * 60 + parts.minute };
};

const dayMs = 86_400_000;
const asUtc = ({ year, month, day, minute }: WallTime): number => Date.UTC(year, month - 1, day, 0, minute);
const offsetAt = (ms: number, zone: string): number =>
  asUtc(wallTimeAt(new Date(ms), zone)) - Math.floor(ms / 60_000) * 60_000;

/**
 * The first moment at which the clocks show that minute, so many days after the day of `at`. Where clocks jump over
 * it, the moment as long after the jump as it would have been.
 */
export const momentOf = (at: Date, days: number, minute: number, zone: string): Date => {
  const wanted = asUtc({ ...wallTimeAt(at, zone), minute }) + days * dayMs;
  const before = wanted - offsetAt(wanted - dayMs, zone);
  const after = wanted - offsetAt(wanted + dayMs, zone);
  const shown = [before, after].filter((ms) => ms + offsetAt(ms, zone) === wanted);
  return new Date(shown.length > 0 ? Math.min(...shown) : before);
};
