import { useCallback, useRef, useState } from 'react';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useT } from '../i18n/I18n.tsx';
import { useSignInPrompt } from '../auth/SignInPrompt.ts';
import { userErrors } from './cache.ts';
import type { Outcome, Success, UserError } from './types.ts';

const isUserError = (answer: unknown): answer is UserError =>
  userErrors.includes((answer as { __typename?: string } | null)?.__typename ?? '');

export interface ActionOptions {
  /** False where signing in is what the action itself is about. */
  prompt?: boolean;
  /** True where each call is about something else, and none may be taken for the one under way. */
  every?: boolean;
}

/**
 * Runs a mutation. Refusals come back as data; where the session has ended, the sign-in dialog opens and the
 * change is sent again afterwards. A second press while the first is under way does nothing. `optimistic` is shown until
 * the answer is there, and taken back where it is a refusal.
 */
export const useAction = <Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { prompt = true, every = false }: ActionOptions = {},
): [(variables: Variables, optimistic?: Data) => Promise<Outcome<Success<Data>>>, boolean] => {
  const client = useApolloClient();
  const askToSignIn = useSignInPrompt();
  const t = useT();
  const [busy, setBusy] = useState(false);
  const running = useRef<Promise<Outcome<Success<Data>>> | null>(null);

  const attempt = useCallback(
    async (variables: Variables, optimistic?: Data): Promise<Outcome<Success<Data>>> => {
      try {
        const { data } = await client.mutate({
          mutation: document,
          variables,
          optimisticResponse: optimistic,
        } as never);
        const answer: unknown = Object.values((data ?? {}) as object)[0];
        return isUserError(answer)
          ? { ok: false, error: answer }
          : { ok: true, value: answer as Success<Data> };
      } catch (error) {
        const code = CombinedGraphQLErrors.is(error) ? 'fault' : 'offline';
        const message = t(code === 'fault' ? 'common.fault' : 'common.noConnection');
        return { ok: false, error: { __typename: 'Unreachable', code, message } };
      }
    },
    [client, document, t],
  );

  const run = useCallback(
    (variables: Variables, optimistic?: Data) => {
      if (running.current && !every) return running.current;
      const work = async () => {
        setBusy(true);
        try {
          const first = await attempt(variables, optimistic);
          if (first.ok || first.error.__typename !== 'SignInRequired' || !prompt) return first;
          return (await askToSignIn()) ? await attempt(variables) : first;
        } finally {
          running.current = null;
          setBusy(false);
        }
      };
      running.current = work();
      return running.current;
    },
    [attempt, askToSignIn, prompt, every],
  );
  return [run, busy];
};
