import { Notice, RadioGroup } from '@kvart/ui';
import { useT } from '../i18n/I18n.tsx';
import type { EditConflict } from './useMergeForm.ts';

/** Both contents of each field that two people changed, and the choice between them. */
export const ConflictPanel = ({
  conflict,
  chosen,
  label,
  describe,
  onChoose,
}: {
  conflict: EditConflict;
  chosen: Readonly<Record<string, 'mine' | 'theirs'>>;
  /** What a field is called. */
  label: (field: string) => string;
  /** A field's content in words. */
  describe: (field: string, told: string | null) => string;
  onChoose: (field: string, side: 'mine' | 'theirs') => void;
}) => {
  const t = useT();
  const said = (field: string, told: string | null) => describe(field, told) || t('room.conflict.empty');
  return (
    <Notice
      tone="warn"
      live
      title={t('room.conflict.title', { name: conflict.changedBy ?? t('room.conflict.nobody') })}
    >
      <p>{t('room.conflict.lead')}</p>
      <div className="mt-4 flex flex-col gap-5">
        {conflict.conflicts.map(({ field, mine, theirs }) => (
          <RadioGroup
            key={field}
            name={`conflict-${field}`}
            legend={label(field)}
            value={chosen[field] ?? ''}
            options={[
              { value: 'mine', label: t('room.conflict.mine'), hint: said(field, mine) },
              { value: 'theirs', label: t('room.conflict.theirs'), hint: said(field, theirs) },
            ]}
            onChange={(side) => onChoose(field, side === 'mine' ? 'mine' : 'theirs')}
          />
        ))}
      </div>
    </Notice>
  );
};
