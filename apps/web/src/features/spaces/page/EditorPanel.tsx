import { useState } from 'react';
import { Button, LinkButton, Notice } from '@kvart/ui';
import { Inbox, Pencil } from 'lucide-react';
import { Link } from 'react-router';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { SpacePagePartsFragment } from './SpacePage.gql.ts';
import { BuildingTools } from '../building/BuildingTools.tsx';
import { ConfirmFree } from './ConfirmFree.tsx';
import { StepDialog } from './StepDialog.tsx';
import { stepsFor, useSpaceSteps } from './useSpaceSteps.ts';
import type { SpaceStep } from './useSpaceSteps.ts';

/** For those who look after the space: where it stands, what is missing, what can be done next. */
export const EditorPanel = ({
  space,
  refetch,
}: {
  space: SpacePagePartsFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const { viewer } = useViewer();
  const [asked, setAsked] = useState<SpaceStep | null>(null);
  const steps = useSpaceSteps(space, refetch);
  const possible = stepsFor(space);
  const { missing, interestCount, viewerCan, state, slug } = space;
  return (
    <section aria-labelledby="yours" className="no-print rounded-lg border border-ink bg-raised p-5">
      <h2 id="yours" className="text-lg">
        {t('spaces.yours.title')}
      </h2>
      <p className="mt-1 text-soft">{t(`spaces.yours.${lower(state)}`)}</p>
      {missing.length > 0 && (
        <div className="mt-4">
          <h3 className="text-base">{t('spaces.yours.missing', { count: missing.length })}</h3>
          <ul className="mt-1.5 flex flex-col gap-1 pl-5 [list-style:square]">
            {missing.map(({ section, field, message }) => (
              <li key={field}>
                {viewerCan.edit ? (
                  <Link to={`/spaces/${slug}/edit#${field}`} className="text-link">
                    {message}
                  </Link>
                ) : (
                  message
                )}
                <span className="text-sm text-faint"> · {t(`domain.section.${lower(section)}`)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {state === 'READY' && viewerCan.edit && !viewerCan.publish && viewer && !viewer.emailConfirmed && (
        <Notice tone="warn" className="mt-4">
          <p>{t('spaces.yours.confirmFirst')}</p>
        </Notice>
      )}
      <div className="mt-5 flex flex-wrap gap-2.5">
        {viewerCan.edit && (
          <LinkButton
            as={Link}
            to={`/spaces/${slug}/edit`}
            variant={missing.length > 0 ? 'primary' : 'secondary'}
            icon={<Pencil aria-hidden size={17} />}
          >
            {t('domain.spaceAction.edit')}
          </LinkButton>
        )}
        {possible.map((step) => (
          <Button
            key={step}
            variant={step === 'mark_ready' || step === 'publish' ? 'primary' : 'secondary'}
            onClick={() => setAsked(step)}
          >
            {t(`domain.spaceAction.${step}`)}
          </Button>
        ))}
      </div>
      {viewerCan.edit && <BuildingTools space={space} refetch={refetch} />}
      {viewerCan.confirm && <ConfirmFree space={space} refetch={refetch} />}
      {viewerCan.answer && (
        <p className="mt-5 border-t border-rule pt-4">
          <Link
            to={`/interests?space=${space.id}`}
            className="text-link inline-flex items-center gap-2 font-semibold"
          >
            <Inbox aria-hidden size={18} />
            {t('spaces.yours.interests', { count: interestCount ?? 0 })}
          </Link>
        </p>
      )}
      <StepDialog step={asked} steps={steps} onClose={() => setAsked(null)} />
    </section>
  );
};
