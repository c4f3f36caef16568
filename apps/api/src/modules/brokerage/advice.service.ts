import { adviceFilter, editAdviceInput, logAdviceInput, removeAdviceInput } from '@kvart/domain/brokerage';
import {
  decodeCursor,
  id as idSchema,
  inputIssue,
  isIsoDate,
  pageInput,
  refusals,
  type Viewer,
} from '@kvart/domain/shared';
import { guardProposeIntroduction } from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { AdvisersRepository } from '../suggestions/index.ts';
import type { AdviceConnection, AdviceEntry } from './advice.model.ts';
import { AdviceRepository } from './advice.repository.ts';
import { pageOf } from './cursors.ts';

const order = 'held';

/** The log of advice. Those who write for the centre read and keep it; for everybody else there is none. */
@Injectable()
export class AdviceLog {
  constructor(
    private readonly repository: AdviceRepository,
    private readonly advisers: AdvisersRepository,
  ) {}

  async list(viewer: Viewer, raw: object, page: object): Promise<AdviceConnection> {
    const { centreId, actorId = null, kind = null, from, until } = validated(adviceFilter, raw);
    const { first, after } = validated(pageInput, page);
    await this.mayAdvise(viewer, centreId);
    const cursor = after ? readCursor(after) : null;
    const filter = { centreId, actorId, kind, from, until };
    const { nodes, totals, actors } = await this.repository.page({ ...filter, first, after: cursor });
    const found = pageOf(nodes, { first, order, key: (row) => row.heldOn });
    return {
      ...found,
      totals,
      actorCount: actors,
      totalCount: totals.reduce((sum, { count }) => sum + count, 0),
    };
  }

  async log(viewer: Viewer, raw: object): Promise<AdviceEntry> {
    const { id, centreId, advice } = validated(logAdviceInput, raw);
    await this.mayAdvise(viewer, centreId);
    if (advice.actorId === centreId) throw new Refused(refusals.forbidden('own_actor'));
    if (!(await this.repository.create({ id, centreId, adviserId: viewer.personId }, advice)))
      throw new Refused(refusals.notFound());
    const entry = await this.existing(viewer, id);
    return entry;
  }

  async edit(viewer: Viewer, raw: object): Promise<AdviceEntry> {
    const { id, version, advice } = validated(editAdviceInput, raw);
    await this.existing(viewer, id, version);
    if (!(await this.repository.edit(id, version, advice))) throw new Refused(refusals.stale(version + 1));
    return this.existing(viewer, id);
  }

  async remove(viewer: Viewer, raw: object): Promise<void> {
    const { id, version } = validated(removeAdviceInput, raw);
    await this.existing(viewer, id, version);
    if (!(await this.repository.remove(id, version))) throw new Refused(refusals.stale(version + 1));
  }

  private async mayAdvise(viewer: Viewer, centreId: string): Promise<void> {
    orRefuse(guardProposeIntroduction(viewer, await this.advisers.of(centreId)));
  }

  /** An entry of a centre that the person advises for; another version is told before anything is written. */
  private async existing(viewer: Viewer, id: string, version?: number): Promise<AdviceEntry> {
    const facts = await this.repository.facts(id);
    if (!facts) throw new Refused(refusals.notFound());
    await this.mayAdvise(viewer, facts.centreId);
    if (version !== undefined && version !== facts.version) throw new Refused(refusals.stale(facts.version));
    const entry = await this.repository.one(id);
    if (!entry) throw new Refused(refusals.notFound());
    return entry;
  }
}

function readCursor(raw: string) {
  const cursor = orRefuse(decodeCursor(raw, order, 1));
  const [day] = cursor.keys;
  if (typeof day === 'string' && isIsoDate(day) && idSchema.safeParse(cursor.id).success) return cursor;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
