import { id as idSchema, inputIssue, refusals, toIsoDate, type Viewer } from '@kvart/domain/shared';
import {
  guardTriageReport,
  reportStepInput,
  transitionReport,
  type ReportAction,
  type ReportState,
} from '@kvart/domain/vacancy-reports';
import { createTranslator, isLocale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { PhotosService, SpaceReads, SpacesService } from '../spaces/index.ts';
import { ReportChanges } from './report-changes.service.ts';
import type { WantedStep } from './report-row.ts';
import { DeskActors } from './desk-actors.repository.ts';
import { VacancyReportsRepository } from './vacancy-reports.repository.ts';

/** Deciding about reports: taking up, finding true or not, and making a space of one. */
@Injectable()
export class TriageService {
  constructor(
    private readonly database: Database,
    private readonly repository: VacancyReportsRepository,
    private readonly deskActors: DeskActors,
    private readonly changes: ReportChanges,
    private readonly spaces: SpacesService,
    private readonly spaceReads: SpaceReads,
    private readonly photos: PhotosService,
  ) {}

  async step(viewer: Viewer, raw: WantedStep): Promise<void> {
    if (!idSchema.safeParse(raw.id).success) throw new Refused(refusals.notFound());
    const { id, version, action, reason, spaceId } = validated(reportStepInput, raw);
    const actors = await this.deskActors.of(viewer);
    const now = new Date();
    await this.database.transaction(async (tx) => {
      const report = await this.repository.lock(tx, id);
      if (!report) throw new Refused(refusals.notFound());
      const context = { viewer, actors, today: toIsoDate(now), version, reason, spaceId };
      const decided = transitionReport(report, action, context);
      if (!decided.ok && (await this.doneBefore(tx, viewer, report, version, action))) return;
      const outcome = orRefuse(decided);
      // A space that one may not see is none.
      if (outcome.spaceId && !(await this.spaceReads.exists(viewer, outcome.spaceId)))
        throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['spaceId'])]));
      const { state, actorId } = outcome;
      const moved = { state, spaceId: outcome.spaceId, stateChangedAt: now };
      if (!(await this.repository.move(tx, report, moved))) throw new Refused(refusals.stale(report.version));
      const turn = { reportId: id, version: version + 1, state, actorId, reason: outcome.reason };
      await this.changes.turned(tx, report, { ...turn, personId: viewer.personId });
    });
  }

  /** Begins the file of a space with what the report says, and links both. */
  async draft(viewer: Viewer, key: { id: string; version: number }, locale: string): Promise<void> {
    const actors = await this.deskActors.of(viewer);
    const report = idSchema.safeParse(key.id).success
      ? await this.database.prisma.vacancyReport.findUnique({
          where: { id: key.id },
          include: { photos: { select: { fileId: true }, orderBy: { position: 'asc' } } },
        })
      : null;
    if (!report) throw new Refused(refusals.notFound());
    const today = toIsoDate(new Date());
    const place = await this.repository.placeOf(this.database.prisma, report.id);
    if (!place) throw new Refused(refusals.notFound());
    const { actorId } = orRefuse(guardTriageReport(viewer, actors, place, today));
    if (report.version !== key.version) throw new Refused(refusals.stale(report.version));
    if (report.state !== 'verified') throw new Refused(refusals.conflict('wrong_state'));
    const { placeId, address, lat, lon, formerUse } = report;
    const title = formerUse ? { title: [{ locale: report.locale, text: formerUse.slice(0, 120) }] } : {};
    const writer = { ...viewer, actingAs: actorId ?? viewer.actingAs };
    const spaceId = await this.spaces.create(writer, { ...title, placeId, address, lat, lon }, locale);
    if (report.photosOpen) await this.photos.adopt(writer, spaceId, photosOf(report));
    await this.step(viewer, { ...key, action: 'link', spaceId });
  }

  /** Sent twice, for example because the first answer was lost: what is wanted is there already. */
  private async doneBefore(
    tx: Tx,
    viewer: Viewer,
    report: { id: string; version: number },
    version: number,
    action: ReportAction,
  ): Promise<boolean> {
    if (report.version !== version + 1) return false;
    const last = await this.repository.turn(tx, report.id, report.version);
    return last?.personId === viewer.personId && last.state === asked[action];
  }
}

/** Pictures that the sender lets be shown; whoever edits the space can say better what is on them. */
function photosOf({ photos, locale }: { photos: { fileId: string }[]; locale: string }) {
  const t = createTranslator(isLocale(locale) ? locale : 'en');
  return photos.map(({ fileId }, index) => ({
    fileId,
    alt: t('reports.page.photo', { number: index + 1 }),
    licence: t('reports.photo.licence'),
  }));
}

const asked: Record<ReportAction, ReportState> = {
  triage: 'triaged',
  verify: 'verified',
  link: 'linked',
  duplicate: 'duplicate',
  not_vacant: 'not_vacant',
  reject: 'rejected',
};
