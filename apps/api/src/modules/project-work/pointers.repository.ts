import type { Tx } from '../../platform/database/index.ts';

/** What a piece of work points to; what is absent was not changed. */
interface Pointing {
  packageId?: string | null;
  milestoneId?: string | null;
  ownerPersonId?: string | null;
  ownerPartnerId?: string | null;
  leadPartnerId?: string | null;
  needs?: readonly string[];
}

interface Found {
  packageId: boolean;
  milestoneId: boolean;
  ownerPartnerId: boolean;
  leadPartnerId: boolean;
  needs: boolean;
  seats: string[];
}

const partner = (place: string) => `(${place}::uuid IS NULL OR EXISTS (SELECT FROM project_partners
  WHERE id = ${place}::uuid AND project_id = $1::uuid AND state = 'active'))`;

const pointersSql = `SELECT
  ($2::uuid IS NULL OR EXISTS (SELECT FROM work_packages WHERE id = $2::uuid AND project_id = $1::uuid)) AS "packageId",
  ($3::uuid IS NULL OR EXISTS (SELECT FROM milestones WHERE id = $3::uuid AND project_id = $1::uuid)) AS "milestoneId",
  ${partner('$4')} AS "ownerPartnerId", ${partner('$5')} AS "leadPartnerId",
  (SELECT count(*) FROM project_tasks WHERE id = ANY ($6::uuid[]) AND project_id = $1::uuid)
    = cardinality($6::uuid[]) AS needs,
  ARRAY(SELECT s.partner_id::text FROM project_people s
    JOIN project_partners o ON o.id = s.partner_id AND o.state = 'active'
    JOIN memberships m ON m.actor_id = o.actor_id AND m.person_id = s.person_id AND m.ended_at IS NULL
    WHERE s.project_id = $1::uuid AND s.person_id = $7::uuid) AS seats`;

/**
 * Fields that point to nothing in the project: looked at before they are written, so that the answer says which.
 * @returns also the partners for whom the owner sits in the room.
 */
export async function wrongPointers(
  tx: Tx,
  projectId: string,
  fields: Pointing,
): Promise<{ wrong: string[]; seats: string[] }> {
  const { packageId, milestoneId, ownerPartnerId, leadPartnerId, needs, ownerPersonId } = fields;
  const [row] = await tx.$queryRawUnsafe<Found[]>(
    pointersSql,
    projectId,
    packageId ?? null,
    milestoneId ?? null,
    ownerPartnerId ?? null,
    leadPartnerId ?? null,
    needs ?? [],
    ownerPersonId ?? null,
  );
  if (!row) throw new Error('The statement about pointers gave no row');
  const { seats, ...found } = row;
  const wrong = Object.entries(found).flatMap(([field, isThere]) => (isThere ? [] : [field]));
  if (ownerPersonId && seats.length === 0) wrong.push('ownerPersonId');
  return { wrong, seats };
}

/** What each task of a project waits for, and its number. */
export const needsOf = (
  tx: Tx,
  projectId: string,
): Promise<{ id: string; number: number; needs: string[] }[]> =>
  tx.$queryRaw`SELECT t.id::text, t.number,
    ARRAY(SELECT d.need_id::text FROM task_needs d WHERE d.task_id = t.id) AS needs
    FROM project_tasks t WHERE t.project_id = ${projectId}::uuid`;

export async function setNeeds(tx: Tx, taskId: string, needs: readonly string[]): Promise<void> {
  await tx.taskNeed.deleteMany({ where: { taskId, needId: { notIn: [...needs] } } });
  await tx.taskNeed.createMany({ data: needs.map((needId) => ({ taskId, needId })), skipDuplicates: true });
}
