import { nobody, type PersonalRows } from './personal-rows.ts';

const area = 'support';

/** Support centres: appointments, advice, notices and what was decided about them. */
export const support: readonly PersonalRows[] = [
  {
    table: 'adviser_hours',
    area,
    pointer: 'person_id',
    gives: ['centre_id', 'hours', 'exceptions', 'place', 'link'],
    erase: 'rows',
  },
  {
    table: 'appointments',
    area,
    pointer: 'person_id',
    gives: ['centre_id', 'actor_id', 'starts_at', 'ends_at', 'state', 'topic', 'note', 'place', 'words'],
    erase: { person_id: 'NULL', topic: `''`, note: `''`, place: `''`, words: `''` },
  },
  {
    table: 'appointments',
    area,
    pointer: 'adviser_id',
    gives: ['centre_id', 'starts_at', 'ends_at', 'state'],
    erase: { adviser_id: 'NULL' },
  },
  { table: 'appointments', area, pointer: 'changed_by_id', erase: { changed_by_id: 'NULL', words: `''` } },
  {
    table: 'advice_entries',
    area,
    pointer: 'adviser_id',
    gives: ['centre_id', 'held_on', 'topic', 'note'],
    erase: { adviser_id: 'NULL' },
    keeps: { note: 'accountability' },
  },
  {
    // A closed case keeps what its thing was called.
    table: 'desk_cases',
    area,
    whose: `t.source_id = ANY (who.closing)
      OR EXISTS (SELECT FROM claims c WHERE c.id = t.source_id AND c.actor_id = ANY (who.closing))
      OR EXISTS (SELECT FROM actor_pairs p WHERE p.id = t.source_id
        AND (p.first_id = ANY (who.closing) OR p.second_id = ANY (who.closing)))`,
    erase: { title: `'–'` },
  },
  { table: 'desk_cases', area, pointer: 'assignee_id', erase: { assignee_id: 'NULL' } },
  {
    table: 'vacancy_reports',
    area,
    whose: `t.reporter_email = who.email`,
    gives: ['address', 'former_use', 'note', 'reporter_email', 'created_at', 'state'],
    erase: { reporter_email: 'NULL', reporter_confirmed_at: 'NULL' },
  },
  ...nobody(area, 'vacancy_report_events.person_id'),
  {
    table: 'notices',
    area,
    whose: `lower(t.notifier_email) = who.email OR t.notifier_id = who.id`,
    gives: ['object_type', 'title', 'ground', 'text', 'notifier_email', 'created_at', 'state'],
    erase: { notifier_email: 'NULL' },
  },
  ...nobody(area, 'notices.notifier_id'),
  {
    table: 'notifier_steps',
    area,
    pointer: 'person_id',
    gives: ['step', 'until', 'reason', 'decided_at'],
    keeps: { person_id: 'nobody', reason: 'accountability' },
  },
  {
    table: 'appeals',
    area,
    pointer: 'person_id',
    gives: ['decision_id', 'text', 'created_at', 'state', 'reason'],
    keeps: { person_id: 'nobody', text: 'accountability' },
  },
  ...nobody(
    area,
    'notifier_steps.decided_by_id',
    'decisions.decided_by_id',
    'appeals.answered_by_id',
    'appeals.first_decider_id',
  ),
];
