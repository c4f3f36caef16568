import { refusals } from '@kvart/domain/shared';
import { reporterLinkDays } from '@kvart/domain/vacancy-reports';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Config } from '../../platform/config/index.ts';
import { Database } from '../../platform/database/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { SignedTokens } from '../../platform/signing/index.ts';
import type { FollowedReport } from './vacancy-report.model.ts';

const purpose = 'vacancy-reporter';
const content = z.object({ r: z.uuid() });

/** What a reporter does by the link in a mail, without an account. */
@Injectable()
export class ReporterLinks {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly tokens: SignedTokens,
    private readonly limits: RateLimits,
  ) {}

  /** The secret stands behind `#`: servers, proxies and Referer headers never see it. */
  async linkTo(reportId: string): Promise<string> {
    const until = new Date(Date.now() + reporterLinkDays * 86_400_000);
    return `${this.config.publicUrl}/my-report#token=${await this.tokens.make(purpose, { r: reportId }, until)}`;
  }

  async follow(token: string, address: string): Promise<FollowedReport | null> {
    const id = await this.idIn(token, address);
    return id ? this.show(id) : null;
  }

  /** From now on the reporter is told; before, only one mail went out. */
  async confirm(token: string, address: string): Promise<FollowedReport> {
    const id = await this.known(token, address);
    await this.database.prisma.vacancyReport.updateMany({
      where: { id, reporterEmail: { not: null }, reporterConfirmedAt: null },
      data: { reporterConfirmedAt: new Date() },
    });
    return this.shown(id);
  }

  /** Forgets the address. Pressing twice changes nothing. */
  async forget(token: string, address: string): Promise<FollowedReport> {
    const id = await this.known(token, address);
    await this.database.prisma.vacancyReport.updateMany({
      where: { id },
      data: { reporterEmail: null, reporterConfirmedAt: null },
    });
    return this.shown(id);
  }

  private async idIn(token: string, address: string): Promise<string | null> {
    await this.limits.take('mailed_link', { address });
    const read = content.safeParse(await this.tokens.read(purpose, token));
    return read.success ? read.data.r : null;
  }

  private async known(token: string, address: string): Promise<string> {
    const id = await this.idIn(token, address);
    if (!id) throw new Refused(refusals.notFound('link_expired'));
    return id;
  }

  private async shown(id: string): Promise<FollowedReport> {
    const report = await this.show(id);
    if (!report) throw new Refused(refusals.notFound('link_expired'));
    return report;
  }

  private async show(id: string): Promise<FollowedReport | null> {
    const row = await this.database.prisma.vacancyReport.findUnique({
      where: { id },
      include: { place: { select: { name: true } }, space: { select: { slug: true, state: true } } },
    });
    return (
      row && {
        state: row.state,
        createdAt: row.createdAt.toISOString(),
        placeName: row.place.name,
        address: row.address,
        hasAddress: row.reporterEmail !== null,
        isConfirmed: row.reporterConfirmedAt !== null,
        spaceSlug: row.space?.state === 'listed' ? row.space.slug : null,
      }
    );
  }
}
