import {
  guardRecordOutcome,
  introductionsFilter,
  type IntroductionOutcome,
  recordOutcome,
  recordOutcomeInput,
} from '@kvart/domain/brokerage';
import { isMemberOf, pageInput, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { pageOf, readTimeCursor } from './cursors.ts';
import type { IntroductionFollowUp, IntroductionFollowUpConnection } from './introduction.model.ts';
import { FollowedIntroductions, type IntroductionRow } from './introductions.repository.ts';

const order = 'newest';

/** Somebody has said what became of an introduction. */
export interface IntroductionTurned {
  id: string;
  outcome: IntroductionOutcome;
  firstId: string;
  secondId: string;
  personId: string;
}

/** What became of the introductions that a centre proposed. */
@Injectable()
export class IntroductionFollowUps {
  constructor(
    private readonly database: Database,
    private readonly repository: FollowedIntroductions,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  async list(viewer: Viewer, raw: object, page: object): Promise<IntroductionFollowUpConnection> {
    const { asActorId, progress = null, isDue } = validated(introductionsFilter, raw);
    const { first, after } = validated(pageInput, page);
    const none = { total: 0, nodes: [] };
    const list = {
      actorId: asActorId,
      progress: progress ?? null,
      isDue: isDue ?? false,
      now: new Date(),
      first,
    };
    const { total, nodes } = isMemberOf(viewer, asActorId)
      ? await this.repository.page({ ...list, after: after ? readTimeCursor(after, order) : null })
      : none;
    const found = pageOf(nodes, { first, order, key: (row) => row.proposedAt });
    return { ...found, nodes: found.nodes.map((row) => shown(row, viewer, asActorId)), totalCount: total };
  }

  async record(viewer: Viewer, raw: object): Promise<IntroductionFollowUp> {
    const { id, version, asActorId, outcome } = validated(recordOutcomeInput, raw);
    const { personId } = viewer;
    await this.database.transaction(async (tx) => {
      const facts = await this.repository.facts(tx, id);
      orRefuse(recordOutcome(facts, { viewer, asActorId, version }));
      if (!facts) throw new Refused(refusals.notFound());
      const said = { outcome, outcomeForId: asActorId, outcomeById: personId };
      if (!(await this.repository.record(tx, { id, version }, said)))
        throw new Refused(refusals.stale(version + 1));
      await this.audit.record(tx, {
        ...{ personId, actorId: asActorId, action: 'introduction.followed_up' },
        ...{ objectType: 'introduction', objectId: id },
      });
      const { firstId, secondId } = facts;
      const payload: IntroductionTurned = { id, outcome, firstId, secondId, personId };
      await this.events.emit(tx, { type: 'introduction.turned', payload: { ...payload } });
    });
    const row = await this.repository.one(id);
    if (!row) throw new Refused(refusals.notFound());
    return shown(row, viewer, asActorId);
  }
}

const shown = (row: IntroductionRow, viewer: Viewer, asActorId: string): IntroductionFollowUp => {
  const ids = { adviserId: row.centre.id, firstId: row.first.id, secondId: row.second.id };
  return { ...row, viewerCan: { record: guardRecordOutcome(viewer, asActorId, ids).ok } };
};
