import { ApolloLink } from '@apollo/client';
import { Observable } from 'rxjs';
import { print } from 'graphql';

/** No request may hang for ever: after this long the page says that there is no answer. */
const patience = 30_000;

const isAnswer = (body: unknown): body is ApolloLink.Result =>
  !!body && typeof body === 'object' && ('data' in body || 'errors' in body);

const ask = async (uri: string, operation: ApolloLink.Operation, signal: AbortSignal) => {
  const { operationName, variables, query } = operation;
  const response = await fetch(uri, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      ...(operation.getContext()['headers'] as Record<string, string> | undefined),
    },
    body: JSON.stringify({ operationName, variables, query: print(query) }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  });
  const body: unknown = await response.json().catch(() => null);
  // A proxy in between may answer in its own words; only GraphQL counts as an answer.
  if (!isAnswer(body)) throw new Error(`The server answered ${response.status}`);
  return body;
};

/** The way to the API: one POST with JSON per operation, which the server asks for, and nothing more. */
export const makeHttpLink = (uri: string) =>
  new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const abort = new AbortController();
        ask(uri, operation, abort.signal).then(
          (result) => {
            observer.next(result);
            observer.complete();
          },
          (error: unknown) => {
            if (!abort.signal.aborted) observer.error(error);
          },
        );
        return () => abort.abort();
      }),
  );
