import type { ReactNode } from 'react';
import { SkeletonText } from '@kvart/ui';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';

/** Reads a setting anew, and draws it once it is there. */
export const AdminQuery = <Data, Variables extends OperationVariables = Record<string, never>>({
  document,
  variables,
  children,
}: {
  document: TypedDocumentNode<Data, Variables>;
  variables?: Variables;
  children: (data: Data, refetch: () => unknown) => ReactNode;
}) => {
  const { data, error, refetch } = usePageQuery(document, variables ?? ({} as Variables), { fresh: true });
  if (data) return children(data, refetch);
  return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={8} />;
};
