import {
  canEditPart,
  canSeePart,
  canSeeReference,
  guardAnswerReference,
  guardConfirmReport,
  guardSubmitReport,
  guardWriteReference,
  guardWriteReport,
  isReportOut,
  outcomeReportKinds,
  reportDueOn,
} from '@kvart/domain/projects';
import { mayEditFor, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import type { EffectRow, ReferenceRow, ReportRow } from './effect-row.ts';
import type { ProjectEffect } from './effect.model.ts';
import type { OutcomeReport, ProjectReference } from './proof.model.ts';

/** Shows reports and references to a reader: what they may not see is not there. */
@Injectable()
export class ProofView {
  of(
    row: EffectRow,
    viewer: Viewer | null,
  ): Pick<ProjectEffect, 'reports' | 'references' | 'writesFor' | 'writesAbout'> {
    const partnerIds = row.partners.map(({ actorId }) => actorId);
    const mayWrite = (authorId: string, aboutId: string): boolean =>
      guardWriteReference(viewer, row, { authorId, aboutId, partnerIds }).ok &&
      !row.references.some((one) => one.authorId === authorId && one.aboutId === aboutId);
    const authors = row.partners.filter((author) =>
      row.partners.some((about) => mayWrite(author.actorId, about.actorId)),
    );
    return {
      reports: this.reports(row, viewer),
      references: row.references
        .filter((reference) => canSeeReference(viewer, row, reference))
        .map((reference) => this.reference(reference, viewer)),
      writesFor: authors,
      writesAbout: row.partners.filter((about) =>
        authors.some((author) => mayWrite(author.actorId, about.actorId)),
      ),
    };
  }

  private reports(row: EffectRow, viewer: Viewer | null): OutcomeReport[] {
    const isInside = row.rights !== null;
    // Whoever is here for a space or a reference alone reads no reports.
    if (!canSeePart(viewer, row, 'effect')) return [];
    const active = row.partners.filter(({ state }) => state === 'active');
    return outcomeReportKinds.flatMap((kind): OutcomeReport[] => {
      const dueOn = reportDueOn(kind, row.endsOn);
      const report = row.reports.find((one) => one.kind === kind);
      if (!report) {
        // What nobody has begun stands there for those who have to write it.
        if (!canEditPart(viewer, row, 'effect') || !isInside) return [];
        return [{ ...unwritten, kind, dueOn, locale: row.locale, viewerCan: this.begins(row, viewer) }];
      }
      if (!isInside && !isReportOut(report)) return [];
      const facts = { ...report, confirmedBy: report.confirmations.map(({ actorId }) => actorId) };
      const mine = active.find(
        ({ actorId }) => mayEditFor(viewer, actorId) && (!viewer?.actingAs || viewer.actingAs === actorId),
      );
      const at = { version: report.version, actorId: mine?.actorId ?? null };
      return [
        {
          ...this.shown(report, isInside),
          dueOn,
          viewerCan: {
            write: guardWriteReport(viewer, row, report, report.version).ok,
            submit: guardSubmitReport(viewer, row, facts, report.version).ok,
            confirm: guardConfirmReport(viewer, row, facts, at).ok,
          },
        },
      ];
    });
  }

  private begins(row: EffectRow, viewer: Viewer | null) {
    return { write: guardWriteReport(viewer, row, null, 0).ok, submit: false, confirm: false };
  }

  private shown({ worked, notWorked, ...report }: ReportRow, isInside: boolean) {
    return { ...report, worked: isInside ? worked : null, notWorked: isInside ? notWorked : null };
  }

  private reference(reference: ReferenceRow, viewer: Viewer | null): ProjectReference {
    const { authorId, aboutId, authorShows, aboutShows, ...rest } = reference;
    const own = [aboutId, authorId].find((actorId) => mayEditFor(viewer, actorId)) ?? null;
    return {
      ...rest,
      viewerCanAnswer: guardAnswerReference(viewer, reference, reference.version).ok,
      ownActorId: reference.state === 'confirmed' ? own : null,
      isOnOwnProfile: own === aboutId ? aboutShows : authorShows,
    };
  }
}

const unwritten = {
  ...{ id: null, version: 0, state: 'draft' as const, worked: '', notWorked: '', jobs: null, visitors: null },
  ...{ continues: null, publicText: '', results: null, submittedAt: null, submittedFor: null },
  confirmations: [],
} satisfies Partial<OutcomeReport>;
