import { fewestToShow, looksAfterPlace, type ReportPeriod, reportPeriod } from '@kvart/domain/desk';
import { inputIssue, refusals, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { DeskPeople } from './desk-people.repository.ts';
import type { TransparencyReport } from './transparency.model.ts';
import { transparencyStatement } from './transparency.sql.ts';

type Counted = Omit<TransparencyReport, 'period' | 'from' | 'to' | 'country' | 'withheld' | 'automated'>;

/** What was reported and decided in a period, for anybody to read. */
@Injectable()
export class Transparency {
  constructor(
    private readonly database: Database,
    private readonly people: DeskPeople,
  ) {}

  /** @param code a year or half of one; this year where nothing is asked for. */
  async report(
    viewer: Viewer | null,
    code: string | null,
    rawCountry: string | null,
  ): Promise<TransparencyReport> {
    const today = toIsoDate(new Date());
    const found = reportPeriod(code ?? today.slice(0, 4), today);
    if (!found) throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['period'])]));
    const country = rawCountry?.toUpperCase() ?? null;
    if (country && !/^[A-Z]{2}$/.test(country))
      throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['country'])]));
    const { text, values } = transparencyStatement({ ...found, country });
    const [row] = await this.database.composed<{ result: Counted }>(text, values);
    const counted = row?.result;
    if (!counted) throw new Error('The report has no row');
    const shown = this.shown(found, country, counted);
    if (!country || counted.notices >= fewestToShow || (await this.looksAfter(viewer, country))) return shown;
    return { ...shown, ...nothing };
  }

  private async looksAfter(viewer: Viewer | null, country: string): Promise<boolean> {
    if (!viewer) return false;
    return looksAfterPlace(await this.people.scope(viewer), { country, nuts: null, placeId: null });
  }

  private readonly shown = (
    { code, from, to }: ReportPeriod,
    country: string | null,
    counted: Counted,
  ): TransparencyReport => ({
    ...{ ...counted, period: code, from, to, country, withheld: false, automated: 0 },
  });
}

const nothing: Omit<TransparencyReport, 'period' | 'from' | 'to' | 'country' | 'countries'> = {
  ...{ withheld: true, notices: 0, waiting: 0, byReason: [], byGround: [], decisions: 0, automated: 0 },
  ...{ byMeasure: [], byBasis: [], medianHours: null, appeals: 0, upheld: 0, rejected: 0 },
  ...{ medianAppealHours: null, notifiersWarned: 0, notifiersLimited: 0 },
};
