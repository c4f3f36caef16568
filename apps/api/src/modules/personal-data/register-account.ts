import type { PersonalRows } from './personal-rows.ts';

const ofPerson = { area: 'settings', pointer: 'person_id', erase: 'rows' } as const;

/** The account itself, and how a person wants things to be. */
export const account: readonly PersonalRows[] = [
  { ...ofPerson, table: 'push_subscriptions', gives: ['device', 'created_at', 'endpoint'] },
  { ...ofPerson, table: 'notification_events' },
  {
    ...ofPerson,
    table: 'notifications',
    gives: ['type', 'subject_type', 'subject_id', 'created_at', 'newest_at', 'read_at', 'facts'],
  },
  { ...ofPerson, table: 'notification_settings', gives: ['rhythm', 'quiet_from', 'quiet_to'] },
  { ...ofPerson, table: 'notification_choices', gives: ['type', 'in_app', 'mail', 'push'] },
  { ...ofPerson, table: 'notification_mutes', gives: ['kind', 'target', 'label', 'until', 'created_at'] },
  { ...ofPerson, table: 'message_preferences', gives: ['read_receipts'] },
  { ...ofPerson, table: 'saved_searches', gives: ['name', 'search', 'rhythm', 'created_at'] },
  { ...ofPerson, table: 'profiling_opt_outs', gives: ['since'] },
  { ...ofPerson, table: 'calendar_addresses', gives: ['created_at', 'read_at'] },
  // Memberships go late: they tell which actors are closed with the person.
  {
    ...ofPerson,
    area: 'organisations',
    table: 'memberships',
    gives: ['actor_id', 'role', 'since', 'ended_at'],
  },
  {
    table: 'audit_log',
    area: 'acts',
    pointer: 'person_id',
    keeps: { person_id: 'log', reason: 'log' },
    gives: ['at', 'action', 'object_type', 'object_id', 'actor_id', 'reason'],
  },
  {
    ...ofPerson,
    area: 'account',
    table: 'mail_tokens',
    gives: ['purpose', 'email', 'created_at', 'used_at'],
  },
  {
    ...ofPerson,
    area: 'account',
    table: 'sessions',
    gives: ['device', 'created_at', 'last_seen_at', 'revoked_at'],
  },
  {
    table: 'rate_limits',
    area: 'account',
    whose: `strpos(t.key, who.email) > 0 OR strpos(t.key, who.id::text) > 0`,
    erase: 'rows',
  },
  {
    table: 'persons',
    area: 'account',
    pointer: 'id',
    gives: [
      'name',
      'email',
      'email_confirmed_at',
      'locale',
      'time_zone',
      'platform_role',
      'created_at',
      'erase_asked_at',
      'erase_at',
    ],
    erase: {
      name: 'who.nobody',
      email: `who.id::text || '@erased.invalid'`,
      email_confirmed_at: 'NULL',
      password_hash: 'NULL',
      locale: `'en'`,
      time_zone: `'UTC'`,
      platform_role: `'member'`,
      suspended_at: 'now()',
      erased_at: 'now()',
      updated_at: 'now()',
    },
  },
];
