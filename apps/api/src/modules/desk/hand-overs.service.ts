import {
  guardActAtDesk,
  handOverCase,
  handOverCaseInput,
  type OtherCentre,
  putOffCase,
  putOffCaseInput,
} from '@kvart/domain/desk';
import { id as idSchema, isAdmin, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import type { DeskCase, HandOverChoice } from './case.model.ts';
import { changeCase, storedCase, thingOf } from './cases.repository.ts';
import { Cases } from './cases.service.ts';
import { DeskPeople } from './desk-people.repository.ts';
import { isCentre, looksAfter } from './desk-scope.sql.ts';

/** What the event `case.handed_over` carries. */
export interface CaseHandedOver {
  caseId: string;
  centreId: string;
}

const mostChoices = 200;
/** Where nobody has set how long a kind may wait. */
const usualHours = 168;

const centreSql = `SELECT a.id AS "actorId", (${isCentre}) AS "isCentre", ${looksAfter('c')} AS "looksAfter"
  FROM desk_cases c, actors a WHERE c.id = $1::uuid AND a.id = $2::uuid`;

/** $1 case, $2 centres that it is with already, $3 whether those elsewhere can be chosen as well */
const choicesSql = `SELECT n.* FROM (SELECT a.id, a.name, ${looksAfter('c')} AS "looksAfter" FROM desk_cases c, actors a
    WHERE c.id = $1::uuid AND ${isCentre} AND a.id <> ALL ($2::uuid[])) n
  WHERE n."looksAfter" OR $3::boolean ORDER BY n."looksAfter" DESC, n.name, n.id LIMIT ${mostChoices}`;

/** Giving a case to another centre, or to a later day. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly database: Database,
    private readonly people: DeskPeople,
    private readonly cases: Cases,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** Centres that a case can be handed to; none for those who cannot hand it over. */
  async choices(viewer: Viewer, rawId: string): Promise<HandOverChoice[]> {
    const read = idSchema.safeParse(rawId);
    if (!read.success) return [];
    const scope = await this.people.scope(viewer);
    const found = await this.database.prisma.deskCase.findUnique({ where: { id: read.data } });
    const place = found && { ...found, handedTo: found.centreId };
    const person = place ? guardActAtDesk(viewer, scope, place) : null;
    if (!person?.ok) return [];
    const here = found?.centreId ?? person.value.centreId;
    return this.database.read<HandOverChoice & Record<string, unknown>>('desk.hand_over', choicesSql, [
      read.data,
      here ? [here] : [],
      isAdmin(viewer),
    ]);
  }

  async handOver(viewer: Viewer, raw: object): Promise<DeskCase> {
    const { id, version, centreId: wanted, note } = validated(handOverCaseInput, raw);
    const scope = await this.people.scope(viewer);
    await this.database.transaction(async (tx) => {
      const found = await storedCase(tx, id);
      const [to] = await tx.$queryRawUnsafe<OtherCentre[]>(centreSql, id, wanted);
      const { centreId, fromId, person } = orRefuse(
        handOverCase(found, to ?? null, { viewer, scope, version }),
      );
      await changeCase(
        tx,
        { id, version },
        {
          ...{ centreId, handedFromId: fromId, handedNote: note, assigneeId: null },
          ...{ putOffUntil: null, putOffReason: null },
        },
      );
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, actorId: person.centreId, action: 'case.handed_over', reason: note },
        ...thingOf(found),
      });
      const payload: CaseHandedOver = { caseId: id, centreId };
      await this.events.emit(tx, {
        type: 'case.handed_over',
        payload: { ...payload },
        key: `${id}:${version}`,
      });
    });
    return this.cases.existing(viewer, scope, id);
  }

  async putOff(viewer: Viewer, raw: object): Promise<DeskCase> {
    const { id, version, until, reason } = validated(putOffCaseInput, raw);
    const scope = await this.people.scope(viewer);
    const today = toIsoDate(new Date());
    await this.database.transaction(async (tx) => {
      const found = await storedCase(tx, id);
      const level = await tx.serviceLevel.findUnique({ where: { kind: found.kind } });
      const days = Math.ceil((level?.hours ?? usualHours) / 24);
      const { centreId } = orRefuse(putOffCase(found, until, { viewer, scope, version, days, today }));
      await changeCase(
        tx,
        { id, version },
        { putOffUntil: new Date(until), putOffReason: reason, putOffs: { increment: 1 } },
      );
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, actorId: centreId, action: 'case.put_off' },
        ...{ reason: `${until}: ${reason}`, ...thingOf(found) },
      });
    });
    return this.cases.existing(viewer, scope, id);
  }
}
