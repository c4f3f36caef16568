import { useState } from 'react';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useLive } from '../../lib/realtime/useLive.ts';
import { ReceivedInterestsDocument, SentInterestsDocument } from './Interests.gql.ts';
import type { InterestLineFragment, ReceivedInterestsQueryVariables } from './Interests.gql.ts';

export type InterestStates = NonNullable<ReceivedInterestsQueryVariables['states']>;
export type InterestBoxName = 'received' | 'sent';

export interface InterestListData {
  list: { nodes: readonly InterestLineFragment[]; totalCount: number; hasMore: boolean } | undefined;
  failed: boolean;
  busy: boolean;
  refetch: () => unknown;
  more: () => Promise<void>;
}

const perPage = 20;

/** One list of interests, kept up to date while it is looked at. */
export const useInterestList = (
  box: InterestBoxName,
  states: InterestStates | undefined,
  spaceId?: string,
): InterestListData => {
  const isReceived = box === 'received';
  const received = usePageQuery(
    ReceivedInterestsDocument,
    { states, spaceId, first: perPage },
    { fresh: true, skip: !isReceived },
  );
  const sent = usePageQuery(
    SentInterestsDocument,
    { states, first: perPage },
    { fresh: true, skip: isReceived },
  );
  const [busy, setBusy] = useState(false);
  const { error, refetch, fetchMore } = isReceived ? received : sent;
  const connection = isReceived ? received.data?.receivedInterests : sent.data?.sentInterests;
  useLive('interest.changed', () => void refetch());
  const more = async () => {
    setBusy(true);
    try {
      await fetchMore({
        variables: { states, spaceId, first: perPage, after: connection?.pageInfo.endCursor },
      } as never);
    } finally {
      setBusy(false);
    }
  };
  return {
    list: connection && {
      nodes: connection.nodes,
      totalCount: connection.totalCount,
      hasMore: connection.pageInfo.hasNextPage,
    },
    failed: !!error && !connection,
    busy,
    refetch,
    more,
  };
};
