import type { Viewer } from '@kvart/domain/shared';
import type { Locale } from '@kvart/i18n';
import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '../../platform/graphql/index.ts';
import { requestNode } from '../space-requests/index.ts';
import { nodeRequest } from '../spaces/index.ts';
import type { Suggestion } from './suggestion.model.ts';

/** A member who reads the suggestions of one of their actors. */
export interface Asked {
  viewer: Viewer;
  locale: Locale;
  actorId: string;
  /** How many are wanted, the one behind the page included. */
  first: number;
  wants: Wants;
}

/** What is read of each thing that is suggested. */
export interface Wants {
  actor: ReadonlySet<string>;
  space: ReturnType<typeof nodeRequest>;
  request: ReturnType<typeof requestNode>;
}

/** Each is worked out when it is asked for: a list has one kind of thing. */
export const wantsOf = (info: GraphQLResolveInfo, viewer: Viewer, ...path: string[]): Wants => ({
  get actor() {
    return selectedFields(info, ...path, 'actor');
  },
  get space() {
    return nodeRequest(info, viewer, ...path, 'space');
  },
  get request() {
    return requestNode(info, viewer, ...path, 'request');
  },
});

/** A list as each kind gives it. */
export interface Suggested {
  isOff: boolean;
  nodes: Suggestion[];
  raises: Suggestion['raises'];
}

export const nothing: Suggested = { isOff: false, nodes: [], raises: [] };

/** What is there of one thing; the other things are not it. */
export const noTarget = { actor: null, space: null, request: null, role: null } as const;

/** For those who want to know which suggestions there are, and nothing of what they suggest. */
export const nothingRead = (viewer: Viewer): Wants => {
  const none = { fields: new Set<string>(), actorFields: new Set<string>(), viewer };
  return { actor: none.fields, space: none, request: none };
};
