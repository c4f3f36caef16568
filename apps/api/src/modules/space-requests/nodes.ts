import type { Viewer } from '@kvart/domain/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '../../platform/graphql/index.ts';
import { nodeRequest } from '../spaces/index.ts';
import type { ProposalNode } from './proposals.sql.ts';
import type { RequestNode } from './space-request-columns.sql.ts';

/** What is asked for of requests that stand at `path` below the resolved field. */
export const requestNode = (
  info: GraphQLResolveInfo,
  viewer: Viewer | null,
  ...path: string[]
): RequestNode => ({
  fields: selectedFields(info, ...path),
  actorFields: selectedFields(info, ...path, 'actor'),
  viewer,
});

/** What is asked for of proposals that stand at `path` below the resolved field. */
export const proposalNode = (
  info: GraphQLResolveInfo,
  viewer: Viewer | null,
  ...path: string[]
): ProposalNode => ({
  fields: selectedFields(info, ...path),
  actorFields: selectedFields(info, ...path, 'actor'),
  space: nodeRequest(info, viewer, ...path, 'space'),
});
