import { documentUrlSql, fileUrlSql } from '../../platform/files/index.ts';

/** Files as messages show them; `f` is the alias of `files`. */
const attachmentJson = (f: string): string => `json_build_object('__typename', 'MessageAttachment',
  'id', ${f}.id, 'name', coalesce(${f}.name, ''), 'mime', ${f}.mime, 'bytes', ${f}.bytes,
  'width', ${f}.width, 'height', ${f}.height, 'blur', ${f}.blur,
  'url', ${documentUrlSql(f)},
  'variants', (SELECT coalesce(json_agg(json_build_object('__typename', 'ImageVariant', 'width', w, 'url', ${fileUrlSql(`${f}.id`, 'w')})
    ORDER BY w), '[]') FROM unnest(${f}.variants) AS w))`;

const actorCard = (id: string): string =>
  `(SELECT json_build_object('__typename', 'MessageActor', 'id', ma.id, 'slug', ma.slug, 'name', ma.name)
    FROM actors ma WHERE ma.id = ${id})`;

const personCard = (id: string): string =>
  `(SELECT json_build_object('__typename', 'PersonCard', 'id', mp.id, 'name', mp.name) FROM persons mp WHERE mp.id = ${id})`;

const stored = {
  replies: (m: string) => `(SELECT count(*)::int FROM messages mr WHERE mr.root_id = ${m}.id)`,
  reactions: (m: string) => `(SELECT coalesce(json_agg(r ORDER BY r."firstAt"), '[]') FROM (
    SELECT 'MessageReaction' AS "__typename", mx.emoji, min(mx.at) AS "firstAt",
      json_agg(json_build_object('__typename', 'PersonCard', 'id', rp.id, 'name', rp.name) ORDER BY mx.at, rp.id) AS people
    FROM message_reactions mx JOIN persons rp ON rp.id = mx.person_id WHERE mx.message_id = ${m}.id
    GROUP BY mx.emoji) r)`,
  attachments: (m: string) => `(SELECT coalesce(json_agg(${attachmentJson('f')} ORDER BY mf.position), '[]')
    FROM message_attachments mf JOIN files f ON f.id = mf.file_id WHERE mf.message_id = ${m}.id)`,
};

/** The files of a list of ids, in its order. */
export const attachmentsByIds = (ids: string): string =>
  `(SELECT coalesce(json_agg(${attachmentJson('f')} ORDER BY l.n), '[]')
    FROM unnest(${ids}) WITH ORDINALITY AS l(id, n) JOIN files f ON f.id = l.id)`;

interface Parts {
  replies?: string;
  reactions?: string;
  attachments?: string;
}

/** What a message is read with, by the names of its fields. */
const columns: Record<string, (m: string, parts: Parts) => string> = {
  id: (m) => `${m}.id`,
  conversationId: (m) => `${m}.conversation_id`,
  seq: (m) => `${m}.seq`,
  change: (m) => `${m}.change`,
  version: (m) => `${m}.version`,
  kind: (m) => `${m}.kind`,
  systemEvent: (m) => `${m}.system_event`,
  text: (m) => `${m}.text`,
  createdAt: (m) => `${m}.created_at`,
  editedAt: (m) => `${m}.edited_at`,
  deletedAt: (m) => `${m}.deleted_at`,
  replyToId: (m) => `${m}.reply_to_id`,
  rootId: (m) => `${m}.root_id`,
  mentionPersonIds: (m) => `${m}.mention_ids`,
  actor: (m) => actorCard(`${m}.actor_id`),
  person: (m) => personCard(`${m}.person_id`),
  aboutActor: (m) => actorCard(`${m}.about_actor_id`),
  replyCount: (m, { replies }) => replies ?? stored.replies(m),
  reactions: (m, { reactions }) => reactions ?? stored.reactions(m),
  attachments: (m, { attachments }) => attachments ?? stored.attachments(m),
};

/**
 * One message as JSON, just as the API answers it; `m` is the alias of a row of `messages`.
 * @param parts what stands instead of a look into other tables, where the message was only just written.
 * @param fields what a request reads of it; without them it comes whole.
 */
export const messageJson = (m: string, parts: Parts = {}, fields?: ReadonlySet<string>): string => {
  const read = Object.entries(columns).filter(([name]) => !fields || fields.has(name));
  return `json_build_object('__typename', 'Message'${read
    .map(([name, sql]) => `, '${name}', ${sql(m, parts)}`)
    .join('')})`;
};

/** The same as it goes over the socket: words of enums in capitals, as GraphQL writes them. */
export const messageWire = (json: string): string =>
  `(${json}::jsonb || jsonb_build_object('kind', upper(${json}::jsonb ->> 'kind'), 'systemEvent', upper(${json}::jsonb ->> 'systemEvent')))`;
