import { useState } from 'react';
import { LinkButton, Notice, useToast } from '@kvart/ui';
import { Link } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { deviceKeeps } from '../../../lib/offline/marker.ts';
import { EraseMyAccountDocument } from './Data.gql.ts';
import type { MyLeavingQuery } from './Data.gql.ts';
import { ProvenForm } from './ProvenForm.tsx';

type Leaving = MyLeavingQuery['myLeaving'];

const parts = {
  goes: ['account', 'settings', 'parts', 'contact'],
  stays: ['letters', 'work', 'decisions', 'log'],
} as const;

/** Said before anything is asked for: what goes, what stays and why. */
const WhatBecomes = () => {
  const t = useT();
  return (
    <div className="mt-4 grid gap-6 md:grid-cols-2">
      <div>
        <h4 className="font-semibold">{t('personalData.erase.goes')}</h4>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {parts.goes.map((part) => (
            <li key={part}>{t(`personalData.erase.goes.${part}`)}</li>
          ))}
        </ul>
      </div>
      <div>
        <h4 className="font-semibold">{t('personalData.erase.stays')}</h4>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {parts.stays.map((part) => (
            <li key={part}>{t(`personalData.erase.stays.${part}`)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
};

const placeOf = ({ kind, actor }: Leaving['blockers'][number]) =>
  !actor ? '/desk' : kind === 'LAST_OWNER' ? `/actors/${actor.slug}/members` : `/actors/${actor.slug}`;

const Blockers = ({ blockers }: { blockers: Leaving['blockers'] }) => {
  const t = useT();
  return (
    <Notice tone="warn" title={t('personalData.erase.blocked')} className="mt-5">
      <ul className="list-disc pl-5">
        {blockers.map((blocker) => (
          <li key={`${blocker.kind}-${blocker.actor?.id ?? ''}`}>
            <Link to={placeOf(blocker)} className="text-link">
              {t(`personalData.block.${lower(blocker.kind)}`, { actor: blocker.actor?.name ?? '' })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** Others may use this device: nothing of the person stays on it. */
const forget = async () => {
  if (deviceKeeps()) await (await import('../../../lib/offline/forget.ts')).forgetHere({ unsent: true });
};

/** What deleting the account means, what stands in its way, and asking for it. */
export const EraseAccount = ({ leaving: { blockers, closing } }: { leaving: Leaving }) => {
  const t = useT();
  const [erase] = useAction(EraseMyAccountDocument);
  const { show } = useToast();
  const [isAsked, setIsAsked] = useState(false);
  // The session is over on the server; a new page leaves nothing of the person in memory either.
  if (isAsked)
    return (
      <Notice
        live
        tone="good"
        className="mt-3 max-w-text"
        action={<LinkButton href="/">{t('shell.toStart')}</LinkButton>}
      >
        {t('personalData.erase.asked')}
      </Notice>
    );
  return (
    <>
      <p className="mt-1 max-w-text">{t('personalData.erase.wait')}</p>
      <WhatBecomes />
      {closing.length > 0 && (
        <div className="mt-5">
          <p className="max-w-text">{t('personalData.erase.closing', { count: closing.length })}</p>
          <ul className="mt-2 list-disc pl-5">
            {closing.map(({ id, name, slug }) => (
              <li key={id}>
                <Link to={`/actors/${slug}`} className="text-link">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {blockers.length > 0 ? (
        <Blockers blockers={blockers} />
      ) : (
        <ProvenForm
          name="data-erase-form"
          button={t('personalData.erase.button')}
          variant="danger"
          submit={erase}
          onDone={() => {
            // The live line may lead to the sign-in at any moment: what is said goes along.
            show({ text: t('personalData.erase.asked'), tone: 'good' });
            setIsAsked(true);
            void forget();
          }}
        />
      )}
    </>
  );
};
