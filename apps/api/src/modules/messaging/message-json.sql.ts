import { documentEndings, fileUrlSql } from '../../platform/files/index.ts';

/** Files as messages show them; `f` is the alias of `files`. */
const attachmentJson = (f: string): string => `json_build_object('__typename', 'MessageAttachment',
  'id', ${f}.id, 'name', coalesce(${f}.name, ''), 'mime', ${f}.mime, 'bytes', ${f}.bytes,
  'width', ${f}.width, 'height', ${f}.height, 'blur', ${f}.blur,
  'url', '/files/' || ${f}.id || CASE ${documentEndings
    .map(([mime, ending]) => `WHEN ${f}.mime = '${mime}' THEN '/document.${ending}'`)
    .join(' ')} ELSE '/' || ${f}.variants[cardinality(${f}.variants)] || '.webp' END,
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

/**
 * One message as JSON, just as the API answers it; `m` is the alias of a row of `messages`.
 * @param parts what stands instead of a look into other tables, where the message was only just written.
 */
export const messageJson = (
  m: string,
  parts: Parts = {},
): string => `json_build_object('__typename', 'Message',
  'id', ${m}.id, 'conversationId', ${m}.conversation_id, 'seq', ${m}.seq, 'change', ${m}.change, 'version', ${m}.version,
  'kind', ${m}.kind, 'systemEvent', ${m}.system_event, 'text', ${m}.text,
  'createdAt', ${m}.created_at, 'editedAt', ${m}.edited_at, 'deletedAt', ${m}.deleted_at,
  'replyToId', ${m}.reply_to_id, 'rootId', ${m}.root_id, 'mentionPersonIds', ${m}.mention_ids,
  'actor', ${actorCard(`${m}.actor_id`)}, 'person', ${personCard(`${m}.person_id`)},
  'aboutActor', ${actorCard(`${m}.about_actor_id`)},
  'replyCount', ${parts.replies ?? stored.replies(m)},
  'reactions', ${parts.reactions ?? stored.reactions(m)},
  'attachments', ${parts.attachments ?? stored.attachments(m)})`;

/** The same as it goes over the socket: words of enums in capitals, as GraphQL writes them. */
export const messageWire = (json: string): string =>
  `(${json}::jsonb || jsonb_build_object('kind', upper(${json}::jsonb ->> 'kind'), 'systemEvent', upper(${json}::jsonb ->> 'systemEvent')))`;
