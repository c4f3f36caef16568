import { ApolloLink } from '@apollo/client';
import { Observable } from 'rxjs';
import { deviceKeeps } from './marker.ts';

/** What is there without a line too: who one is, and the conversations one has looked at. */
const operations = new Set(['Viewer', 'Conversations', 'Conversation', 'Messages', 'UnreadConversations']);

type Result = ApolloLink.Result;
type Variables = Record<string, unknown>;

const lookUp = async (operation: string, variables: Variables) =>
  deviceKeeps() ? (await import('./kept.ts')).keptAnswer(operation, variables) : undefined;

const keep = async (operation: string, variables: Variables, { data, errors }: Result) => {
  if (!data || errors?.length || !deviceKeeps()) return;
  const { keepAnswer, dropAnswersAbout } = await import('./kept.ts');
  // Not theirs any more: what was kept of it goes too.
  if (operation === 'Conversation' && !data['conversation']) await dropAnswersAbout(String(variables['id']));
  else await keepAnswer(operation, variables, data);
};

/**
 * Keeps the answers to a few questions on the device of somebody signed in, and gives them back while the server
 * cannot be reached. Others pass, and a visitor loads nothing for it.
 */
export const keptLink = () =>
  new ApolloLink((operation, forward) => {
    const name = operation.operationName ?? '';
    if (!operations.has(name)) return forward(operation);
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
