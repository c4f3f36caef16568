import type { ReactNode } from 'react';
import { SkeletonText } from '@kvart/ui';
import type { TypedDocumentNode } from '@apollo/client';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';

/** Reads a setting anew, and draws it once it is there. */
export const AdminQuery = <Data,>({
  document,
  children,
}: {
  document: TypedDocumentNode<Data, Record<string, never>>;
  children: (data: Data, refetch: () => unknown) => ReactNode;
}) => {
  const { data, error, refetch } = usePageQuery(document, {}, { fresh: true });
  if (data) return children(data, refetch);
  return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={8} />;
};
