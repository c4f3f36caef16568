import { guardEditPart, hasRights } from '@kvart/domain/projects';
import { type DecisionFields, type DecisionState, guardConfirmDecision } from '@kvart/domain/projects/room';
import { id as idSchema, inputIssue, latestToday, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx, Values } from '../../platform/database/index.ts';
import { orRefuse, Refused } from '../../platform/errors/index.ts';
import {
  abilitiesIn,
  enter,
  known,
  lockRow,
  partnersColumn,
  partnersFor,
  peopleColumn,
  type Room,
  roomColumns,
  RoomNews,
  Rooms,
  type RoomRow,
  type StoredRow,
} from '../project-rooms/index.ts';
import { decisionColumns, decisionKind } from './decision-kind.ts';
import type { ProjectDecision, ProjectDecisions } from './decision.model.ts';

type Stored = StoredRow & DecisionFields & { state: DecisionState };
type ListRow = { room: RoomRow } & Pick<ProjectDecisions, 'decisions' | 'partners' | 'people'>;

/** Reading decisions, and the step that makes them stand. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: Database,
    private readonly rooms: Rooms,
    private readonly news: RoomNews,
    private readonly audit: Audit,
  ) {}

  async list(viewer: Viewer | null, slug: string): Promise<ProjectDecisions | null> {
    const values = new Values();
    const text = `SELECT ${roomColumns(viewer, values)} AS room, ${partnersColumn} AS partners, ${peopleColumn} AS people,
      (SELECT coalesce(json_agg(${decisionColumns} ORDER BY r.number DESC), '[]') FROM project_decisions r
        WHERE r.project_id = p.id) AS decisions
      FROM projects p WHERE p.slug = ${values.add(slug.slice(0, 200), 'text')}`;
    const [row] = await this.database.composed<ListRow & object>(text, values.list);
    const room = row && enter(row.room, 'work', viewer);
    if (!row || !room?.isShown) return null;
    return {
      project: row.room,
      decisions: row.decisions.filter((one) => isShown(one, room)).map((one) => shown(one, room)),
      partners: partnersFor(row.partners, room, viewer),
      people: room.rights === null ? [] : row.people,
      viewerCan: abilitiesIn(room, viewer),
    };
  }

  /** One that was just written, as its writer sees it. */
  async existing(viewer: Viewer, id: string): Promise<ProjectDecision> {
    const values = new Values();
    const text = `SELECT ${decisionColumns} AS row, ${roomColumns(viewer, values)} AS room
      FROM project_decisions r JOIN projects p ON p.id = r.project_id WHERE r.id = ${values.add(id, 'uuid')}`;
    const found = idSchema.safeParse(id).success
      ? (await this.database.composed<{ row: ProjectDecision; room: RoomRow } & object>(text, values.list))[0]
      : null;
    const room = found && enter(found.room, 'work', viewer);
    if (!found || !room?.isShown || !isShown(found.row, room)) throw new Refused(refusals.notFound());
    return shown(found.row, room);
  }

  /** Those who lead say that it was decided; from then on nobody changes a word of it. */
  async confirm(viewer: Viewer, rawId: string, version: number): Promise<void> {
    const id = known(rawId);
    await this.database.transaction(async (tx) => {
      const before = (await lockRow(tx, decisionKind, id)) as Stored | null;
      if (!before) throw new Refused(refusals.notFound());
      const room = await this.rooms.of(tx, viewer, before.projectId, 'work');
      orRefuse(guardEditPart(viewer, room.facts, 'work'));
      if (!hasRights(room.rights, 'lead')) throw new Refused(refusals.forbidden('no_room_rights'));
      // Two that take the place of the same one take turns.
      await this.rooms.takeTurn(tx, before.projectId);
      const stored = (await lockRow(tx, decisionKind, id)) as Stored;
      orRefuse(guardConfirmDecision(stored, latestToday(new Date())));
      if (stored.version !== version) throw new Refused(refusals.stale(stored.version));
      if (stored.replacesId && (await this.isReplaced(tx, stored.replacesId)))
        throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['replacesId'])]));
      await tx.projectDecision.update({
        where: { id },
        data: {
          ...{ state: 'confirmed', confirmedAt: new Date(), confirmedById: viewer.personId },
          version: { increment: 1 },
        },
      });
      const { projectId } = stored;
      await this.audit.record(tx, {
        personId: viewer.personId,
        action: 'project_decision.confirmed',
        objectType: 'project',
        objectId: projectId,
      });
      await this.news.emit(tx, { projectId, personId: viewer.personId, kind: 'decided', thingId: id });
      await this.rooms.changed(tx, projectId, 'work');
    });
  }

  private async isReplaced(tx: Tx, id: string): Promise<boolean> {
    return (await tx.projectDecision.count({ where: { replacesId: id, state: 'confirmed' } })) > 0;
  }
}

/** Drafts are the room's own business, however widely the work is shown. */
const isShown = ({ state }: ProjectDecision, { rights }: Room): boolean =>
  rights !== null || state === 'confirmed';

/** Names of persons stay in the room; others read which partners it were. */
const shown = (decision: ProjectDecision, { rights }: Room): ProjectDecision =>
  rights === null ? { ...decision, people: [], confirmedByName: null } : decision;
