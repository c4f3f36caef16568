/** Rows `t` of a table that belong to a space, and how they go along when it is merged into another one. */
export interface Pointing {
  table: string;
  column: string;
  /** Columns that tell one row from the others of the same space. */
  key: readonly string[];
  /** Only these. */
  where?: string;
  /** Ordered rows come after those of the entry that is kept. */
  ordered?: boolean;
  /** Rows that cannot go along, since `k` of the other entry stands in their place; they stay where they were. */
  unless?: string;
}

const ofSpaces = `t.kind = 'space'`;
const told = (more = '') => ({
  key: more ? ['actor_id', more] : ['actor_id'],
  where: ofSpaces,
  unless: `k.kind = t.kind AND k.actor_id = t.actor_id ${more ? `AND k.${more} = t.${more}` : ''}`,
});

/** In the order in which they move, forth and back: papers before the checks that rest on them. */
export const pointing: readonly Pointing[] = [
  { table: 'space_photos', column: 'space_id', key: ['id'], ordered: true },
  { table: 'space_documents', column: 'space_id', key: ['id'], ordered: true },
  { table: 'space_checks', column: 'space_id', key: ['matter'], unless: 'k.matter = t.matter' },
  {
    table: 'interests',
    column: 'space_id',
    key: ['id'],
    // An actor has one running interest in a space.
    unless: `k.actor_id = t.actor_id AND k.state IN ('sent', 'shortlisted', 'in_talks')
      AND t.state IN ('sent', 'shortlisted', 'in_talks')`,
  },
  {
    table: 'space_periods',
    column: 'space_id',
    key: ['id'],
    // A day is taken once.
    unless: `daterange(k.starts_on, k.ends_on, '[]') && daterange(t.starts_on, t.ends_on, '[]')`,
  },
  { table: 'saved_search_hits', column: 'space_id', key: ['search_id'], unless: 'k.search_id = t.search_id' },
  // A space is proposed once for a request.
  { table: 'space_proposals', column: 'space_id', key: ['id'], unless: 'k.request_id = t.request_id' },
  { table: 'vacancy_reports', column: 'space_id', key: ['id'] },
  { table: 'conversations', column: 'space_id', key: ['id'] },
  { table: 'projects', column: 'from_space_id', key: ['id'] },
  {
    table: 'project_spaces',
    column: 'space_id',
    key: ['id'],
    // A project uses a space once at a time.
    unless: `k.project_id = t.project_id AND k.state <> 'declined' AND t.state <> 'declined'
      AND daterange(k.starts_on, k.ends_on, '[]') && daterange(t.starts_on, t.ends_on, '[]')`,
  },
  // Whoever decides about what was told of the room decides about the entry that shows it now.
  { table: 'notices', column: 'object_id', key: ['id'], where: `t.object_type = 'space'` },
  // Who has been shown the room, or does not want to see it, is not shown it anew.
  { table: 'suggestion_dismissals', column: 'target_id', ...told() },
  { table: 'suggestion_turns', column: 'target_id', ...told('outcome') },
  { table: 'suggestions_told', column: 'target_id', ...told() },
  // What had been merged into the other one now leads on.
  { table: 'spaces', column: 'merged_into_id', key: ['id'] },
];

/**
 * What stays with the entry it was written about: its uses are fields that are chosen, what a decision held is part of
 * the decision, cases at the desk are over with it, the rest is a log.
 */
export const staying: readonly string[] = [
  'space_uses.space_id',
  'space_revisions.space_id',
  'space_merges.kept_id',
  'space_merges.other_id',
  'space_pairs.first_id',
  'space_pairs.second_id',
  'audit_log.object_id',
  'desk_cases.source_id',
  'holds.object_id',
  'import_rows.target_id',
  'notifications.subject_id',
];
