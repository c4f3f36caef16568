import {
  type ReportSource,
  type ReportState,
  reportSources,
  type VacancyLength,
  vacancyLengths,
} from '@kvart/domain/vacancy-reports';
import type { BuilderContext } from '@kvart/testing/builders';
import type { Random } from '../pictures/random.ts';
import { demoCities } from './cities.ts';
import { daysBefore } from './time.ts';

/** A row of `vacancy_reports`; visitors of the demo leave no address. */
export interface ReportRow {
  id: string;
  version: number;
  state: ReportState;
  stateChangedAt: Date;
  placeId: string;
  address: string;
  lat: number;
  lon: number;
  formerUse: string;
  source: ReportSource;
  vacantFor: VacancyLength;
  locale: string;
  isDemo: boolean;
  createdAt: Date;
  updatedAt: Date;
}

/** A row of `vacancy_report_events`. */
export interface ReportEventRow {
  id: string;
  reportId: string;
  version: number;
  state: ReportState;
  at: Date;
}

const formerUses = ['Shoe shop', 'Bakery', 'Bank branch', 'Travel agency', 'Book shop', 'Watchmaker'];
const perCity = 3;

/** What visitors told of each city lately; nobody has taken it up yet. */
export function buildReports(
  chance: Random,
  context: BuilderContext,
): { reports: ReportRow[]; events: ReportEventRow[] } {
  const reports = demoCities.flatMap((city) =>
    Array.from({ length: perCity }, (): ReportRow => {
      const at = daysBefore(context.now, chance.whole(1, 10));
      const [lat, lon] = city.centre;
      return {
        id: context.ids.next(),
        version: 1,
        state: 'submitted',
        stateChangedAt: at,
        placeId: city.placeId,
        address: `${chance.pick(city.streets)} ${chance.whole(1, 48)}`,
        lat: lat + chance.whole(-40, 40) / 10_000,
        lon: lon + chance.whole(-40, 40) / 10_000,
        formerUse: chance.pick(formerUses),
        source: chance.pick(reportSources),
        vacantFor: chance.pick(vacancyLengths),
        locale: 'en',
        isDemo: true,
        createdAt: at,
        updatedAt: at,
      };
    }),
  );
  const events = reports.map(({ id, state, createdAt }) => ({
    id: context.ids.next(),
    reportId: id,
    version: 1,
    state,
    at: createdAt,
  }));
  return { reports, events };
}

/**
 * Gives listed spaces the look of a list that is cared for: most confirmed within the last weeks, a few that nobody
 * answers for. $1 now
 */
export const freshenSql = `UPDATE spaces s SET
    confirmed_at = CASE WHEN f.stale THEN $1::timestamptz - interval '95 days'
      ELSE greatest(s.listed_at, $1::timestamptz - abs(hashtext(s.slug)) % 50 * interval '1 day') END,
    confirmation_asked_at = CASE WHEN f.stale THEN $1::timestamptz - interval '35 days' END,
    confirmation_reminded_at = CASE WHEN f.stale THEN $1::timestamptz - interval '21 days' END,
    stale_since = CASE WHEN f.stale THEN $1::timestamptz - interval '7 days' END
  FROM (SELECT id, abs(hashtext(slug)) % 29 = 0 AND listed_at < $1::timestamptz - interval '96 days' AS stale
    FROM spaces WHERE is_demo) f
  WHERE f.id = s.id AND s.state = 'listed'`;
