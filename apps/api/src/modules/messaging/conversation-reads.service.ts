import { conversationFilter, mayReadFor, messageBounds, pairKey } from '@kvart/domain/messaging';
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
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import type { Reader } from '../spaces/index.ts';
import type { Conversation, ConversationConnection } from './conversation.model.ts';
import type { ConversationRequest } from './conversation-json.sql.ts';
import { ConversationView } from './conversation-view.ts';
import { ConversationsRepository } from './conversations.repository.ts';
import type {
  MessageChanges,
  MessagePage,
  MessageThread,
  UnreadConversations,
} from './message-pages.model.ts';
import { MessagesRepository, type Standing } from './messages.repository.ts';
import { StartRepository } from './start.repository.ts';

type SignedIn = Reader & { viewer: Viewer };
const order = 'latest';

/** Reading conversations and messages, as far as one may. */
@Injectable()
export class ConversationReads {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly view: ConversationView,
    private readonly starting: StartRepository,
  ) {}

  async list(
    reader: SignedIn,
    rawActorId: string,
    rawFilter: unknown,
    rawPage: { first: number; after: string | null },
    request: ConversationRequest,
  ): Promise<ConversationConnection> {
    const actorId = readableActor(reader.viewer, rawActorId);
    const { box, text } = validated(conversationFilter, rawFilter ?? {});
    const { first, after } = validated(pageInput, rawPage);
    const nodes = await this.conversations.list({
      ...{ actorId, personId: reader.viewer.personId, box, text: text || null, first, request },
      after: after ? readCursor(after) : null,
    });
    const rows = nodes.slice(0, first);
    const last = rows.at(-1);
    return {
      nodes: await this.view.all(rows, reader),
      pageInfo: {
        hasNextPage: nodes.length > first,
        endCursor: last ? encodeCursor({ sort: order, keys: [last.lastMessageAt], id: last.id }) : null,
      },
    };
  }

  /** Null where there is none, or none for the reader: nobody learns which. */
  async one(
    reader: SignedIn,
    at: Standing | null,
    request: ConversationRequest,
  ): Promise<Conversation | null> {
    const row = at && (await this.conversations.one(at, request));
    return row && this.view.one(row, reader);
  }

  async page(
    at: Standing,
    place: { around?: number | null; after?: number | null; before?: number | null },
    first: number,
    fields: ReadonlySet<string>,
  ): Promise<MessagePage> {
    const asked = { ...place, first: bounded(first, messageBounds.page) };
    return there(await this.messages.page(at, asked, fields));
  }

  async changes(at: Standing, afterChange: number, first: number): Promise<MessageChanges> {
    return there(await this.messages.changes(at, afterChange, bounded(first, messageBounds.changes)));
  }

  /** A thread by any of its messages; the cursor is the seq of the last one seen. */
  async thread(
    viewer: Viewer,
    messageId: string,
    asActorId: string,
    after: string | null,
    rawFirst: number,
  ): Promise<MessageThread> {
    const first = bounded(rawFirst, messageBounds.page);
    const known = idSchema.safeParse(messageId);
    const conversationId = known.success ? await this.messages.conversationOf(known.data) : null;
    const at = conversationId && standing(viewer, conversationId, asActorId);
    const from = after && /^\d{1,9}$/.test(after) ? Number(after) : 0;
    const found = there(at ? await this.messages.thread(at, messageId, from, first) : null);
    const messages = found.slice(0, first);
    return {
      messages,
      pageInfo: { hasNextPage: found.length > first, endCursor: messages.at(-1)?.seq.toString() ?? null },
    };
  }

  async unread(viewer: Viewer): Promise<UnreadConversations> {
    const actors = viewer.suspended ? [] : Object.keys(viewer.memberships);
    const byActor = await this.conversations.unreadCounts(actors, viewer.personId);
    return { byActor, total: byActor.reduce((sum, { count }) => sum + count, 0) };
  }

  /** Where the reader stands in the conversation that two actors share; null where they share none. */
  async between(
    viewer: Viewer,
    asActorId: string,
    actorId: string,
    subject: { type: string; id: string } | null,
  ): Promise<Standing | null> {
    if (![asActorId, actorId, subject?.id ?? actorId].every((id) => idSchema.safeParse(id).success))
      return null;
    const found = await this.starting.existing(null, pairKey(asActorId, actorId, subject));
    return found && standing(viewer, found.id, asActorId);
  }

  /** Where a reader would stand, or a refusal that tells nothing. */
  at(viewer: Viewer, conversationId: string, asActorId: string): Standing {
    return there(standing(viewer, conversationId, asActorId));
  }
}

/** Null for ids of the wrong form and for actors that are not the reader's. */
export function standing(viewer: Viewer, conversationId: string, asActorId: string): Standing | null {
  const conversation = idSchema.safeParse(conversationId);
  const actor = idSchema.safeParse(asActorId);
  if (!conversation.success || !actor.success || !mayReadFor(viewer, actor.data)) return null;
  return { conversationId: conversation.data, actorId: actor.data, personId: viewer.personId };
}

function there<T>(value: T | null): T {
  if (value === null) throw new Refused(refusals.notFound());
  return value;
}

function readableActor(viewer: Viewer, raw: string): string {
  const read = idSchema.safeParse(raw);
  if (!read.success || !mayReadFor(viewer, read.data)) throw new Refused(refusals.notFound());
  return read.data;
}

function bounded(first: number, most: number): number {
  if (Number.isInteger(first) && first >= 1 && first <= most) return first;
  throw new Refused(
    refusals.invalid([
      inputIssue(first < 1 ? 'too_small' : 'too_large', ['first'], first < 1 ? { min: 1 } : { max: most }),
    ]),
  );
}

function readCursor(raw: string) {
  const cursor = orRefuse(decodeCursor(raw, order, 1));
  const [at] = cursor.keys;
  if (typeof at === 'string' && isInstant(at) && idSchema.safeParse(cursor.id).success) return cursor;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
