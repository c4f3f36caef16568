import { ApolloLink } from '@apollo/client';
import { Observable } from 'rxjs';
import { deviceKeeps } from './marker.ts';

/** What is there without a line too: who one is, and the conversations one has looked at. */
const operations = new Set(['Viewer', 'Conversations', 'Conversation', 'Messages', 'UnreadConversations']);

type Result = ApolloLink.Result;
type Variables = Record<string, unknown>;

const lookUp = async (operation: string, variables: Variables) =>
  (await import('./kept.ts')).keptAnswer(operation, variables);

const keep = async (operation: string, variables: Variables, { data, errors }: Result) => {
  if (!data || errors?.length) return;
  // Nobody is signed in any more, on the server's word: nothing stays.
  if (operation === 'Viewer' && data['viewer'] === null) return (await import('./forget.ts')).forgetHere();
  await (await import('./kept.ts')).keepAnswer(operation, variables, data);
};

/**
 * Keeps the answers to a few questions on the device of somebody signed in, and gives them back while the server
 * cannot be reached. Others pass, and a visitor loads nothing for it.
 */
export const keptLink = () =>
  new ApolloLink((operation, forward) => {
    const name = operation.operationName ?? '';
    if (!operations.has(name) || !deviceKeeps()) return forward(operation);
    const { variables } = operation;
    return new Observable<Result>((observer) => {
      const asked = forward(operation).subscribe({
        next: (result) => {
          observer.next(result);
          keep(name, variables, result).catch(() => undefined);
        },
        complete: () => observer.complete(),
        error: (error: unknown) => {
          void lookUp(name, variables)
            .catch(() => undefined)
            .then((data) => {
              if (!data) return observer.error(error);
              observer.next({ data });
              observer.complete();
            });
        },
      });
      return () => asked.unsubscribe();
    });
  });
