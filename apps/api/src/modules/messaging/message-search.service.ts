import { mayReadFor, messageSearchInput } from '@kvart/domain/messaging';
import {
  decodeCursor,
  encodeCursor,
  id as idSchema,
  inputIssue,
  isInstant,
  pageInput,
  refusals,
  type Viewer,
} from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import type { Message } from './message.model.ts';
import type { MessageHit, MessageHitConnection } from './message-pages.model.ts';
import { searchStatement, searchWords } from './message-search.sql.ts';
import { snippetOf } from './snippet.ts';

const order = 'found';

/** Searching in what an actor's conversations say, and in the names of their files. */
@Injectable()
export class MessageSearches {
  constructor(private readonly database: Database) {}

  async search(
    viewer: Viewer,
    raw: { asActorId: string; conversationId: string | null; text: string },
    rawPage: { first: number; after: string | null },
  ): Promise<MessageHitConnection> {
    const { asActorId, conversationId = null, text } = validated(messageSearchInput, raw);
    if (!mayReadFor(viewer, asActorId)) throw new Refused(refusals.notFound());
    const { first, after } = validated(pageInput, rawPage);
    const words = searchWords(text);
    if (words.length === 0) return { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const statement = searchStatement({
      ...{ actorId: asActorId, conversationId, text: words.join(' '), first },
      after: after ? readCursor(after) : null,
    });
    const [row] = await this.database.composed<{ hits: Omit<MessageHit, 'snippet'>[] }>(
      statement.text,
      statement.values,
    );
    const found = row?.hits ?? [];
    const nodes = found
      .slice(0, first)
      .map((hit) => ({ ...hit, snippet: snippetOf(spoken(hit.message), words) }));
    const last = nodes.at(-1)?.message;
    return {
      nodes,
      pageInfo: {
        hasNextPage: found.length > first,
        endCursor: last ? encodeCursor({ sort: order, keys: [last.createdAt], id: last.id }) : null,
      },
    };
  }
}

/** Words and names of files, as they are searched. */
const spoken = ({ text, attachments }: Message): string =>
  [text, ...attachments.map(({ name }) => name)].join(' ');

function readCursor(raw: string): { at: string; id: string } {
  const cursor = orRefuse(decodeCursor(raw, order, 1));
  const [at] = cursor.keys;
  if (typeof at === 'string' && isInstant(at) && idSchema.safeParse(cursor.id).success)
    return { at, id: cursor.id };
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
