import { exemptionHolds, mayLastAYear } from '@kvart/domain/spaces';
import { Notice } from '@kvart/ui';
import { useT } from '../../../../lib/i18n/I18n.tsx';
import { useFileForm } from './FormContext.ts';

/** Why the energy class is asked for, or why not. */
export const EnergyReason = () => {
  const t = useT();
  const { file } = useFileForm();
  const { energyExemption: exemption } = file;
  const reason = !mayLastAYear(file)
    ? 'short'
    : !exemption
      ? file.maxMonths === null
        ? 'open'
        : file.maxMonths < 12
          ? 'extended'
          : 'long'
      : exemptionHolds(exemption, file)
        ? 'exempt'
        : exemption === 'short_term'
          ? 'notShort'
          : 'notSmall';
  return (
    <Notice tone={reason === 'notShort' || reason === 'notSmall' ? 'warn' : 'note'}>
      <p>{t(`spaceForm.energy.${reason}`)}</p>
    </Notice>
  );
};
