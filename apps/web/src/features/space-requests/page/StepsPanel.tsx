import { useState } from 'react';
import type { SpaceRequestAction } from '@kvart/domain/space-requests';
import { Button, LinkButton, Notice, useToast } from '@kvart/ui';
import { Link } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { ConfirmDialog } from '../../../lib/dialogs/ConfirmDialog.tsx';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { TakeSpaceRequestStepDocument } from '../SpaceRequestPage.gql.ts';
import type { RequestPagePartsFragment } from '../SpaceRequestPage.gql.ts';

const steps = ['publish', 'renew', 'fulfil', 'reopen', 'withdraw'] as const;
/** Steps after which others cannot read the request any more. */
type Final = 'fulfil' | 'withdraw';
const isFinal = (step: SpaceRequestAction): step is Final => step === 'fulfil' || step === 'withdraw';

/** The step that comes next by itself. */
const leading: Partial<Record<RequestPagePartsFragment['state'], SpaceRequestAction>> = {
  DRAFT: 'publish',
  EXPIRED: 'renew',
};

/** How the request stands, and what those behind it can do with it. */
export const StepsPanel = ({
  request,
  refetch,
}: {
  request: RequestPagePartsFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [take, busy] = useAction(TakeSpaceRequestStepDocument);
  const [asking, setAsking] = useState<Final | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { id, version, slug, state, audience, expiresAt, viewerCan } = request;
  const step = async (action: SpaceRequestAction) => {
    setFailure(null);
    const outcome = await take({
      id,
      version,
      action: action.toUpperCase() as Uppercase<SpaceRequestAction>,
    });
    if (outcome.ok) {
      setAsking(null);
      show({ text: t(`requests.step.${action}.done`), tone: 'good' });
      return;
    }
    const { error } = outcome;
    const issue = error.__typename === 'InvalidInput' ? t('requests.step.incomplete') : null;
    setFailure(issue ?? error.message);
    if (error.__typename === 'StaleVersion' || error.__typename === 'Conflict') await refetch();
  };
  return (
    <section aria-labelledby="standing" className="rounded-lg border border-ink bg-raised p-5">
      <h2 id="standing" className="text-lg">
        {t(`requests.standing.${lower(state)}`)}
      </h2>
      <p className="mt-1 text-soft">
        {state === 'PUBLISHED' && expiresAt
          ? t('requests.standing.until', {
              audience: t(`requests.audience.${lower(audience)}`),
              date: format.date(expiresAt),
            })
          : t(`requests.standing.${lower(state)}.text`)}
      </p>
      {failure && asking === null && (
        <Notice tone="bad" live className="mt-3">
          {failure}
        </Notice>
      )}
      <div className="mt-4 flex flex-col gap-2">
        {steps
          .filter((name) => viewerCan[name])
          .map((name) => (
            <Button
              key={name}
              wide
              variant={name === leading[state] ? 'primary' : undefined}
              busy={busy}
              onClick={() => {
                setFailure(null);
                if (isFinal(name)) setAsking(name);
                else void step(name);
              }}
            >
              {t(`domain.spaceRequestAction.${name}`)}
            </Button>
          ))}
        {viewerCan.edit && (
          <LinkButton as={Link} to={`/space-requests/${slug}/edit`} wide>
            {t('requests.edit')}
          </LinkButton>
        )}
      </div>
      <ConfirmDialog
        open={asking !== null}
        title={asking ? t(`requests.step.${asking}.confirm`) : ''}
        action={asking ? t(`domain.spaceRequestAction.${asking}`) : ''}
        danger={asking === 'withdraw'}
        busy={busy}
        failure={failure}
        onConfirm={() => void (asking && step(asking))}
        onClose={() => setAsking(null)}
      >
        <p>{asking ? t(`requests.step.${asking}.text`) : ''}</p>
      </ConfirmDialog>
    </section>
  );
};
