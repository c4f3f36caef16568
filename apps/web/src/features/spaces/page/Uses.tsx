import { Badge } from '@kvart/ui';
import { Ban, Check } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { SpacePagePartsFragment } from './SpacePage.gql.ts';

/** What may be done here, and what may not. */
export const Uses = ({ space: { permittedUses, prohibitedUses } }: { space: SpacePagePartsFragment }) => {
  const t = useT();
  return (
    <div className="flex flex-col gap-4">
      {permittedUses.length > 0 && (
        <div>
          <h3 className="mb-2 text-base">{t('domain.field.permittedUseIds')}</h3>
          <ul className="flex flex-wrap gap-2">
            {permittedUses.map(({ id, label }) => (
              <li key={id}>
                <Badge tone="good" icon={<Check aria-hidden size={15} />} className="text-sm">
                  {label}
                </Badge>
              </li>
            ))}
          </ul>
        </div>
      )}
      {prohibitedUses.length > 0 && (
        <div>
          <h3 className="mb-2 text-base">{t('domain.field.prohibitedUseIds')}</h3>
          <ul className="flex flex-wrap gap-2">
            {prohibitedUses.map(({ id, label }) => (
              <li key={id}>
                <Badge tone="bad" icon={<Ban aria-hidden size={15} />} className="text-sm">
                  {label}
                </Badge>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};
