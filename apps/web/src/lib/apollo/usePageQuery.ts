import { useState } from 'react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { takeBoot } from './boot.ts';
import { useBoot } from './BootContext.ts';

const nameOf = (document: TypedDocumentNode<unknown, never>): string | undefined => {
  for (const definition of document.definitions)
    if (definition.kind === 'OperationDefinition') return definition.name?.value;
  return undefined;
};

export interface PageQueryOptions {
  skip?: boolean;
  /** Show what is known and ask anyway, for lists that change under one's feet. */
  fresh?: boolean;
  /** Keep the answer to the last variables until the next one is there: for lists with filters. */
  keepPrevious?: boolean;
}

/**
 * Reads a query for a page. An answer that the server inlined is put into the cache before the first
 * render, so that the page is complete at once; otherwise the server is asked.
 */
export const usePageQuery = <Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { skip = false, fresh = false, keepPrevious = false }: PageQueryOptions = {},
) => {
  const client = useApolloClient();
  const boot = useBoot();
  // In the initial state, not in an effect: it has to be there for the very first render.
  useState(() => {
    const data = skip ? undefined : takeBoot(boot, nameOf(document as never), variables);
    if (data) client.writeQuery({ query: document, variables, data: data as never });
    return null;
  });
  const result = useQuery(document, {
    variables,
    skip,
    fetchPolicy: fresh ? 'cache-and-network' : 'cache-first',
    notifyOnNetworkStatusChange: true,
  } as useQuery.Options<Data, Variables>);
  const data = (result.data ?? (keepPrevious ? result.previousData : undefined)) as Data | undefined;
  return {
    data,
    /** Nothing to show yet. */
    loading: result.loading && !data,
    /** Something is shown while newer data is on its way. */
    updating: result.loading && !!data,
    error: result.error,
    refetch: result.refetch,
    fetchMore: result.fetchMore,
  };
};
