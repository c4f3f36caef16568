import { useState } from 'react';
import { Button, Chip, Notice } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { CentrePartsFragment } from './Admin.gql.ts';
import { TerritoryChooser } from './TerritoryChooser.tsx';

type Territory = Pick<CentrePartsFragment['territories'][number], 'kind' | 'code' | 'name'>;
const keyOf = ({ kind, code }: Territory) => `${kind}:${code}`;

/** One support centre with what it looks after, which can be drawn anew. */
export const CentreCard = ({
  centre,
  busy,
  onSave,
}: {
  centre: CentrePartsFragment;
  busy: boolean;
  onSave: (territories: Territory[]) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const [drawn, setDrawn] = useState<Territory[]>(centre.territories);
  const nameOf = ({ kind, code, name }: Territory) => (kind === 'COUNTRY' ? format.country(code) : name);
  const isChanged =
    drawn.map(keyOf).sort().join() !==
    centre.territories
      .map((one) => keyOf(one))
      .sort()
      .join();
  return (
    <li className="border-t-2 border-ink pt-4">
      <h3 className="text-lg">
        <Link to={`/actors/${centre.slug}`}>{centre.name}</Link>
      </h3>
      {drawn.length === 0 ? (
        <p className="mt-1 text-soft">
          {centre.country
            ? t('admin.territories.ownCountry', { country: format.country(centre.country) })
            : t('admin.territories.nothing')}
        </p>
      ) : (
        <ul className="mt-2 flex flex-wrap gap-2">
          {drawn.map((one) => (
            <li key={keyOf(one)}>
              <Chip
                onRemove={() => setDrawn(drawn.filter((other) => keyOf(other) !== keyOf(one)))}
                removeLabel={t('admin.territories.remove', { name: nameOf(one) })}
              >
                {nameOf(one)}
                <span className="text-faint">{t(`domain.territoryKind.${lower(one.kind)}`)}</span>
              </Chip>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 max-w-md">
        <TerritoryChooser
          id={`territory-${centre.id}`}
          label={t('admin.territories.add')}
          onChoose={({ kind, code, name }) =>
            setDrawn((now) =>
              now.some((one) => keyOf(one) === `${kind}:${code}`) ? now : [...now, { kind, code, name }],
            )
          }
        />
      </div>
      {isChanged && (
        <Notice
          tone="warn"
          className="mt-3 max-w-text"
          action={
            <>
              <Button size="sm" variant="primary" busy={busy} onClick={() => onSave(drawn)}>
                {t('common.save')}
              </Button>
              <Button size="sm" onClick={() => setDrawn(centre.territories)}>
                {t('common.undo')}
              </Button>
            </>
          }
        >
          {t('admin.territories.unsaved')}
        </Notice>
      )}
    </li>
  );
};
