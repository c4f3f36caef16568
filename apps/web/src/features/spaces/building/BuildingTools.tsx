import { lazy, Suspense, useState } from 'react';
import { Button, Notice } from '@kvart/ui';
import { Building2 } from 'lucide-react';
import { useNavigate } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { SpacePagePartsFragment } from '../page/SpacePage.gql.ts';
import { AddUnitDocument } from './Building.gql.ts';

const BuildingDialog = lazy(async () => ({ default: (await import('./BuildingDialog.tsx')).BuildingDialog }));

/** For those who look after the space: another unit in its house, and what is said of the house. */
export const BuildingTools = ({
  space,
  refetch,
}: {
  space: SpacePagePartsFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const navigate = useNavigate();
  const [add, adding] = useAction(AddUnitDocument);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { building } = space;
  const begin = async () => {
    setFailure(null);
    const outcome = await add({ spaceId: space.id });
    if (!outcome.ok) return setFailure(outcome.error.message);
    await navigate(`/spaces/${outcome.value.slug}/edit`);
  };
  return (
    <div className="mt-5 border-t border-rule pt-4">
      <h3 className="flex items-center gap-2 text-base">
        <Building2 aria-hidden size={18} />
        {building ? building.name : t('buildings.none')}
      </h3>
      <p className="mt-1 text-sm text-soft">{t('buildings.addHint')}</p>
      {failure && (
        <Notice tone="bad" live className="mt-3">
          <p>{failure}</p>
        </Notice>
      )}
      <div className="mt-3 flex flex-wrap gap-2.5">
        <Button size="sm" busy={adding} onClick={() => void begin()}>
          {t('buildings.add')}
        </Button>
        {building && (
          <Button size="sm" onClick={() => setAsked(true)}>
            {t('buildings.edit')}
          </Button>
        )}
      </div>
      {building && asked && (
        <Suspense>
          <BuildingDialog
            space={space}
            building={building}
            refetch={refetch}
            onClose={() => setAsked(false)}
          />
        </Suspense>
      )}
    </div>
  );
};
