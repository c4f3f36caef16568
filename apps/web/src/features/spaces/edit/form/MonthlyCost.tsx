import { useT } from '../../../../lib/i18n/I18n.tsx';
import { CostTable } from '../../costs/CostTable.tsx';
import { useFileForm } from './FormContext.ts';

/** The sum that the public will read, with the figures it is made of. */
export const MonthlyCost = () => {
  const t = useT();
  const { file, saving } = useFileForm();
  const facts = { ...file, country: saving.space.place?.country ?? null };
  return (
    <div className="max-w-lg rounded-md bg-sunk p-4" role="group" aria-label={t('spaceForm.cost.title')}>
      <p className="font-semibold">{t('spaceForm.cost.title')}</p>
      <CostTable facts={facts} currency={file.currency} open={t('spaceForm.cost.open')} />
    </div>
  );
};
