import type { Viewer } from '@kvart/domain/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '../../platform/graphql/index.ts';
import type { ProjectNode } from './project-columns.sql.ts';

/** What is asked for of projects that stand at `path` below the resolved field. */
export const projectNode = (
  info: GraphQLResolveInfo,
  viewer: Viewer | null,
  ...path: string[]
): ProjectNode => ({
  fields: selectedFields(info, ...path),
  leadFields: selectedFields(info, ...path, 'lead'),
  partnerFields: selectedFields(info, ...path, 'partners', 'actor'),
  applicantFields: selectedFields(info, ...path, 'roles', 'applications', 'actor'),
  viewer,
});
