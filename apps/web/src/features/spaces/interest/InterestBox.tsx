import { Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button, LinkButton, Notice, SkeletonText } from '@kvart/ui';
import { Link } from 'react-router';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { readDraft } from '../../../lib/forms/draft.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { loadMessages } from '../../../lib/i18n/messages.ts';
import type { SpacePagePartsFragment } from '../page/SpacePage.gql.ts';
import { usePrice } from '../../../lib/spaces/usePrice.ts';
import { SentInterest } from './SentInterest.tsx';
import { lazyPart } from '../../../lib/page/lazy-part.ts';

const InterestForm = lazyPart(async () => {
  const [form] = await Promise.all([import('./InterestForm.tsx'), loadMessages(['errors'])]);
  return { default: form.InterestForm };
});

/** Tells when what it stands beside is there. */
const Shown = ({ then }: { then: () => void }) => {
  const tell = useEffectEvent(then);
  useEffect(() => tell(), []);
  return null;
};

/** Why the form is not there, where it is not; `null` where it may be. */
const useObstacle = (space: SpacePagePartsFragment) => {
  const t = useT();
  const { viewer, actingAs } = useViewer();
  if (space.state !== 'LISTED') return <p>{t('spaces.interest.notListed')}</p>;
  if (!viewer) return null;
  if (actingAs?.actor.id === space.actor.id) return <p>{t('spaces.interest.own')}</p>;
  if (!viewer.emailConfirmed) return <p>{t('spaces.interest.confirmFirst', { email: viewer.email })}</p>;
  if (actingAs?.role === 'MEMBER')
    return <p>{t('spaces.interest.notEditor', { actor: actingAs.actor.name })}</p>;
  return null;
};

/** The one thing to do on the page of somebody else's space. */
export const InterestBox = ({
  space,
  refetch,
}: {
  space: SpacePagePartsFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const price = usePrice();
  const { viewer, actingAs } = useViewer();
  const [open, setOpen] = useState(false);
  const [again, setAgain] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  const obstacle = useObstacle(space);
  useEffect(() => {
    // Who comes back from signing up finds the form open, with what they had written.
    if (readDraft(`interest-${space.id}`)) setOpen(true);
  }, [space.id]);

  const sent = space.viewerInterest;
  if (sent && !again)
    return (
      <div className="flex flex-col gap-3">
        <SentInterest interest={sent} />
        {space.viewerCan.expressInterest && (
          <Button variant="quiet" size="sm" onClick={() => setAgain(true)}>
            {t('spaces.interest.again')}
          </Button>
        )}
      </div>
    );
  const month = price.month(space);
  const isOwn = !!actingAs && actingAs.actor.id === space.actor.id;
  return (
    <section aria-labelledby="interest" className="no-print rounded-lg border border-ink bg-raised p-5">
      {month && !open && (
        <p className="font-serif text-2xl font-semibold tabular-nums">
          {month}
          <span className="block font-sans text-sm font-normal text-soft">{price.basis(space)}</span>
        </p>
      )}
      {!month && !open && price.basis(space) && <p className="text-lg font-semibold">{price.basis(space)}</p>}
      <h2 id="interest" className={open ? 'text-xl' : 'mt-3 text-lg'}>
        {t('spaces.interest.title')}
      </h2>
      {obstacle ? (
        <Notice tone={isOwn ? 'note' : 'warn'} className="mt-3">
          {obstacle}
        </Notice>
      ) : open || again ? (
        <div ref={field}>
          <Suspense fallback={<SkeletonText lines={5} />}>
            <InterestForm
              space={space}
              onSent={() => {
                setAgain(false);
                void refetch();
              }}
            />
            <Shown
              then={() => {
                if (opened.current) field.current?.querySelector<HTMLElement>('select, textarea')?.focus();
              }}
            />
          </Suspense>
        </div>
      ) : (
        <>
          <p className="mt-1 text-soft">{t('spaces.interest.lead', { actor: space.actor.name })}</p>
          {viewer && viewer.memberships.length === 0 ? (
            <>
              <p className="mt-2 text-soft">{t('spaces.interest.noActor')}</p>
              <LinkButton
                as={Link}
                to={`/onboarding?next=${encodeURIComponent(`/spaces/${space.slug}`)}`}
                variant="primary"
                wide
                className="mt-4"
              >
                {t('spaces.interest.makeActor')}
              </LinkButton>
            </>
          ) : (
            <Button
              variant="primary"
              size="lg"
              wide
              className="mt-4"
              onClick={() => {
                opened.current = true;
                setOpen(true);
              }}
            >
              {t('spaces.interest.button')}
            </Button>
          )}
        </>
      )}
    </section>
  );
};
