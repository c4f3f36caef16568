import { setOfWords } from '@kvart/domain/projects/work';
import {
  decisionEditInput,
  type DecisionFields,
  type DecisionState,
  guardChangeDecision,
  newDecisionInput,
  roomBounds,
} from '@kvart/domain/projects/room';
import { inputIssue, refusals } from '@kvart/domain/shared';
import type { Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused } from '../../platform/errors/index.ts';
import { type RoomKind, writerColumn } from '../project-rooms/index.ts';

/** A decision in the fields' names; `r` is its row. */
export const decisionColumns = `json_build_object('id', r.id, 'version', r.version, 'number', r.number, 'state', r.state,
  'title', r.title, 'why', r.why, 'decidedOn', r.decided_on, 'replacesId', r.replaces_id,
  'replacedById', (SELECT l.id FROM project_decisions l WHERE l.replaces_id = r.id AND l.state = 'confirmed'),
  'partnerIds', r.partner_ids, 'personIds', r.person_ids, 'confirmedAt', r.confirmed_at,
  'people', (SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) ORDER BY n.name, n.id), '[]')
    FROM persons n WHERE n.id = ANY (r.person_ids)),
  'confirmedByName', (SELECT n.name FROM persons n WHERE n.id = r.confirmed_by_id), 'updatedByName', ${writerColumn})`;

/** What of a decision points to nothing in the project: $1 project, $2 partners, $3 people, $4 the one replaced, $5 itself. */
const wrongSql = `SELECT
  (SELECT count(*) FROM project_partners WHERE project_id = $1::uuid AND id = ANY ($2::uuid[])
    AND state IN ('active', 'left', 'removed')) = cardinality($2::uuid[]) AS "partnerIds",
  (SELECT count(DISTINCT person_id) FROM project_people WHERE project_id = $1::uuid AND person_id = ANY ($3::uuid[]))
    = cardinality($3::uuid[]) AS "personIds",
  ($4::uuid IS NULL OR EXISTS (SELECT FROM project_decisions d WHERE d.id = $4::uuid AND d.project_id = $1::uuid
    AND d.state = 'confirmed' AND d.id <> $5::uuid AND NOT EXISTS (SELECT FROM project_decisions l
      WHERE l.replaces_id = d.id AND l.state = 'confirmed'))) AS "replacesId"`;

async function refuseWrong(
  tx: Tx,
  { projectId, id }: { projectId: string; id: string },
  { partnerIds = [], personIds = [], replacesId = null }: Partial<DecisionFields>,
): Promise<void> {
  const values = [projectId, partnerIds, personIds, replacesId, id];
  const [found = {}] = await tx.$queryRawUnsafe<Record<string, boolean>[]>(wrongSql, ...values);
  const wrong = Object.keys(found).filter((field) => !found[field]);
  if (wrong.length > 0)
    throw new Refused(refusals.invalid(wrong.map((field) => inputIssue('invalid_choice', [field]))));
}

export const decisionKind: RoomKind<DecisionFields & { state?: DecisionState }> = {
  name: 'decision',
  part: 'work',
  table: 'project_decisions',
  json: decisionColumns,
  columns: {
    title: ['title', 'text'],
    why: ['why', 'text'],
    decidedOn: ['decided_on', 'date'],
    replacesId: ['replaces_id', 'uuid'],
    partnerIds: ['partner_ids', 'uuid[]'],
    personIds: ['person_ids', 'uuid[]'],
  },
  isNumbered: true,
  most: roomBounds.decisions,
  input: newDecisionInput,
  edit: decisionEditInput,
  ways: { partnerIds: setOfWords, personIds: setOfWords },
  check: async (tx, { id, projectId, stored }, _, changes) => {
    orRefuse(guardChangeDecision(stored?.state ?? 'draft'));
    await refuseWrong(tx, { projectId, id }, changes);
    return {};
  },
  checkRemoval: (_, { stored }) => {
    orRefuse(guardChangeDecision(stored?.state ?? 'draft'));
    return Promise.resolve();
  },
};
