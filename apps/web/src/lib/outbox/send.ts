import { print } from 'graphql';
import { SendMessageDocument } from './SendMessage.gql.ts';
import type { MessagePartsFragment, SendMessageMutation } from './SendMessage.gql.ts';
import type { Attempt, OutboxMessage } from './rules.ts';

/** No answer after this long is none. */
const patience = 30_000;

type Answer = SendMessageMutation['sendMessage'];

/** Refusals that pass by themselves: somebody has to sign in again, or write more slowly. */
const pausing: Partial<Record<Answer['__typename'], number>> = { SignInRequired: 30_000 };

const judge = (answer: Answer): Attempt & { message?: MessagePartsFragment } => {
  if (answer.__typename === 'Message') return { end: 'sent', message: answer };
  if (answer.__typename === 'RateLimited')
    return { end: 'later', afterMs: (answer.retryAfterSeconds ?? 1) * 1000 };
  const pause = pausing[answer.__typename];
  if (pause) return { end: 'later', afterMs: pause };
  const issue = answer.__typename === 'InvalidInput' ? answer.issues[0]?.message : undefined;
  return { end: 'refused', reason: issue ?? answer.message };
};

/**
 * Sends a message. By `fetch` and not through Apollo, as the service worker does it too when no page is open.
 * The id was made here, so a message that arrived without our hearing of it is the same message the next time.
 */
export const sendLetter = async (
  { id, conversationId, actorId, text, replyToId, files, mentionPersonIds }: OutboxMessage,
  locale: string,
): Promise<Attempt & { message?: MessagePartsFragment }> => {
  const variables = {
    input: {
      id,
      conversationId,
      asActorId: actorId,
      text,
      replyToId,
      attachmentIds: files.map((file) => file.id),
      mentionPersonIds,
    },
  };
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'x-kvart-csrf': '1',
        'x-kvart-actor': actorId,
        'accept-language': locale,
      },
      body: JSON.stringify({ operationName: 'SendMessage', variables, query: print(SendMessageDocument) }),
      signal: AbortSignal.timeout(patience),
    });
    const body = (await response.json()) as { data?: SendMessageMutation | null };
    // A fault on the other side says nothing about the message: it is tried again.
    return body.data ? judge(body.data.sendMessage) : { end: 'later' };
  } catch {
    return { end: 'later' };
  }
};
