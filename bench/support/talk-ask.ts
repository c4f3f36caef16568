import { talkDocuments } from './talk-documents.ts';
import type { Talker } from './talk-world.ts';

/** Asks a node in the name of somebody who talks, as a page of theirs would; rejects where there is no answer. */
export async function askAs<T>(
  { cookie, actorId }: Talker,
  { url, origin, patience }: { url: string; origin: string; patience: number },
  document: keyof typeof talkDocuments,
  variables: object,
): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'x-kvart-csrf': '1', origin },
      ...{ 'x-kvart-actor': actorId, cookie },
    },
    body: JSON.stringify({ query: talkDocuments[document], variables }),
    signal: AbortSignal.timeout(patience),
  });
  const { data } = (await response.json()) as { data: T | null };
  if (!data) throw new Error('no answer');
  return data;
}
