/**
 * Rows `t` of a table that belong to an actor, and whether they go along when it is taken into another one. A row that
 * would stand in the way of one that is there stays with the actor that went; what then has to be mended for the two
 * is in `mending.sql.ts`. In conditions $1 is the actor that is kept, $2 the one that goes.
 */
export interface Pointing {
  table: string;
  column: string;
  /** Tells one row from the others: the table's primary key. */
  key: readonly string[];
  /** Only these. */
  where?: string;
  /** These stay. */
  unless?: string;
}

const id = ['id'] as const;
const kept = (table: string, same: string, column = 'actor_id') =>
  `EXISTS (SELECT FROM ${table} k WHERE k.${column} = $1::uuid AND ${same})`;
const aboutActors = `t.kind = 'partner' AND t.target_id = $2::uuid`;
const told = ['actor_id', 'kind', 'target_id'];

/** In the order in which they move; parting goes the other way round. */
export const pointing: readonly Pointing[] = [
  {
    table: 'memberships',
    column: 'actor_id',
    key: id,
    // A person is in an actor once; the higher role counts.
    unless: `t.ended_at IS NULL AND ${kept('memberships', 'k.person_id = t.person_id AND k.ended_at IS NULL')}`,
  },
  {
    table: 'invitations',
    column: 'actor_id',
    key: id,
    unless: `t.accepted_at IS NULL AND t.revoked_at IS NULL
      AND ${kept('invitations', 'k.email = t.email AND k.accepted_at IS NULL AND k.revoked_at IS NULL')}`,
  },
  {
    table: 'actor_concepts',
    column: 'actor_id',
    key: id,
    unless: kept('actor_concepts', 'k.relation = t.relation AND k.concept_id = t.concept_id'),
  },
  // Spaces of a building come along with it.
  { table: 'buildings', column: 'actor_id', key: id },
  { table: 'spaces', column: 'actor_id', key: id },
  {
    table: 'interests',
    column: 'actor_id',
    key: id,
    // An actor has one running interest in a space, and none in its own.
    unless: `t.state IN ('sent', 'shortlisted', 'in_talks') AND (${kept(
      'interests',
      `k.space_id = t.space_id AND k.state IN ('sent', 'shortlisted', 'in_talks')`,
    )} OR EXISTS (SELECT FROM spaces s WHERE s.id = t.space_id AND s.actor_id = $1::uuid))`,
  },
  { table: 'space_requests', column: 'actor_id', key: id },
  { table: 'space_proposals', column: 'actor_id', key: id },
  {
    table: 'claims',
    column: 'actor_id',
    key: id,
    unless: `t.state = 'granted' AND ${kept('claims', `k.state = 'granted'`)} OR t.state = 'submitted'
      AND ${kept('claims', `k.state = 'submitted' AND k.person_id = t.person_id`)}`,
  },
  { table: 'claims', column: 'desk_id', key: id },
  {
    table: 'answer_templates',
    column: 'centre_id',
    key: id,
    // A centre has one of a name, for a kind and a language.
    unless: kept(
      'answer_templates',
      'k.kind = t.kind AND k.locale = t.locale AND k.name = t.name',
      'centre_id',
    ),
  },
  { table: 'claims', column: 'decided_for_id', key: id },
  { table: 'imports', column: 'actor_id', key: id },
  // Seats before the conversations that they are in.
  {
    table: 'conversation_seats',
    column: 'actor_id',
    key: ['conversation_id', 'person_id', 'actor_id'],
    unless: `${kept('conversation_parties', 'k.conversation_id = t.conversation_id')}
      OR ${kept('conversation_seats', 'k.conversation_id = t.conversation_id AND k.person_id = t.person_id')}`,
  },
  {
    table: 'conversation_parties',
    column: 'actor_id',
    key: ['conversation_id', 'actor_id'],
    // Both wrote there: each said what it said.
    unless: kept('conversation_parties', 'k.conversation_id = t.conversation_id'),
  },
  {
    table: 'actor_blocks',
    column: 'actor_id',
    key: ['actor_id', 'blocked_id'],
    unless: `t.blocked_id = $1::uuid OR ${kept('actor_blocks', 'k.blocked_id = t.blocked_id')}`,
  },
  {
    table: 'actor_blocks',
    column: 'blocked_id',
    key: ['actor_id', 'blocked_id'],
    unless: `t.actor_id = $1::uuid OR ${kept('actor_blocks', 'k.actor_id = t.actor_id', 'blocked_id')}`,
  },
  { table: 'notifications', column: 'actor_id', key: id },
  { table: 'notifications', column: 'for_actor_id', key: id },
  {
    table: 'project_partners',
    column: 'actor_id',
    key: id,
    // An actor is in a project once.
    unless: `t.state IN ('invited', 'active')
      AND ${kept('project_partners', `k.project_id = t.project_id AND k.state IN ('invited', 'active')`)}`,
  },
  {
    table: 'role_applications',
    column: 'actor_id',
    key: id,
    unless: `t.state = 'sent' AND ${kept('role_applications', `k.role_id = t.role_id AND k.state = 'sent'`)}`,
  },
  {
    table: 'suggestion_dismissals',
    column: 'actor_id',
    key: told,
    unless: `t.target_id = $1::uuid OR ${kept('suggestion_dismissals', 'k.kind = t.kind AND k.target_id = t.target_id')}`,
  },
  {
    table: 'suggestion_dismissals',
    column: 'target_id',
    key: told,
    where: aboutActors,
    unless: `t.actor_id = $1::uuid OR ${kept('suggestion_dismissals', 'k.kind = t.kind AND k.actor_id = t.actor_id', 'target_id')}`,
  },
  {
    table: 'suggestion_turns',
    column: 'actor_id',
    key: [...told, 'outcome'],
    unless: `$1::uuid IN (t.target_id, t.other_id) OR ${kept(
      'suggestion_turns',
      'k.kind = t.kind AND k.target_id = t.target_id AND k.outcome = t.outcome',
    )}`,
  },
  {
    table: 'suggestion_turns',
    column: 'target_id',
    key: [...told, 'outcome'],
    where: aboutActors,
    unless: `t.actor_id = $1::uuid OR ${kept(
      'suggestion_turns',
      'k.kind = t.kind AND k.actor_id = t.actor_id AND k.outcome = t.outcome',
      'target_id',
    )}`,
  },
  {
    table: 'suggestion_turns',
    column: 'other_id',
    key: [...told, 'outcome'],
    unless: 't.actor_id = $1::uuid',
  },
  {
    table: 'suggestion_opt_outs',
    column: 'actor_id',
    key: ['actor_id'],
    unless: kept('suggestion_opt_outs', 'true'),
  },
  {
    table: 'suggestions_told',
    column: 'actor_id',
    key: told,
    unless: `t.target_id = $1::uuid OR ${kept('suggestions_told', 'k.kind = t.kind AND k.target_id = t.target_id')}`,
  },
  {
    table: 'suggestions_told',
    column: 'target_id',
    key: told,
    where: aboutActors,
    unless: `t.actor_id = $1::uuid OR ${kept('suggestions_told', 'k.kind = t.kind AND k.actor_id = t.actor_id', 'target_id')}`,
  },
  // Two that were introduced to each other, or by one another, stay named as they were.
  {
    table: 'proposed_introductions',
    column: 'adviser_id',
    key: ['conversation_id'],
    unless: '$1::uuid IN (t.first_id, t.second_id)',
  },
  {
    table: 'proposed_introductions',
    column: 'first_id',
    key: ['conversation_id'],
    unless: '$1::uuid IN (t.adviser_id, t.second_id)',
  },
  {
    table: 'proposed_introductions',
    column: 'second_id',
    key: ['conversation_id'],
    unless: '$1::uuid IN (t.adviser_id, t.first_id)',
  },
  { table: 'proposed_introductions', column: 'outcome_for_id', key: ['conversation_id'] },
  { table: 'projects', column: 'suggested_actor_id', key: id },
  { table: 'project_spaces', column: 'asked_for_id', key: id },
  { table: 'outcome_reports', column: 'submitted_for_id', key: id },
  {
    table: 'outcome_confirmations',
    column: 'actor_id',
    key: ['report_id', 'actor_id'],
    unless: kept('outcome_confirmations', 'k.report_id = t.report_id'),
  },
  // Nobody gives a reference to themselves, and one to another once in a project.
  {
    table: 'project_references',
    column: 'author_id',
    key: id,
    unless: `t.about_id = $1::uuid
      OR ${kept('project_references', 'k.project_id = t.project_id AND k.about_id = t.about_id', 'author_id')}`,
  },
  {
    table: 'project_references',
    column: 'about_id',
    key: id,
    unless: `t.author_id = $1::uuid
      OR ${kept('project_references', 'k.project_id = t.project_id AND k.author_id = t.author_id', 'about_id')}`,
  },
  {
    table: 'territories',
    column: 'actor_id',
    key: id,
    unless: kept('territories', 'k.kind = t.kind AND k.code = t.code'),
  },
  { table: 'advice_entries', column: 'actor_id', key: id, unless: 't.centre_id = $1::uuid' },
  { table: 'advice_entries', column: 'centre_id', key: id, unless: 't.actor_id = $1::uuid' },
  { table: 'centre_services', column: 'centre_id', key: id },
  {
    table: 'adviser_hours',
    column: 'centre_id',
    key: ['centre_id', 'person_id'],
    unless: kept('adviser_hours', 'k.person_id = t.person_id', 'centre_id'),
  },
  { table: 'appointments', column: 'actor_id', key: id, unless: 't.centre_id = $1::uuid' },
  { table: 'appointments', column: 'centre_id', key: id, unless: 't.actor_id = $1::uuid' },
  { table: 'notices', column: 'object_id', key: id, where: `t.object_type = 'actor'` },
  { table: 'notices', column: 'affected_actor_id', key: id },
  { table: 'space_merges', column: 'actor_id', key: id },
  { table: 'space_pairs', column: 'actor_id', key: ['first_id', 'second_id'] },
  { table: 'space_checks', column: 'actor_id', key: ['space_id', 'matter'] },
  { table: 'verifications', column: 'actor_id', key: id },
  { table: 'verification_papers', column: 'actor_id', key: id },
  { table: 'verifications', column: 'centre_id', key: id },
  { table: 'actors', column: 'verified_for_id', key: id },
  // What had been taken into the one that goes now leads on.
  { table: 'actors', column: 'merged_into_id', key: id },
];

