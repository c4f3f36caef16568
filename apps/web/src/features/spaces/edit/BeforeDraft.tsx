import { Button, EmptyState, LinkButton } from '@kvart/ui';
import { DoorOpen } from 'lucide-react';
import { Link } from 'react-router';
import { useSignInPrompt } from '../../../lib/auth/SignInPrompt.ts';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';

const door = <DoorOpen aria-hidden size={44} />;

/** A visitor signs in over this page and goes on. */
export const NeedsSignIn = () => {
  const t = useT();
  const ask = useSignInPrompt();
  usePageHead(t('spaceForm.new.title'));
  return (
    <EmptyState
      level={1}
      icon={door}
      title={t('spaceForm.new.title')}
      action={
        <>
          <Button variant="primary" onClick={() => void ask()}>
            {t('shell.signIn')}
          </Button>
          <LinkButton as={Link} to="/sign-up?next=/spaces/new">
            {t('shell.join')}
          </LinkButton>
        </>
      }
    >
      <p>{t('spaceForm.new.signIn')}</p>
    </EmptyState>
  );
};

/** A space belongs to an actor: without one there is a step before. */
export const NeedsActor = () => {
  const t = useT();
  usePageHead(t('spaceForm.new.title'));
  return (
    <EmptyState
      level={1}
      icon={door}
      title={t('spaceForm.new.title')}
      action={
        <LinkButton as={Link} to="/onboarding" variant="primary">
          {t('spaceForm.new.makeActor')}
        </LinkButton>
      }
    >
      <p>{t('spaceForm.new.noActor')}</p>
    </EmptyState>
  );
};

/** Members who may only read cannot begin a file. */
export const NeedsEditor = ({ actor }: { actor: string }) => {
  const t = useT();
  usePageHead(t('spaceForm.new.title'));
  return (
    <EmptyState level={1} icon={door} title={t('spaceForm.new.title')}>
      <p>{t('spaceForm.new.notEditor', { actor })}</p>
    </EmptyState>
  );
};
