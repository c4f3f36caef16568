import { guardActAsApplicant, requireActing } from '@kvart/domain/actors';
import {
  type CreateProjectInput,
  createProjectInput,
  guardLead,
  mostLedProjects,
  type ProjectInput,
  projectInput,
  projectPartsInput,
  projectStepInput,
  transitionProject,
} from '@kvart/domain/projects';
import type { Filling } from '@kvart/domain/projects/templates';
import { inputIssue, numberedSlug, refusals, slugify, type Viewer } from '@kvart/domain/shared';
import { versionedInput } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { ActorsService } from '../actors/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import { PartnersRepository } from './partners.repository.ts';
import { PartnersService } from './partners.service.ts';
import { actorIn, ProjectChanges } from './project-changes.ts';
import { ProjectOrigins } from './project-origins.repository.ts';
import { ProjectsRepository, type StoredProject } from './projects.repository.ts';
import { TemplateFilling } from './template-filling.repository.ts';

/** Two equal projects within this time are one that was sent twice. */
const sentTwiceMs = 10_000;

/** Projects, from the first idea to the end. */
@Injectable()
export class ProjectsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProjectsRepository,
    private readonly partners: PartnersRepository,
    private readonly inviting: PartnersService,
    private readonly origins: ProjectOrigins,
    private readonly templates: TemplateFilling,
    private readonly changes: ProjectChanges,
    private readonly actors: ActorsService,
    private readonly catalogue: ConceptCatalogue,
    private readonly limits: RateLimits,
  ) {}

  /** Begins a project that the actor one acts for leads, and invites the others. */
  async create(viewer: Viewer, raw: unknown, address: string): Promise<string> {
    const { actorId } = orRefuse(requireActing(viewer));
    const { archivedAt } = await this.actors.existing(viewer, actorId);
    orRefuse(
      guardActAsApplicant(viewer, { id: actorId, archivedAt: archivedAt ? new Date(archivedAt) : null }),
    );
    const input = validated(createProjectInput, raw);
    await this.checkConcepts(input);
    await this.limits.take('create_project', { account: viewer.personId, address });
    const { personId } = viewer;
    return this.database.transaction(async (tx) => {
      const count = await this.repository.countLed(tx, actorId);
      const { title, summary } = input;
      const since = new Date(Date.now() - sentTwiceMs);
      const same = await this.repository.sentBefore(tx, { createdById: personId, title, summary }, since);
      if (same) return same.id;
      if (count >= mostLedProjects)
        throw new Refused(refusals.conflict('too_many_projects', { max: mostLedProjects }));
      await this.checkPlace(tx, input);
      const { origin, actorIds } = await this.origins.of(tx, viewer, actorId, input);
      const filling = await this.filling(tx, input);
      const slug = await this.freeSlug(tx, input);
      const endsOn = input.endsOn ?? filling?.endsOn;
      const key = { slug, createdById: personId, ...origin };
      const id = await this.repository.create(tx, key, { ...input, endsOn });
      if (filling) await this.templates.fill(tx, id, personId, filling);
      const lead = await this.partners.add(tx, {
        ...{ projectId: id, actorId, role: 'lead', state: 'active', since: new Date() },
        ...{ confirmedAt: new Date(), confirmedById: personId, invitedById: personId },
      });
      if (filling)
        await this.templates.fillBudget(
          tx,
          { projectId: id, personId, partnerId: lead },
          ...([filling, input.plannedTotal ?? 0] as const),
        );
      await this.repository.seat(tx, { projectId: id, partnerId: lead, actorId }, 'lead', personId);
      await this.changes.record(tx, { id, state: 'idea' }, { kind: 'created', viewer, actorId });
      const invited = new Set([...input.partnerIds, ...actorIds].filter((other) => other !== actorId));
      const project = await this.changes.hold(tx, viewer, id);
      for (const other of invited)
        await this.inviting.inviteInto(tx, viewer, project, {
          actorId: other,
          role: 'partner',
          message: input.message ?? '',
        });
      return id;
    });
  }

  /** Saves what the project is. Whoever had agreed to it is asked anew when its words change. */
  async save(viewer: Viewer, key: { id: string; version: number }, raw: unknown): Promise<string> {
    const input = validated(projectInput, raw);
    await this.checkConcepts(input);
    return this.database.transaction(async (tx) => {
      const project = await this.led(tx, viewer, key);
      await this.checkPlace(tx, input);
      await this.write(tx, project, {}, input);
      const isReworded = (['title', 'summary', 'description'] as const).some(
        (field) => project[field] !== input[field],
      );
      if (isReworded && ['idea', 'team_formed'].includes(project.state))
        await this.repository.unconfirm(tx, project.id, actorIn(project, viewer));
      return project.id;
    });
  }

  /** Says who may see the project and its parts. */
  async share(viewer: Viewer, raw: unknown): Promise<string> {
    const { visibility, parts, ...key } = validated(projectPartsInput, raw);
    return this.database.transaction(async (tx) => {
      const project = await this.led(tx, viewer, key);
      await this.write(tx, project, {
        visibility,
        partnersVisibility: parts.partners,
        rolesVisibility: parts.roles,
        workVisibility: parts.work,
        moneyVisibility: parts.money,
        effectVisibility: parts.effect,
        updatesVisibility: parts.updates,
      });
      return project.id;
    });
  }

  /** Takes one step of the state machine. */
  async step(viewer: Viewer, raw: unknown): Promise<string> {
    const { id, version, action, reason } = validated(projectStepInput, raw);
    return this.database.transaction(async (tx) => {
      const project = await this.changes.hold(tx, viewer, id);
      const team = project.partners.filter((partner) => partner.state === 'active');
      const decided = orRefuse(transitionProject(project, action, { viewer, version, team, reason }));
      await this.write(tx, project, {
        state: decided.state,
        stateChangedAt: new Date(),
        ...(decided.state === 'closed' && { endReason: decided.reason }),
      });
      await this.changes.record(tx, project, {
        ...{ kind: 'moved', viewer, actorId: actorIn(project, viewer) },
        ...{ state: decided.state, reason: decided.reason },
      });
      return id;
    });
  }

  private async led(tx: Tx, viewer: Viewer, key: { id: string; version: number }): Promise<StoredProject> {
    const project = await this.changes.hold(tx, viewer, key.id);
    const { version } = validated(versionedInput, key);
    orRefuse(guardLead(viewer, project));
    if (version !== project.version) throw new Refused(refusals.stale(project.version));
    return project;
  }

  private async write(
    tx: Tx,
    project: StoredProject,
    ...what: [Parameters<ProjectsRepository['write']>[2], ProjectInput?]
  ): Promise<void> {
    if (!(await this.repository.write(tx, project, ...what)))
      throw new Refused(refusals.stale(project.version));
  }

  /** What a template brings, where one was chosen. */
  private async filling(
    tx: Tx,
    { templateId, startsOn, locale }: CreateProjectInput,
  ): Promise<Filling | null> {
    return templateId && startsOn ? this.templates.of(tx, { templateId, startsOn, locale }) : null;
  }

  private async checkConcepts({ conceptIds }: ProjectInput): Promise<void> {
    const known = await this.catalogue.named(conceptIds, 'en');
    if (known.length < conceptIds.length)
      throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['conceptIds'])]));
  }

  private async checkPlace(tx: Tx, { placeId }: ProjectInput): Promise<void> {
    if (placeId && !(await this.repository.placeExists(tx, placeId)))
      throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['placeId'])]));
  }

  private async freeSlug(tx: Tx, { title, locale }: ProjectInput): Promise<string> {
    const wanted = slugify(title, { locale });
    const taken = await this.repository.slugsLike(tx, wanted);
    // "new" and "mine" are addresses of pages.
    if (['new', 'mine', 'templates'].includes(wanted)) taken.add(wanted);
    for (let n = 1; ; n += 1) if (!taken.has(numberedSlug(wanted, n))) return numberedSlug(wanted, n);
  }
}
