import type { Change } from './journal.repository.ts';

/*
 * What is put right for rows that cannot go along: each rule stands once here and is undone with the rest. $1 is the
 * actor that is kept, $2 the one that goes.
 */

const id = ['id'] as const;
const both = (table: string, same: string) =>
  `t.actor_id = $2::uuid AND EXISTS (SELECT FROM ${table} k WHERE k.actor_id = $1::uuid AND ${same})`;
const running = `('sent', 'shortlisted', 'in_talks')`;

/** Before anything moves. */
export const before: readonly Change[] = [
  {
    // Of two roles of one person the higher one stays.
    table: 'memberships',
    key: id,
    columns: ['role'],
    set: 'role = o.role',
    from: `JOIN memberships k ON k.id = w.id
      JOIN memberships o ON o.actor_id = $2::uuid AND o.person_id = k.person_id AND o.ended_at IS NULL`,
    where: `t.actor_id = $1::uuid AND t.ended_at IS NULL AND EXISTS (SELECT FROM memberships o
      WHERE o.actor_id = $2::uuid AND o.person_id = t.person_id AND o.ended_at IS NULL AND o.role < t.role)`,
  },
  {
    table: 'memberships',
    key: id,
    columns: ['ended_at'],
    set: 'ended_at = now()',
    where: `t.ended_at IS NULL AND ${both('memberships', 'k.person_id = t.person_id AND k.ended_at IS NULL')}`,
  },
  {
    table: 'invitations',
    key: id,
    columns: ['revoked_at'],
    set: 'revoked_at = now()',
    where: `t.accepted_at IS NULL AND t.revoked_at IS NULL
      AND ${both('invitations', 'k.email = t.email AND k.accepted_at IS NULL AND k.revoked_at IS NULL')}`,
  },
  {
    // The same name in a register: it stays with the entry of the actor that is kept.
    table: 'spaces',
    key: id,
    columns: ['external_source', 'external_id'],
    set: 'external_source = NULL, external_id = NULL',
    where: both('spaces', 'k.external_source = t.external_source AND k.external_id = t.external_id'),
  },
  {
    table: 'interests',
    key: id,
    columns: ['state'],
    set: `state = 'withdrawn', version = t.version + 1`,
    where: `t.state IN ${running} AND (${both('interests', `k.space_id = t.space_id AND k.state IN ${running}`)}
      OR t.actor_id = $2::uuid AND EXISTS (SELECT FROM spaces s WHERE s.id = t.space_id AND s.actor_id IN ($1::uuid, $2::uuid)))`,
  },
  {
    // Nor does the one that stays have an interest in what it takes over.
    table: 'interests',
    key: id,
    columns: ['state'],
    set: `state = 'withdrawn', version = t.version + 1`,
    where: `t.state IN ${running} AND t.actor_id = $1::uuid
      AND EXISTS (SELECT FROM spaces s WHERE s.id = t.space_id AND s.actor_id = $2::uuid)`,
  },
  {
    // Where both take part in a conversation, the one that stays goes on alone.
    table: 'conversation_parties',
    key: ['conversation_id', 'actor_id'],
    columns: ['left_at'],
    set: 'left_at = now()',
    where: `t.left_at IS NULL AND ${both('conversation_parties', 'k.conversation_id = t.conversation_id AND k.left_at IS NULL')}`,
  },
  {
    table: 'role_applications',
    key: id,
    columns: ['state'],
    set: `state = 'withdrawn', version = t.version + 1`,
    where: `t.state = 'sent' AND ${both('role_applications', `k.role_id = t.role_id AND k.state = 'sent'`)}`,
  },
  {
    table: 'claims',
    key: id,
    columns: ['state', 'closed_at'],
    set: `state = 'superseded', closed_at = now(), version = t.version + 1`,
    where: `t.state = 'submitted' AND ${both('claims', `k.person_id = t.person_id AND k.state = 'submitted'`)}`,
  },
];

const place = `k.project_id = t.project_id AND k.state IN ('invited', 'active')`;
const leaves = `state = 'left', until = greatest(current_date, t.since), version = t.version + 1`;

/** Projects in which both are partners: the standing that reaches further stays, the other one ends. */
export const partnersOfBoth = `SELECT k.id AS "keptRowId", t.id AS "otherRowId",
    k.state = 'invited' AND t.state = 'active' AS "otherStays", t.role = 'lead' AND t.state = 'active' AS "otherLeads"
  FROM project_partners t JOIN project_partners k ON ${place} AND k.actor_id = $1::uuid
  WHERE t.actor_id = $2::uuid AND t.state IN ('invited', 'active') ORDER BY t.id`;

/** $1 is a row of a partner here. */
export const partnerLeaves: Change = {
  table: 'project_partners',
  key: id,
  columns: ['state', 'until'],
  set: leaves,
  where: 't.id = $1::uuid',
};
export const partnerLeads: Change = {
  table: 'project_partners',
  key: id,
  columns: ['role'],
  set: `role = 'lead', version = t.version + 1`,
  where: 't.id = $1::uuid',
};

/** Projects on their way that would be left with partners of one sector. $3 the sector of the one kept afterwards. */
export const brokenProjects = `SELECT count(*)::int AS count FROM projects p
  WHERE p.external_source IS NULL AND p.state NOT IN ('idea', 'closed')
    AND EXISTS (SELECT FROM project_partners t WHERE t.project_id = p.id AND t.actor_id IN ($1::uuid, $2::uuid) AND t.state = 'active')
    AND (SELECT count(DISTINCT CASE WHEN a.id IN ($1::uuid, $2::uuid) THEN $3::sector ELSE a.sector END)
      FROM project_partners t JOIN actors a ON a.id = t.actor_id WHERE t.project_id = p.id AND t.state = 'active') < 2`;

/** A seat in each conversation of the actor for each of its people, as newcomers get one. */
export const newSeats = `INSERT INTO conversation_seats (conversation_id, actor_id, person_id, last_read_seq)
  SELECT c.id, p.actor_id, m.person_id, c.last_seq FROM conversation_parties p
  JOIN conversations c ON c.id = p.conversation_id
  JOIN memberships m ON m.actor_id = p.actor_id AND m.ended_at IS NULL
  WHERE p.actor_id = $1::uuid AND p.left_at IS NULL AND c.last_seq > 0 ON CONFLICT DO NOTHING`;
