import { ApolloClient, ApolloLink } from '@apollo/client';
import { of } from 'rxjs';
import { takeBoot } from './boot.ts';
import type { Boot } from './boot.ts';
import { makeCache } from './cache.ts';
import { keptLink } from '../offline/kept-link.ts';
import { makeHttpLink } from './http-link.ts';

export interface ClientOptions {
  boot: Boot;
  locale: () => string;
  actor: () => string | null;
  uri?: string;
}

/** The connection to the API: inlined answers first, then POST with the headers that the server asks for. */
export const makeClient = ({ boot, locale, actor, uri = '/graphql' }: ClientOptions) => {
  const inlined = new ApolloLink((operation, forward) => {
    const data = takeBoot(boot, operation.operationName, operation.variables);
    return data ? of({ data }) : forward(operation);
  });
  const headers = new ApolloLink((operation, forward) => {
    const actingAs = actor();
    operation.setContext({
      headers: {
        'x-kvart-csrf': '1',
        'accept-language': locale(),
        ...(actingAs ? { 'x-kvart-actor': actingAs } : {}),
      },
    });
    return forward(operation);
  });
  return new ApolloClient({
    link: ApolloLink.from([inlined, keptLink(), headers, makeHttpLink(uri)]),
    cache: makeCache(),
    assumeImmutableResults: true,
  });
};
