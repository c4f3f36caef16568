import type { ReactNode } from 'react';
import { Button, EmptyState, LinkButton, SkeletonText } from '@kvart/ui';
import { Link, useLocation } from 'react-router';
import { useSignInPrompt } from '../auth/SignInPrompt.ts';
import { useViewer } from '../auth/Viewer.tsx';
import { useT } from '../i18n/I18n.tsx';

type Acting = NonNullable<ReturnType<typeof useViewer>['actingAs']>;
type Step = 'signIn' | 'actor' | 'editor';

/**
 * A form that is filled in for an actor: before it, the reader signs in, has an actor, and may write
 * for it. What was chosen so far stands in the address and comes along.
 */
export const BeforeWriting = ({
  icon,
  title,
  says,
  makeActor,
  children,
}: {
  icon: ReactNode;
  title: string;
  /** Why this step comes first. */
  says: Record<Step, string>;
  /** The button to an actor of one's own. */
  makeActor: string;
  children: (actingAs: Acting) => ReactNode;
}) => {
  const t = useT();
  const ask = useSignInPrompt();
  const { viewer, loading, actingAs } = useViewer();
  const { pathname, search } = useLocation();
  if (loading && !viewer)
    return (
      <div className="page pt-10">
        <SkeletonText lines={6} />
      </div>
    );
  if (viewer && actingAs && actingAs.role !== 'MEMBER') return children(actingAs);
  const step: Step = !viewer ? 'signIn' : !actingAs ? 'actor' : 'editor';
  const next = encodeURIComponent(`${pathname}${search}`);
  const actions = {
    signIn: (
      <>
        <Button variant="primary" onClick={() => void ask()}>
          {t('shell.signIn')}
        </Button>
        <LinkButton as={Link} to={`/sign-up?next=${next}`}>
          {t('shell.join')}
        </LinkButton>
      </>
    ),
    actor: (
      <LinkButton as={Link} to={`/onboarding?next=${next}`} variant="primary">
        {makeActor}
      </LinkButton>
    ),
    editor: undefined,
  };
  return (
    <EmptyState level={1} icon={icon} title={title} action={actions[step]}>
      <p>{says[step]}</p>
    </EmptyState>
  );
};
