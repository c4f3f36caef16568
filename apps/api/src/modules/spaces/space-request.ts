import type { Viewer } from '@kvart/domain/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '../../platform/graphql/index.ts';
import type { NodeRequest } from './space-node.sql.ts';

/** What a request wants to know of spaces that stand at `path` below the resolved field. */
export function nodeRequest(info: GraphQLResolveInfo, viewer: Viewer | null, ...path: string[]): NodeRequest {
  return {
    fields: selectedFields(info, ...path),
    actorFields: selectedFields(info, ...path, 'actor'),
    viewer,
  };
}
