import { useCallback } from 'react';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useLive } from '../../lib/realtime/useLive.ts';
import { ReadReceiptsDocument } from './Messages.gql.ts';

/** Who of the other side has read up to a number; empty for those who do not tell, or are not told. */
export const useReceipts = (conversationId: string, asActorId: string) => {
  const variables = { conversationId, asActorId };
  const { data, refetch } = usePageQuery(ReadReceiptsDocument, variables, { fresh: true });
  useLive(
    'receipt.changed',
    (event) => event.conversationId === conversationId && void refetch().catch(() => undefined),
  );
  const receipts = data?.readReceipts;
  return useCallback(
    (seq: number): string[] =>
      (receipts ?? [])
        .filter(({ actorId, lastReadSeq }) => actorId !== asActorId && lastReadSeq >= seq)
        .map(({ person }) => person.name),
    [receipts, asActorId],
  );
};
