import type { ConversationFacts, PartyFacts, SendMessageInput } from '@kvart/domain/messaging';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { factsSql, whyNotSql } from './facts.sql.ts';
import type { Message } from './message.model.ts';
import { messageJson } from './message-json.sql.ts';
import { changesSql, pageSql, placeSql, threadSql } from './message-page.sql.ts';
import type { MessageChanges, MessagePage } from './message-pages.model.ts';
import { sendSql } from './send.sql.ts';

/** Whose eyes look: a person's, for an actor, into a conversation. */
export interface Standing {
  conversationId: string;
  actorId: string;
  personId: string;
}

/** The rules' view of a conversation, with what the tables add. */
export type StoredConversation = Omit<ConversationFacts, 'parties'> & {
  id: string;
  parties: readonly (PartyFacts & { sinceSeq: number })[];
};

/** Why a message could not be sent, as far as the tables know. */
export interface WhyNot {
  facts: StoredConversation;
  wait: number | null;
  replyFits: boolean;
  filesFit: boolean;
  mentionsFit: boolean;
}

/** What a statement that runs elsewhere than in the pool needs: the one of a transaction, for example. */
export type Run = <T extends object>(text: string, values: unknown[]) => Promise<T[]>;

const key = ({ conversationId, actorId, personId }: Standing) => [conversationId, actorId, personId];

const knownSql = `SELECT ${messageJson('m')} AS message, m.conversation_id AS "conversationId", m.actor_id AS "actorId",
  m.person_id AS "personId", m.deleted_at IS NOT NULL AS "isDeleted",
  coalesce((SELECT v.text FROM message_versions v WHERE v.message_id = m.id AND v.version = 1), m.text) AS text
  FROM messages m WHERE m.id = $1::uuid`;

/** The tables of messages. */
@Injectable()
export class MessagesRepository {
  constructor(private readonly database: Database) {}

  async page(
    at: Standing,
    {
      around,
      after,
      before,
      first,
    }: { around?: number | null; after?: number | null; before?: number | null; first: number },
    fields?: ReadonlySet<string>,
  ): Promise<MessagePage | null> {
    const values = [...key(at), around ?? null, after ?? null, before ?? null, first];
    const [row] = await this.database.composed<{ page: MessagePage }>(pageSql(fields), values);
    return row?.page ?? null;
  }

  async changes(at: Standing, afterChange: number, first: number): Promise<MessageChanges | null> {
    const values = [...key(at), afterChange, first];
    const [row] = await this.database.read<{ changes: MessageChanges }>(
      'messaging.changes',
      changesSql,
      values,
    );
    return row?.changes ?? null;
  }

  async thread(at: Standing, messageId: string, afterSeq: number, first: number): Promise<Message[] | null> {
    const [row] = await this.database.read<{ thread: { found: boolean; messages: Message[] } }>(
      'messaging.thread',
      threadSql,
      [...key(at), messageId, afterSeq, first],
    );
    return row?.thread.found ? row.thread.messages : null;
  }

  /** The conversation a message stands in; whether the asker may know is for the caller to find out. */
  async conversationOf(messageId: string): Promise<string | null> {
    const [row] = await this.database.read<{ conversationId: string }>('messaging.place', placeSql, [
      messageId,
    ]);
    return row?.conversationId ?? null;
  }

  async facts(conversationId: string): Promise<StoredConversation | null> {
    const [row] = await this.database.read<{ facts: StoredConversation }>('messaging.facts', factsSql, [
      conversationId,
    ]);
    return row?.facts ?? null;
  }

  /** Sends in one statement; null where it was not allowed. */
  async send(
    personId: string,
    { id, conversationId, asActorId, text, replyToId, attachmentIds, mentionPersonIds }: SendMessageInput,
    { jobs, notify }: { jobs: string; notify: boolean },
    run: Run = (statement, values) => this.database.read('messaging.send', statement, values),
  ): Promise<{ message: Message; signal: string } | null> {
    const files = attachmentIds ?? [];
    const mentions = mentionPersonIds ?? [];
    const values = [
      conversationId,
      asActorId,
      personId,
      id,
      text,
      replyToId ?? null,
      files,
      mentions,
      jobs,
      notify,
    ];
    const [row] = await run<{ message: Message; signal: string }>(sendSql, values);
    return row ?? null;
  }

  /** The message of an id that is in use, with the text it was sent with. */
  async known(id: string) {
    const [row] = await this.database.read<{
      message: Message;
      conversationId: string;
      actorId: string;
      personId: string | null;
      isDeleted: boolean;
      text: string;
    }>('messaging.known', knownSql, [id]);
    return row ?? null;
  }

  async whyNot(personId: string, input: SendMessageInput): Promise<WhyNot | null> {
    const [row] = await this.database.read<WhyNot>('messaging.why_not', whyNotSql, [
      input.conversationId,
      input.asActorId,
      personId,
      input.replyToId ?? null,
      input.attachmentIds ?? [],
      input.mentionPersonIds ?? [],
    ]);
    return row ?? null;
  }
}
