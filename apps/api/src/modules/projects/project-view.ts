import {
  applicationAbilities,
  blockersOf,
  canApplyFor,
  canSeeEvidence,
  canSeePart,
  canSeePartner,
  guardConfirmIndicator,
  guardLead,
  isWanted,
  partnerAbilities,
  projectNextSteps,
  projectParts,
  canEditPart,
  visibleParts,
} from '@kvart/domain/projects';
import { isMemberOf, pickText, toIsoDate } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { ActorView } from '../actors/index.ts';
import type { Reader } from '../spaces/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import type { ProjectIndicator } from './indicator.model.ts';
import type { ProjectPartner } from './partner.model.ts';
import type { Project } from './project.model.ts';
import type { ApplicationRow, IndicatorRow, PartnerRow, ProjectRow, RoleRow } from './project-row.ts';
import type { ProjectRole, RoleApplication } from './role.model.ts';
import { shownStory } from './story-row.ts';

/** A project as resolvers hand it on, with what other modules' fields are answered from. */
export type ShownProject = Project & { row: ProjectRow };

/** Shows stored projects to a reader: what they may not see is not there. */
@Injectable()
export class ProjectView {
  constructor(
    private readonly catalogue: ConceptCatalogue,
    private readonly actors: ActorView,
  ) {}

  all(rows: readonly ProjectRow[], reader: Reader): Promise<ShownProject[]> {
    return Promise.all(rows.map((row) => this.one(row, reader)));
  }

  async one(row: ProjectRow, reader: Reader): Promise<ShownProject> {
    const { viewer, locale } = reader;
    const sees = visibleParts(viewer, row);
    const seesPartners = sees.includes('partners');
    const seesRoles = sees.includes('roles');
    const leads = guardLead(viewer, row).ok;
    const team = seesPartners ? row.team : [];
    const { conceptIds, lead, partners, roles, fromSpace, openRoleCount, ...plain } = row;
    return {
      ...plain,
      row,
      concepts: await this.catalogue.named(conceptIds, locale),
      lead: lead && seesPartners ? await this.actors.one(lead, reader) : null,
      partnerCount: team.length,
      sectors: [...new Set(team.map(({ sector }) => sector))],
      partners: await this.partners(partners ?? [], row, reader),
      openRoleCount: seesRoles ? openRoleCount : 0,
      roles: await this.roles(seesRoles ? (roles ?? []) : [], row, reader),
      indicators: sees.includes('effect') ? this.indicators(row.indicators ?? [], row, reader) : [],
      events: row.rights === null ? [] : (row.events ?? []),
      copiedFrom: row.copiedFrom ?? null,
      copies: row.copies ?? [],
      origin: row.origin ?? null,
      story: shownStory(viewer, row),
      news: sees.includes('updates') ? (row.news ?? []) : [],
      fromSpace: fromSpace
        ? {
            slug: fromSpace.slug,
            title: pickText(fromSpace.title, fromSpace.originalLocale, locale)?.text ?? '',
          }
        : null,
      blockers: row.rights === null ? [] : blockersOf(row.state, row.team),
      steps: leads ? projectNextSteps(row.state) : [],
      viewerCan: {
        lead: leads,
        edit: projectParts.filter((part) => canEditPart(viewer, row, part)),
        see: sees,
      },
    };
  }

  private partners(
    rows: readonly PartnerRow[],
    project: ProjectRow,
    reader: Reader,
  ): Promise<ProjectPartner[]> {
    const { viewer } = reader;
    const seen = rows.filter((row) => canSeePartner(viewer, project, row));
    return Promise.all(
      seen.map(async ({ actor, ...row }) => {
        const isInside = project.rights !== null;
        const isOurs = isInside || isMemberOf(viewer, row.actorId);
        return {
          ...row,
          actor: await this.actors.one(actor, reader),
          message: isOurs ? row.message || null : null,
          reason: isOurs ? row.reason : null,
          confirmedAt: isInside ? row.confirmedAt : null,
          replacesId: isInside ? row.replacesId : null,
          people: isInside ? row.people : [],
          viewerCan: partnerAbilities(viewer, project, row),
        };
      }),
    );
  }

  private roles(rows: readonly RoleRow[], project: ProjectRow, reader: Reader): Promise<ProjectRole[]> {
    const today = toIsoDate(new Date());
    const { viewer } = reader;
    // A page that the server writes does not know yet as whom its reader acts: any actor of theirs will do then.
    const speaksFor = viewer?.actingAs ? [viewer.actingAs] : Object.keys(viewer?.memberships ?? {});
    const mayApply = (role: Pick<RoleRow, 'version' | 'state' | 'wantedUntil' | 'applications'>): boolean =>
      speaksFor.some((actorId) => {
        const isPartner = project.team.some((partner) => partner.actorId === actorId);
        const waits = role.applications.some((sent) => sent.actorId === actorId && sent.state === 'sent');
        return !waits && canApplyFor(viewer, project, role, { actorId, isPartner, today });
      });
    return Promise.all(
      rows.map(async ({ conceptIds, applications, ...row }) => ({
        ...row,
        concepts: await this.catalogue.named(conceptIds, reader.locale),
        isWanted: isWanted(row, today),
        viewerCanApply: mayApply({ ...row, applications }),
        applications: await this.applications(applications, project, reader),
      })),
    );
  }

  private indicators(
    rows: readonly IndicatorRow[],
    project: ProjectRow,
    { viewer }: Reader,
  ): ProjectIndicator[] {
    const ours = project.team.filter(({ actorId }) => viewer?.memberships[actorId]);
    const mine = (ours.find(({ actorId }) => actorId === viewer?.actingAs) ?? ours[0])?.actorId ?? null;
    return rows.map((row) => ({
      ...row,
      evidence: row.evidence.filter((one) => canSeeEvidence(project, one)),
      viewerCanEdit: canEditPart(viewer, project, 'effect'),
      viewerCanConfirm: guardConfirmIndicator(viewer, project, row, { version: row.version, actorId: mine })
        .ok,
    }));
  }

  private applications(
    rows: readonly ApplicationRow[],
    project: ProjectRow,
    reader: Reader,
  ): Promise<RoleApplication[]> {
    return Promise.all(
      rows.map(async ({ actor, ...row }) => ({
        ...row,
        actor: await this.actors.one(actor, reader),
        viewerCan: applicationAbilities(reader.viewer, project, row),
      })),
    );
  }
}

/** Whether a reader sees a project at all. */
export const isThereFor = (reader: Pick<Reader, 'viewer'>, row: ProjectRow): boolean =>
  canSeePart(reader.viewer, row, 'about');
