import {
  fewestToShow,
  looksAfterPlace,
  type ReportPeriod,
  reportPeriod,
  type Territory,
} from '@kvart/domain/desk';
import { inputIssue, refusals, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { DeskPeople } from './desk-people.repository.ts';
import type { TransparencyReport } from './transparency.model.ts';
import { centreSql, transparencyStatement } from './transparency.sql.ts';

type Asked = 'period' | 'from' | 'to' | 'country' | 'centre';
type Counted = Omit<TransparencyReport, Asked | 'withheld' | 'automated'>;

export interface ReportRequest {
  /** A year or half of one; this year where nothing is asked for. */
  period?: string | null;
  country?: string | null;
  /** Slug of a support centre: what lies in its territory. */
  centre?: string | null;
}

interface CentreRow extends Record<string, unknown> {
  id: string;
  slug: string;
  country: string | null;
  territories: Territory[];
}

/** What was reported and decided in a period, for anybody to read. */
@Injectable()
export class Transparency {
  constructor(
    private readonly database: Database,
    private readonly people: DeskPeople,
  ) {}

  async report(viewer: Viewer | null, request: ReportRequest): Promise<TransparencyReport> {
    const today = toIsoDate(new Date());
    const found = reportPeriod(request.period ?? today.slice(0, 4), today);
    if (!found) throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['period'])]));
    const country = request.country?.toUpperCase() ?? null;
    if (country && !/^[A-Z]{2}$/.test(country))
      throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['country'])]));
    const slug = request.centre ?? null;
    const centre = slug === null ? null : await this.centre(slug);
    // One that is none, or no longer, looks after nothing.
    const territories = slug === null ? null : (centre?.territories ?? []);
    const { text, values } = transparencyStatement({ ...found, country, territories });
    const [row] = await this.database.composed<{ result: Counted }>(text, values);
    const counted = row?.result;
    if (!counted) throw new Error('The report has no row');
    const shown = this.shown(found, { country, centre: slug }, counted);
    const isWhole = !country && territories === null;
    if (isWhole || counted.notices >= fewestToShow || (await this.looksAfter(viewer, country, centre)))
      return shown;
    return { ...shown, ...nothing };
  }

  private async centre(slug: string): Promise<CentreRow | null> {
    const [row] = await this.database.read<CentreRow>('desk.report_centre', centreSql, [slug]);
    if (!row) return null;
    const { country, territories } = row;
    const own: Territory[] = country === null ? [] : [{ kind: 'country', code: country }];
    return { ...row, territories: territories.length > 0 ? territories : own };
  }

  /** Those of the centre, and whoever looks after the whole country. */
  private async looksAfter(
    viewer: Viewer | null,
    country: string | null,
    centre: CentreRow | null,
  ): Promise<boolean> {
    if (!viewer) return false;
    const scope = await this.people.scope(viewer);
    if (centre && (scope.everywhere || scope.centres.some(({ actorId }) => actorId === centre.id)))
      return true;
    return country !== null && looksAfterPlace(scope, { country, nuts: null, placeId: null });
  }

  private readonly shown = (
    { code, from, to }: ReportPeriod,
    area: Pick<TransparencyReport, 'country' | 'centre'>,
    counted: Counted,
  ): TransparencyReport => ({
    ...{ ...counted, ...area, period: code, from, to, withheld: false, automated: 0 },
  });
}

const nothing: Omit<TransparencyReport, Asked | 'countries' | 'centres'> = {
  ...{ withheld: true, notices: 0, waiting: 0, byReason: [], byGround: [], decisions: 0, automated: 0 },
  ...{ byMeasure: [], byBasis: [], medianHours: null, appeals: 0, upheld: 0, rejected: 0 },
  ...{ medianAppealHours: null, notifiersWarned: 0, notifiersLimited: 0 },
};
