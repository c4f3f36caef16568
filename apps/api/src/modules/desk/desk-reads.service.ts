import {
  appealableUntil,
  guardAnswerAppeal,
  guardAppeal,
  guardDecideNotice,
  guardDesk,
  measuresFor,
} from '@kvart/domain/desk';
import { id as idSchema, refusals, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { DecisionsRepository, factsOf, type StoredDecision } from './decisions.repository.ts';
import { DeskPeople } from './desk-people.repository.ts';
import type { Decision, EarlierNotice, Notice } from './notice.model.ts';
import { numberOf } from './notices.service.ts';
import { Notifiers } from './notifiers.service.ts';
import { pathOf, Things } from './things.repository.ts';

const mostEarlier = 20;

/** A decision, and whether the reader is among those it hits. */
type SeenDecision = Decision & { viewerIsAffected: boolean };

/** Reading notices and decisions: the desk sees the whole, those hit by a decision its statement. */
@Injectable()
export class DeskReads {
  constructor(
    private readonly database: Database,
    private readonly people: DeskPeople,
    private readonly things: Things,
    private readonly decisions: DecisionsRepository,
    private readonly notifiers: Notifiers,
    private readonly audit: Audit,
  ) {}

  /** Somebody opens a notice: what is said in it is not for everybody, so the log keeps who has read it. */
  async openNotice(viewer: Viewer, rawId: string): Promise<Notice | null> {
    const notice = await this.notice(viewer, rawId);
    if (notice) await this.looked(viewer, 'notice', notice.id);
    return notice;
  }

  /** The same for a decision with its appeal, except for those whom it hits. */
  async openDecision(viewer: Viewer, rawId: string): Promise<Decision | null> {
    const decision = await this.decision(viewer, rawId);
    if (decision && !decision.viewerIsAffected) await this.looked(viewer, 'decision', decision.id);
    return decision;
  }

  async notice(viewer: Viewer, rawId: string): Promise<Notice | null> {
    const read = idSchema.safeParse(rawId);
    const found = read.success
      ? await this.database.prisma.notice.findUnique({
          where: { id: read.data },
          include: { decision: { select: { id: true } } },
        })
      : null;
    const { prisma } = this.database;
    const row = found && { ...found, handedTo: await this.people.handedTo(prisma, 'notice', found.id) };
    const scope = await this.people.scope(viewer);
    if (!row || !guardDesk(viewer, scope, row).ok) return null;
    const mayDecide = row.state === 'submitted' && guardDecideNotice(viewer, scope, row).ok;
    const [thing, earlier, names, notifier, decision] = await Promise.all([
      this.things.find(row.objectType, row.objectId),
      this.earlier(row),
      this.namesOf(row.affectedActorId, row.placeId),
      this.notifiers.of(viewer, row),
      row.decision && this.decision(viewer, row.decision.id),
    ]);
    const { id, version, state, objectType, title, ground, reason, text, evidenceUrl } = row;
    return {
      ...{ id, version, state, objectType, title, ground, reason, text, evidenceUrl, ...names },
      ...{
        number: numberOf(id),
        notifier,
        groundlessBefore: notifier?.groundless ?? 0,
        earlier,
        decision: decision ?? null,
      },
      path: thing && pathOf(objectType, thing.slug),
      wantsAnswer: row.notifierEmail !== null,
      createdAt: row.createdAt.toISOString(),
      viewerMeasures: mayDecide ? measuresFor(objectType) : [],
    };
  }

  async existingNotice(viewer: Viewer, id: string): Promise<Notice> {
    const notice = await this.notice(viewer, id);
    if (!notice) throw new Refused(refusals.notFound());
    return notice;
  }

  /** For those whom the decision hits, and those who look after the place. */
  async decision(viewer: Viewer, rawId: string): Promise<SeenDecision | null> {
    const read = idSchema.safeParse(rawId);
    const stored = read.success ? await this.decisions.decision(this.database.prisma, read.data) : null;
    if (!stored) return null;
    const facts = { ...factsOf(stored), handedTo: await this.handedTo(stored) };
    const [scope, speaksForActor] = await Promise.all([
      this.people.scope(viewer),
      this.people.speaksFor(viewer, facts.affectedActorId),
    ]);
    const isAffected = speaksForActor && stored.measure !== 'nothing';
    if (!isAffected && !guardDesk(viewer, scope, facts).ok) return null;
    const answers = guardAnswerAppeal(viewer, scope, facts, { speaksForActor }).ok;
    const names = await this.namesOf(facts.affectedActorId, null);
    return {
      ...shown(stored),
      actorName: names.actorName,
      viewerIsAffected: isAffected,
      centreName: (await this.namesOf(stored.decidedForId, null)).actorName,
      viewerCan: {
        appeal: guardAppeal(viewer, facts, { speaksForActor, now: new Date() }).ok,
        answerAppeal: facts.appeal?.state === 'submitted' && answers,
      },
    };
  }

  async existingDecision(viewer: Viewer, id: string): Promise<Decision> {
    const decision = await this.decision(viewer, id);
    if (!decision) throw new Refused(refusals.notFound());
    return decision;
  }

  /** With an appeal it goes by that one's case. */
  private async handedTo({ id, notice }: StoredDecision): Promise<string | null> {
    const { prisma } = this.database;
    const appeal = await this.people.handedTo(prisma, 'appeal', id);
    return appeal ?? this.people.handedTo(prisma, 'notice', notice.id);
  }

  private looked({ personId }: Viewer, objectType: 'notice' | 'decision', objectId: string): Promise<void> {
    return this.audit.looked({ personId, action: `${objectType}.looked_at`, objectType, objectId });
  }

  private async earlier(row: { id: string; objectType: Notice['objectType']; objectId: string }) {
    const found = await this.database.prisma.notice.findMany({
      where: { objectType: row.objectType, objectId: row.objectId, id: { not: row.id } },
      select: { id: true, reason: true, createdAt: true, decision: { select: { measure: true } } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: mostEarlier,
    });
    return found.map(({ id, reason, createdAt, decision }): EarlierNotice => ({
      ...{ id, reason, createdAt: createdAt.toISOString(), measure: decision?.measure ?? null },
    }));
  }

  private async namesOf(actorId: string | null, placeId: string | null) {
    const { prisma } = this.database;
    const name = { select: { name: true } } as const;
    const [actor, place] = await Promise.all([
      actorId && prisma.actor.findUnique({ where: { id: actorId }, ...name }),
      placeId && prisma.place.findUnique({ where: { id: placeId }, ...name }),
    ]);
    return { actorName: actor ? actor.name : null, placeName: place ? place.name : null };
  }
}

function shown({
  notice,
  appeal,
  ...row
}: StoredDecision): Omit<Decision, 'actorName' | 'centreName' | 'viewerCan'> {
  const { id, measure, facts, ground, basis, restricts } = row;
  return {
    ...{ id, measure, facts, ground, basis, restricts },
    ...{ objectType: notice.objectType, title: notice.title, automated: false },
    until: row.until && toIsoDate(row.until),
    decidedAt: row.decidedAt.toISOString(),
    liftedAt: row.liftedAt?.toISOString() ?? null,
    appealableUntil: appealableUntil(row.decidedAt).toISOString(),
    appeal: appeal && {
      ...{ version: appeal.version, state: appeal.state, text: appeal.text, reason: appeal.reason },
      createdAt: appeal.createdAt.toISOString(),
      answeredAt: appeal.answeredAt?.toISOString() ?? null,
    },
  };
}
