import { Button, useToast } from '@kvart/ui';
import { CircleCheck } from 'lucide-react';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import type { SpacePagePartsFragment } from './SpacePage.gql.ts';
import { ConfirmSpaceDocument } from './SpaceSteps.gql.ts';

/** Says with one press that a listed space is still free. */
export const ConfirmFree = ({
  space: { id, version, confirmedAt },
  refetch,
}: {
  space: SpacePagePartsFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [confirm, busy] = useAction(ConfirmSpaceDocument);
  if (!confirmedAt) return null;
  const press = async () => {
    const outcome = await confirm({ id, version });
    if (outcome.ok) return show({ tone: 'good', text: t('freshness.yours.done') });
    show({ tone: 'bad', text: outcome.error.message });
    void refetch();
  };
  return (
    <div className="mt-4 border-t border-rule pt-4">
      <p className="text-sm">{t('freshness.yours', { when: format.relative(confirmedAt) })}</p>
      <Button
        size="sm"
        className="mt-2"
        busy={busy}
        icon={<CircleCheck aria-hidden size={17} />}
        onClick={() => void press()}
      >
        {t('freshness.yours.button')}
      </Button>
    </div>
  );
};
