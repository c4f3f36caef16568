import { nobody, type PersonalRows } from './personal-rows.ts';

const area = 'messages';
const closing = `t.actor_id = ANY (who.closing)`;

/** Conversations. What was written in the name of an organisation is its correspondence and stays without its writer. */
export const talk: readonly PersonalRows[] = [
  {
    table: 'message_versions',
    area,
    whose: `EXISTS (SELECT FROM messages m WHERE m.id = t.message_id AND m.person_id = who.id)`,
    gives: ['message_id', 'version', 'text', 'at'],
    erase: 'rows',
  },
  {
    table: 'message_attachments',
    area,
    whose: `EXISTS (SELECT FROM messages m WHERE m.id = t.message_id AND m.actor_id = ANY (who.closing))`,
    erase: 'rows',
    file: 'file_id',
  },
  {
    table: 'messages',
    area,
    whose: `${closing} AND t.kind = 'text' AND t.deleted_at IS NULL`,
    erase: { text: `''`, file_names: `''`, deleted_at: 'now()', version: 't.version + 1' },
  },
  {
    table: 'messages',
    area,
    pointer: 'person_id',
    gives: [
      'conversation_id',
      'seq',
      'actor_id',
      'created_at',
      'edited_at',
      'deleted_at',
      'text',
      'file_names',
    ],
    erase: { person_id: 'NULL' },
    keeps: { text: 'correspondence' },
  },
  {
    table: 'message_reactions',
    area,
    pointer: 'person_id',
    gives: ['message_id', 'emoji', 'at'],
    erase: 'rows',
  },
  {
    table: 'conversation_seats',
    area,
    pointer: 'person_id',
    gives: ['conversation_id', 'actor_id', 'read_at', 'muted_until', 'draft'],
    erase: 'rows',
  },
  { table: 'conversation_parties', area, pointer: 'assignee_id', erase: { assignee_id: 'NULL' } },
  {
    table: 'message_reports',
    area,
    pointer: 'reported_by_id',
    gives: ['message_id', 'reason', 'note', 'text', 'created_at'],
    keeps: { reported_by_id: 'nobody', text: 'accountability' },
  },
  {
    table: 'actor_blocks',
    area,
    pointer: 'person_id',
    gives: ['actor_id', 'blocked_id', 'reason', 'created_at'],
    erase: { person_id: 'NULL' },
  },
  ...nobody(area, 'conversations.started_by_id'),
];
