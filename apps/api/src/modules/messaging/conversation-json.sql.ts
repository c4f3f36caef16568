import { actorJson } from '../actors/index.ts';
import { unreadSql } from './access.sql.ts';
import { messageJson } from './message-json.sql.ts';

/** What a request wants to know of each conversation. */
export interface ConversationRequest {
  fields: ReadonlySet<string>;
  /** GraphQL fields of parties.actor. */
  actorFields: ReadonlySet<string>;
  /** GraphQL fields of lastMessage. */
  messageFields: ReadonlySet<string>;
}

const subject = `(SELECT json_build_object('type', CASE WHEN c.space_id IS NULL THEN 'interest' ELSE 'space' END,
    'id', coalesce(c.interest_id, c.space_id), 'slug', so.slug, 'title', so.title, 'originalLocale', so.original_locale)
  FROM spaces so WHERE so.id = coalesce(c.space_id, (SELECT si.space_id FROM interests si WHERE si.id = c.interest_id)))`;

const people = `(SELECT coalesce(json_agg(w ORDER BY w."lastSentSeq" DESC), '[]') FROM (
  SELECT pw.id, pw.name, ws.actor_id AS "actorId", ws.last_sent_seq AS "lastSentSeq"
  FROM conversation_seats ws JOIN persons pw ON pw.id = ws.person_id
  WHERE ws.conversation_id = c.id AND ws.last_sent_seq > p.since_seq ORDER BY ws.last_sent_seq DESC LIMIT 20) w)`;

const partiesJson = (actorFields: ReadonlySet<string>): string => `(SELECT json_agg(json_build_object(
    'actorId', q.actor_id, 'part', q.part, 'answer', q.answer, 'joinedAt', q.joined_at, 'leftAt', q.left_at,
    'isShut', q.shut_at IS NOT NULL, 'actor', ${actorFields.size > 0 ? actorJson('qa', actorFields) : 'null'})
    ORDER BY q.joined_at, q.part, q.actor_id)
  FROM conversation_parties q ${actorFields.size > 0 ? 'JOIN actors qa ON qa.id = q.actor_id' : ''} WHERE q.conversation_id = c.id)`;

/** One conversation `c` as its party `p` sees it, with the reader's seat `s`. */
export const conversationJson = ({ fields, actorFields, messageFields }: ConversationRequest): string => {
  const some = (field: string, sql: string): string => (fields.has(field) ? sql : 'null');
  return `json_build_object('id', c.id, 'asActorId', p.actor_id, 'version', c.version, 'kind', c.kind, 'state', c.state,
  'title', c.title, 'reason', c.reason, 'lastSeq', c.last_seq, 'lastChange', c.last_change,
  'lastMessageAt', c.last_message_at, 'firstSeq', p.since_seq + 1, 'isDemo', c.is_demo,
  'isOfProject', c.project_id IS NOT NULL,
  'projectSlug', CASE WHEN c.project_id IS NOT NULL THEN (SELECT pj.slug FROM projects pj WHERE pj.id = c.project_id) END,
  'unreadCount', ${unreadSql},
  'lastReadSeq', greatest(coalesce(s.last_read_seq, 0), p.since_seq),
  'mutedUntil', s.muted_until, 'mutedForever', coalesce(s.muted_forever, false),
  'draft', coalesce(s.draft, ''), 'draftVersion', coalesce(s.draft_version, 0),
  'doneAt', CASE WHEN p.done_seq = c.last_seq THEN p.done_at END,
  'assignee', (SELECT json_build_object('id', pa.id, 'name', pa.name) FROM persons pa WHERE pa.id = p.assignee_id),
  'parties', ${partiesJson(actorFields)},
  'subject', CASE WHEN c.space_id IS NOT NULL OR c.interest_id IS NOT NULL THEN ${some('subject', subject)} END,
  'people', ${some('people', people)},
  'lastMessage', CASE WHEN c.last_seq > p.since_seq THEN ${some(
    'lastMessage',
    `(SELECT ${messageJson('lm', {}, messageFields)} FROM messages lm WHERE lm.conversation_id = c.id AND lm.seq = c.last_seq)`,
  )} END)`;
};
