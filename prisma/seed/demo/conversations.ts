import { pairKey } from '@kvart/domain/messaging';
import { insert, type BuilderContext } from '@kvart/testing/builders';
import type { PoolClient } from 'pg';
import type { DemoActor } from './actors.ts';
import { finderOf } from './find.ts';
import type { DemoSpace } from './spaces.ts';
import { demoTalks, type DemoTalk, type Side, type Speaker } from './texts/talks.ts';

type Row = Record<string, unknown>;

/** Rows of the demo conversations, by table. */
export interface DemoConversations {
  conversations: Row[];
  parties: Row[];
  seats: Row[];
  messages: Row[];
  reactions: Row[];
  versions: Row[];
}

const minute = 60_000;

/** Makes the rows of every conversation that is told in texts/talks.ts. */
export function buildConversations(
  actors: readonly DemoActor[],
  spaces: readonly DemoSpace[],
  context: BuilderContext,
): DemoConversations {
  const made: DemoConversations = {
    ...{ conversations: [], parties: [], seats: [], messages: [], reactions: [], versions: [] },
  };
  for (const talk of demoTalks) addTalk(made, talk, actors, spaces, context);
  return made;
}

export async function insertConversations(client: PoolClient, rows: DemoConversations): Promise<void> {
  await insert(client, 'conversations', rows.conversations);
  await insert(client, 'conversation_parties', rows.parties);
  await insert(client, 'conversation_seats', rows.seats);
  await insert(client, 'messages', rows.messages);
  await insert(client, 'message_reactions', rows.reactions);
  await insert(client, 'message_versions', rows.versions);
}

function addTalk(
  made: DemoConversations,
  talk: DemoTalk,
  actors: readonly DemoActor[],
  spaces: readonly DemoSpace[],
  { ids, now }: BuilderContext,
): void {
  const { actorAt, sideOf, personOf } = finderOf(actors);
  const conversationId = ids.next();
  const { kind, lines, sides, state = 'open', title = null, reason = null } = talk;
  const [asker, asked] = sides as readonly [Side, Side];
  const space = talk.aboutRoom
    ? spaces.find(({ row, owner }) => row.state === 'listed' && owner.row.id === actorAt(asked).row.id)
    : undefined;
  const subject = space && ({ type: 'space', id: space.row.id } as const);
  const total = lines.reduce((sum, { after }) => sum + after, 0);
  const begun = now.getTime() - (talk.ended + total) * minute;

  let at = begun;
  const messageIds = lines.map(() => ids.next());
  for (const [index, line] of lines.entries()) {
    at += line.after * minute;
    const id = messageIds[index];
    made.messages.push({
      ...{ id, conversationId, seq: index + 1, change: index + 1, version: line.was ? 2 : 1 },
      ...{ kind: line.accepts ? 'system' : 'text', systemEvent: line.accepts && 'introduction_accepted' },
      ...{ actorId: actorAt(sideOf(line.by)).row.id, personId: personOf(line.by), text: line.text },
      replyToId: line.to === undefined ? null : messageIds[line.to],
      rootId: line.to === undefined ? null : messageIds[line.to],
      createdAt: new Date(at),
      editedAt: line.was ? new Date(at + minute) : null,
    });
    if (line.was)
      made.versions.push({ messageId: id, version: 1, text: line.was, at: new Date(at + minute) });
    for (const [emoji, people] of Object.entries(line.reactions ?? {}))
      for (const person of people)
        made.reactions.push({ messageId: id, personId: personOf(person), emoji, at: new Date(at + minute) });
  }

  const lastSeq = lines.length;
  made.conversations.push({
    ...{ id: conversationId, kind, state, title, reason, isDemo: true },
    spaceId: subject?.id ?? null,
    pairKey: kind === 'group' ? null : pairKey(actorAt(asker).row.id, actorAt(asked).row.id, subject),
    ...{ lastSeq, lastChange: lastSeq, lastMessageAt: new Date(at), createdAt: new Date(begun) },
    startedById: lines[0] ? personOf(lines[0].by) : null,
  });
  for (const [index, side] of sides.entries()) {
    const { row, people } = actorAt(side);
    const carer = talk.carers?.find((speaker) => sideOf(speaker) === side);
    const isDone = talk.done?.includes(side) ?? false;
    made.parties.push({
      ...{ conversationId, actorId: row.id, part: index === 0 ? 'asker' : 'asked' },
      answer: index > 0 && state === 'open' ? 'accepted' : null,
      joinedAt: new Date(begun),
      assigneeId: carer ? personOf(carer) : null,
      doneSeq: isDone ? lastSeq : null,
      doneAt: isDone ? new Date(at + minute) : null,
    });
    for (const [number, person] of people.entries()) {
      const speaker: Speaker = `${side}/${number}`;
      const lastReadSeq = lastSeq - (talk.unread?.[speaker] ?? 0);
      const draft = talk.drafts?.[speaker] ?? '';
      made.seats.push({
        ...{ conversationId, actorId: row.id, personId: person.id, lastReadSeq, readAt: new Date(at) },
        ...{ draft, draftVersion: draft ? 1 : 0 },
      });
    }
  }
}
