import { useCallback, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Outcome, Success } from '../../../lib/apollo/types.ts';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useSignInPrompt } from '../../../lib/auth/SignInPrompt.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { currentActor } from '../../../lib/auth/acting-as.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { ExpressInterestDocument } from './ExpressInterest.gql.ts';
import type { ExpressInterestMutation, ExpressInterestMutationVariables } from './ExpressInterest.gql.ts';

type Sent = Outcome<Success<ExpressInterestMutation>>;

/** How long to wait for the actor of somebody who has just signed in. */
const patience = 5000;

/**
 * Sends an interest. A visitor signs in on the way, over the page; who has no actor yet makes one and comes back
 * to the words they have written.
 */
export const useExpressInterest = (path: string) => {
  const t = useT();
  const navigate = useNavigate();
  const ask = useSignInPrompt();
  const [express] = useAction(ExpressInterestDocument, { prompt: false });
  const { viewer } = useViewer();
  const latest = useRef(viewer);
  useEffect(() => {
    latest.current = viewer;
  });

  return useCallback(
    async (variables: ExpressInterestMutationVariables): Promise<Sent> => {
      const refused = (message: string): Sent => ({
        ok: false,
        error: { __typename: 'Unreachable', code: 'fault', message },
      });
      // Read anew each time: it changes while one signs in.
      const person = () => latest.current;
      if (!person()) {
        if (!(await ask())) return refused(t('spaces.interest.signInFirst'));
        // The header that names the actor follows the person a moment later.
        const until = Date.now() + patience;
        while (Date.now() < until && !(person() && (currentActor() || person()?.memberships.length === 0)))
          await new Promise((resolve) => setTimeout(resolve, 30));
      }
      if (person()?.memberships.length === 0) {
        void navigate(`/onboarding?next=${encodeURIComponent(path)}`);
        return refused(t('spaces.interest.actorFirst'));
      }
      let outcome = await express(variables);
      // The session ended while the page stood open.
      if (!outcome.ok && outcome.error.__typename === 'SignInRequired' && (await ask()))
        outcome = await express(variables);
      return outcome;
    },
    [ask, express, navigate, path, t],
  );
};
