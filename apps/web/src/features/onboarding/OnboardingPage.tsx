import { useEffect } from 'react';
import { PartyPopper } from 'lucide-react';
import { EmptyState, LinkButton, SkeletonText, Stepper } from '@kvart/ui';
import { Link, Navigate } from 'react-router';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { useNext } from '../../lib/nav/next.ts';
import { GiveStep, KindStep, NameStep, WorkStep } from './OnboardingSteps.tsx';
import { StepForm } from './StepForm.tsx';
import { steps } from './profile.ts';
import type { Profile } from './profile.ts';
import { useProfile } from './useProfile.ts';

const bodies = { kind: KindStep, name: NameStep, work: WorkStep, give: GiveStep };

const Done = ({ profile, onLeave }: { profile: Profile; onLeave: () => void }) => {
  const t = useT();
  useEffect(() => onLeave, [onLeave]);
  // Who came here from the middle of something goes back to it.
  const next = useNext();
  return (
    <EmptyState
      icon={<PartyPopper aria-hidden size={44} />}
      title={t('onboarding.done.title', { actor: profile.actor?.name ?? '' })}
      action={
        <>
          {next === '/home' ? (
            <>
              <LinkButton as={Link} to="/for-you" variant="primary">
                {t('onboarding.done.forYou')}
              </LinkButton>
              <LinkButton as={Link} to="/home">
                {t('onboarding.done.home')}
              </LinkButton>
            </>
          ) : (
            <LinkButton as={Link} to={next} variant="primary">
              {t('onboarding.done.back')}
            </LinkButton>
          )}
          <LinkButton as={Link} to={`/actors/${profile.actor?.slug}`}>
            {t('onboarding.done.profile')}
          </LinkButton>
        </>
      }
    >
      <p>{t('onboarding.done.text')}</p>
    </EmptyState>
  );
};

const Steps = () => {
  const t = useT();
  const form = useProfile();
  const { profile, step } = form;
  const Body = step === 'done' ? null : bodies[step];
  return (
    <>
      <Stepper
        label={t('onboarding.progress')}
        steps={steps.map((name) => t(`onboarding.step.${name}`))}
        current={steps.indexOf(step)}
      />
      <div className="mt-8">
        {Body ? (
          <StepForm
            problems={form.summary}
            busy={form.busy}
            next={step === 'name' && !profile.actor ? t('onboarding.name.create') : t('common.next')}
            onBack={form.back}
            onSkip={step === 'work' || step === 'give' ? form.next : undefined}
            onSubmit={() => void form.save()}
          >
            <Body profile={profile} set={form.set} errorOf={form.errorOf} />
          </StepForm>
        ) : (
          <Done profile={profile} onLeave={form.finish} />
        )}
      </div>
    </>
  );
};

/** From an account to a profile that is found: four short steps, each saved. */
const OnboardingPage = () => {
  const t = useT();
  const { viewer, loading } = useViewer();
  usePageHead(t('onboarding.title'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/onboarding" replace />;
  return (
    <div className="page max-w-3xl! pt-8 md:pt-12">
      <h1 className="mb-6 text-3xl">{t('onboarding.title')}</h1>
      {viewer ? <Steps /> : <SkeletonText lines={6} />}
    </div>
  );
};

export default OnboardingPage;
