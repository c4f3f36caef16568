import { type Measure, measures } from './states.ts';

/** What stands in the room of a project and can be removed from it. */
export type RoomThing =
  | 'budget_line'
  | 'budget_period'
  | 'decision'
  | 'expense'
  | 'file'
  | 'funding_source'
  | 'meeting'
  | 'milestone'
  | 'package'
  | 'task'
  | 'update';
const roomThing = ['removed'] as const;

/**
 * Every act that the log keeps, by what it was done to. Nothing else can be written down, and for each there are words
 * in all languages.
 */
export const logActions = {
  account: [
    'change_email',
    'confirm_email',
    'data_copied',
    'erased',
    'erasure_asked',
    'erasure_undone',
    'password_changed',
    'reset_password',
  ],
  actor: [
    'blocked',
    'claimed',
    'created',
    'edited',
    'invitation_revoked',
    'looked_at',
    'member_invited',
    'member_joined',
    'member_left',
    'member_removed',
    'member_role_changed',
    'not_suggested',
    'ownership_transferred',
    'paper_added',
    'paper_read',
    'paper_removed',
    'suggested',
    'unblocked',
    'verification_refused',
    'verification_withdrawn',
    'verified',
  ],
  actors: ['kept_apart', 'merged', 'parted'],
  adviser_hours: ['saved'],
  answer_template: ['removed', 'saved'],
  appeal: ['rejected', 'submitted', 'upheld'],
  appointment: ['booked', 'cancelled', 'done', 'moved', 'no_show'],
  case: ['brought_back', 'done', 'given_back', 'handed_over', 'put_off', 'taken'],
  centre_service: ['offered', 'rested', 'saved'],
  claim: ['expired', 'granted', 'looked_at', 'refused', 'submitted', 'superseded', 'withdrawn'],
  concept: ['added', 'changed', 'merged', 'restored', 'retired'],
  decision: [...measures, 'ended', 'looked_at'],
  expense: ['confirmed', 'rejected'],
  features: ['set'],
  health: ['looked_at'],
  identity: ['set'],
  import: ['begun', 'check', 'discard', 'reread', 'start', 'undo'],
  interest: ['declined', 'expressed', 'in_talks', 'sent', 'shortlisted', 'withdrawn'],
  introduction: ['followed_up'],
  jobs: ['retried'],
  log: ['exported', 'looked_at'],
  mail_text: ['reset', 'written'],
  message: ['looked_at', 'reported'],
  notice: ['looked_at', 'submitted'],
  notifier: ['limited', 'warned'],
  person: ['looked_up'],
  privacy_text: ['published'],
  project: [
    'agreed',
    'closed',
    'created',
    'evaluated',
    'evidence_given',
    'evidence_taken_back',
    'idea',
    'indicator_added',
    'indicator_changed',
    'indicator_confirmed',
    'indicator_removed',
    'lead_changed',
    'partner_confirmed',
    'partner_declined',
    'partner_invited',
    'partner_joined',
    'partner_left',
    'partner_removed',
    'piloting',
    'reference_confirmed',
    'reference_declined',
    'reference_hidden',
    'reference_shown',
    'reference_written',
    'report_confirmed',
    'report_submitted',
    'report_written',
    'role_closed',
    'role_filled',
    'role_opened',
    'scaled',
    'space_agreed',
    'space_asked',
    'space_declined',
    'space_removed',
    'story_draft',
    'story_published',
    'story_written',
    'team_formed',
  ],
  project_budget_line: roomThing,
  project_budget_period: roomThing,
  project_decision: ['confirmed', 'removed'],
  project_expense: roomThing,
  project_file: roomThing,
  project_funding_source: roomThing,
  project_meeting: ['cancelled', 'removed'],
  project_milestone: roomThing,
  project_package: roomThing,
  project_task: roomThing,
  project_template: ['saved'],
  project_update: roomThing,
  retention: ['set'],
  role: ['set'],
  rules: ['published'],
  service_levels: ['set'],
  space: [
    'archived',
    'calendar_changed',
    'checked',
    'confirmed',
    'created',
    'document_added',
    'document_changed',
    'document_removed',
    'edited',
    'listed',
    'merged',
    'merged_away',
    'parted',
    'photo_added',
    'photo_changed',
    'photo_removed',
    'readied',
    'reopened',
    'withdrawn',
  ],
  space_proposal: ['declined', 'seen', 'sent', 'taken_up'],
  space_request: [
    'created',
    'edited',
    'expired',
    'fulfilled',
    'published',
    'renewed',
    'reopened',
    'withdrawn',
  ],
  territories: ['set'],
  vacancy_report: [
    'duplicate',
    'linked',
    'not_vacant',
    'rejected',
    'stale',
    'submitted',
    'triaged',
    'verified',
  ],
} as const;

type Actions = typeof logActions;
export type LogNoun = keyof Actions;
/** What can be done to one of these. */
export type LogVerbOf<N extends LogNoun> = Actions[N][number];
export type LogAction = { [N in LogNoun]: `${N}.${LogVerbOf<N>}` }[LogNoun];
/** What stands behind the dot. Measures have words of their own. */
export type LogVerb = Exclude<LogVerbOf<LogNoun>, Measure>;

export const logNouns = Object.keys(logActions) as LogNoun[];

const isMeasure = (verb: string): verb is Measure => (measures as readonly string[]).includes(verb);

export const logVerbs: readonly LogVerb[] = [
  ...new Set(Object.values(logActions).flatMap((verbs) => [...verbs])),
].filter((verb): verb is LogVerb => !isMeasure(verb));

/** The acts that can be done to something, as whole codes. */
export const actionsOn = (noun: LogNoun): LogAction[] =>
  logActions[noun].map((verb) => `${noun}.${verb}` as LogAction);

/** An action in its two halves; a half for which there is no word is null. What was decided is a measure. */
export const wordsOfAction = (
  action: string,
): { noun: LogNoun | null; verb: LogVerb | null; measure: Measure | null } => {
  const [first, second] = action.split('.');
  return {
    noun: logNouns.find((noun) => noun === first) ?? null,
    verb: logVerbs.find((verb) => verb === second) ?? null,
    measure: first === 'decision' ? (measures.find((measure) => measure === second) ?? null) : null,
  };
};
