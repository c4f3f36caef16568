import { useState } from 'react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useToast } from '@kvart/ui';
import { useT } from '../i18n/I18n.tsx';

type FetchMore = (options: never) => Promise<unknown>;

/** Fetches the next page of a list; where that fails the list stays, and it is said. */
export const useMore = <Data, Variables extends OperationVariables>(
  fetchMore: FetchMore,
  query: TypedDocumentNode<Data, Variables>,
): [more: (variables: Variables) => void, busy: boolean] => {
  const t = useT();
  const { show } = useToast();
  const [busy, setBusy] = useState(false);
  const more = async (variables: Variables) => {
    setBusy(true);
    try {
      await fetchMore({ query, variables } as never);
    } catch {
      show({ text: t('common.loadFailed'), tone: 'bad' });
    } finally {
      setBusy(false);
    }
  };
  return [(variables) => void more(variables), busy];
};