/** What says who did something, or is worked out anew by itself: it stays as it is. */
export const staying: readonly string[] = [
  'actor_comparisons.actor_id',
  'actor_merges.kept_id',
  'actor_merges.other_id',
  'actor_pairs.first_id',
  'actor_pairs.second_id',
  'audit_log.actor_id',
  'interest_events.actor_id',
  'match_actor_words.actor_id',
  'match_actors.actor_id',
  'match_fields.actor_id',
  'match_reach.actor_id',
  'match_ties.actor_id',
  'message_reports.actor_id',
  // Follows its conversation.
  'messages.actor_id',
  'messages.about_actor_id',
  'project_events.about_actor_id',
  'project_events.actor_id',
  'space_request_events.actor_id',
  'space_revisions.actor_id',
  'vacancy_report_events.actor_id',
  // Holds for hours.
  'verification_codes.actor_id',
];

/** What hangs on a partner of a project, for the case that both actors are partners of one. */
export const ofPartner: readonly Pointing[] = [
  {
    table: 'project_people',
    column: 'partner_id',
    key: ['partner_id', 'person_id'],
    unless: kept('project_people', 'k.person_id = t.person_id', 'partner_id'),
  },
  { table: 'project_tasks', column: 'owner_partner_id', key: id },
  { table: 'work_packages', column: 'lead_partner_id', key: id },
  { table: 'budget_lines', column: 'partner_id', key: id },
  { table: 'project_partners', column: 'replaces_id', key: id, unless: 't.id = $1::uuid' },
];
