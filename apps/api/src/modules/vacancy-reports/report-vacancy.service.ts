import { refusals, inputIssue } from '@kvart/domain/shared';
import { reportPhotoMinutes, vacancyReportInput } from '@kvart/domain/vacancy-reports';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../../platform/database/index.ts';
import { Refused, validated } from '../../platform/errors/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { Installation } from '../../platform/settings/index.ts';
import { ProofOfWork, SignedTokens } from '../../platform/signing/index.ts';
import { ReportChanges } from './report-changes.service.ts';
import { VacancyReportsRepository } from './vacancy-reports.repository.ts';

const purpose = 'vacancy-report';
export const photoPurpose = 'vacancy-report-photo';

export interface Reported {
  uploadToken: string;
  mailSent: boolean;
}

/** Takes in what a visitor without an account tells about an empty unit. */
@Injectable()
export class ReportVacancy {
  constructor(
    private readonly database: Database,
    private readonly repository: VacancyReportsRepository,
    private readonly changes: ReportChanges,
    private readonly proofs: ProofOfWork,
    private readonly tokens: SignedTokens,
    private readonly limits: RateLimits,
    private readonly installation: Installation,
  ) {}

  async challenge(address: string): Promise<string> {
    await this.limits.take('report_challenge', { address });
    return this.proofs.challenge(purpose);
  }

  async report(
    raw: object,
    { proof, trap, locale, address }: { proof: string; trap: string; locale: string; address: string },
  ): Promise<Reported> {
    if (!this.installation.settings.features.visitor_reports)
      throw new Refused(refusals.forbidden('feature_off'));
    const input = validated(vacancyReportInput, raw);
    const account = input.email ?? undefined;
    await this.limits.take('report_vacancy', { address, account });
    // Only programs fill in what nobody sees. They are thanked, and nothing is kept.
    if (trap !== '') return this.answer(uuid(), false);
    const id = await this.database.transaction(async (tx) => {
      await this.proofs.spend(tx, purpose, proof);
      if (!(await this.repository.placeExists(tx, input.placeId)))
        throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['placeId'])]));
      const report = await this.repository.create(tx, input, locale);
      await this.changes.turned(
        tx,
        { placeId: input.placeId, country: report.country },
        { reportId: report.id, version: 1, state: 'submitted', personId: null, actorId: null, reason: null },
      );
      return report.id;
    });
    return this.answer(id, !!input.email);
  }

  private async answer(id: string, mailSent: boolean): Promise<Reported> {
    const until = new Date(Date.now() + reportPhotoMinutes * 60_000);
    return { uploadToken: await this.tokens.make(photoPurpose, { r: id }, until), mailSent };
  }
}
