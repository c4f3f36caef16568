import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { CostTable } from '../costs/CostTable.tsx';
import type { SpacePagePartsFragment } from './SpacePage.gql.ts';
import { useFieldValue } from './field-values.ts';

/** What a month costs, line by line, and what comes on top of it once. */
export const Costs = ({ space }: { space: SpacePagePartsFragment }) => {
  const t = useT();
  const value = useFieldValue(space);
  const { rentMode, vat } = space;
  if (!rentMode) return null;
  const facts = {
    ...space,
    rentMode: lower(rentMode),
    vat: vat && lower(vat),
    country: space.place?.country ?? null,
  };
  return (
    <>
      <p className="text-soft">{t(`spaces.costs.${lower(rentMode)}`)}</p>
      <CostTable facts={facts} currency={space.currency} />
      {vat && <p className="mt-1 text-sm text-soft">{value('vat')}</p>}
    </>
  );
};
