import { useState } from 'react';
import { importDelimiters, importEncodings } from '@kvart/domain/imports';
import { Button, Disclosure, SelectField } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';
import type { ImportPartsFragment } from './ImportPage.gql.ts';

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;

export interface ReadingWish {
  encoding: string | null;
  delimiter: string | null;
  sheet: string | null;
}

/** How the file was read, and the way to have it read otherwise. */
export const ReadingPanel = ({
  data,
  busy,
  onReread,
}: {
  data: ImportPartsFragment;
  busy: boolean;
  onReread: (wish: ReadingWish) => void;
}) => {
  const t = useT();
  const { format, encoding, delimiter, sheet, sheets, state } = data;
  const [wish, setWish] = useState<ReadingWish>({ encoding, delimiter, sheet });
  const isText = format === 'CSV' || state === 'FAILED';
  if (!isText && sheets.length < 2) return null;
  const said = [encoding?.toUpperCase(), sheet].filter(Boolean).join(', ');
  return (
    <Disclosure
      summary={t('imports.reading.title')}
      aside={said && <span className="text-sm font-normal text-soft">{said}</span>}
    >
      <p className="mb-4 text-sm text-soft">{t('imports.reading.hint')}</p>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        {isText && (
          <SelectField
            label={t('imports.reading.encoding')}
            value={wish.encoding ?? ''}
            onChange={(event) => setWish({ ...wish, encoding: event.target.value || null })}
          >
            {!encoding && <option value="" aria-label={t('imports.columns.empty')} />}
            {importEncodings.map((name) => (
              <option key={name} value={name}>
                {name.toUpperCase()}
              </option>
            ))}
          </SelectField>
        )}
        {isText && (
          <SelectField
            label={t('imports.reading.delimiter')}
            value={wish.delimiter ?? ''}
            onChange={(event) => setWish({ ...wish, delimiter: event.target.value || null })}
          >
            {!delimiter && <option value="" aria-label={t('imports.columns.empty')} />}
            {importDelimiters.map((mark) => (
              <option key={mark} value={mark}>
                {t(`imports.delimiter.${delimiterNames[mark]}`)}
              </option>
            ))}
          </SelectField>
        )}
        {sheets.length > 1 && (
          <SelectField
            label={t('imports.reading.sheet')}
            value={wish.sheet ?? ''}
            onChange={(event) => setWish({ ...wish, sheet: event.target.value || null })}
          >
            {sheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <Button busy={busy} onClick={() => onReread(wish)}>
          {t('imports.reading.again')}
        </Button>
      </div>
    </Disclosure>
  );
};
