import { useRef } from 'react';
import { Button, Fieldset } from '@kvart/ui';
import { Plus } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { RowFields } from './RowFields.tsx';
import { emptyRow, type Row } from './values.ts';
import type { templateLists } from './words.ts';

/** One of the lists of a template: its rows, taking one out, and adding one. */
export const TemplateRows = ({
  id,
  list,
  rows,
  most,
  locale,
  packages,
  errorOf,
  onChange,
}: {
  id: string;
  list: (typeof templateLists)[number];
  rows: Row[];
  most: number;
  /** The language that is written in. */
  locale: string;
  packages: Row[];
  /** What is wrong with a field of a row. */
  errorOf: (at: number, field: string) => string | undefined;
  onChange: (rows: Row[]) => void;
}) => {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const add = () => {
    // Higher than any key before, so that a row taken out gives its place to nobody.
    const next = Math.max(0, ...rows.map(({ key }) => Number(key.split('-')[1]) + 1));
    onChange([...rows, emptyRow(`${list}-${next}`)]);
  };
  const drop = (at: number) => {
    onChange(rows.filter((_, other) => other !== at));
    // The pressed button is gone; whoever uses the keyboard goes on in the same list.
    box.current?.focus();
  };
  return (
    <Fieldset id={id} legend={<span className="text-xl">{t(`templates.list.${list}`)}</span>}>
      <div ref={box} tabIndex={-1} className="flex flex-col gap-6">
        {rows.map((row, at) => (
          <Fieldset
            key={row.key}
            legend={t(`templates.row.${list}`, { number: at + 1 })}
            className="border-l-4 border-rule pl-4"
          >
            <RowFields
              id={`${id}-${row.key}`}
              {...{ list, row, locale, packages }}
              errorOf={(field) => errorOf(at, field)}
              onChange={(some) =>
                onChange(rows.map((one, other) => (other === at ? { ...one, ...some } : one)))
              }
            />
            <Button size="sm" variant="quiet" className="self-start" onClick={() => drop(at)}>
              {t('templates.form.remove')}
              <span className="sr-only">: {t(`templates.row.${list}`, { number: at + 1 })}</span>
            </Button>
          </Fieldset>
        ))}
        {rows.length < most && (
          <Button className="self-start" icon={<Plus aria-hidden size={17} />} onClick={add}>
            {t(`templates.add.${list}`)}
          </Button>
        )}
      </div>
    </Fieldset>
  );
};
