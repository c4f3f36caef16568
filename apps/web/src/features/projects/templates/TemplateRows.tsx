import { useEffect, useRef, useState } from 'react';
import { Button, Fieldset } from '@kvart/ui';
import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { RowFields } from './RowFields.tsx';
import { type Category, emptyRow, type Row } from './values.ts';
import type { templateLists } from './words.ts';

/** One of the lists of a template: its rows, taking one out, and adding one. */
export const TemplateRows = ({
  id,
  list,
  rows,
  most,
  locale,
  packages,
  tasks,
  categories,
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
  tasks: Row[];
  categories: readonly Category[];
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
  const [moved, setMoved] = useState<{ id: string; text: string } | null>(null);
  const move = (at: number, by: -1 | 1) => {
    const next = [...rows];
    const [row] = next.splice(at, 1);
    if (!row) return;
    next.splice(at + by, 0, row);
    const name = t(`templates.row.${list}`, { number: at + 1 });
    setMoved({
      id: `${id}-${row.key}-${by < 0 ? 'up' : 'down'}`,
      text: t('templates.form.moved', { name, number: at + by + 1, count: rows.length }),
    });
    onChange(next);
  };
  // The button goes along with its row and keeps the focus; at the end of the way the other one takes it.
  useEffect(() => {
    const pressed = moved && document.getElementById(moved.id);
    if (!(pressed instanceof HTMLButtonElement)) return;
    const other = pressed.parentElement?.querySelector<HTMLButtonElement>('button[data-move]:not(:disabled)');
    (pressed.disabled ? other : pressed)?.focus();
  }, [moved]);
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
              {...{ list, row, locale, packages, tasks, categories }}
              errorOf={(field) => errorOf(at, field)}
              onChange={(some) =>
                onChange(rows.map((one, other) => (other === at ? { ...one, ...some } : one)))
              }
            />
            <div className="flex flex-wrap gap-2">
              {([-1, 1] as const).map((by) => (
                <Button
                  key={by}
                  id={`${id}-${row.key}-${by < 0 ? 'up' : 'down'}`}
                  data-move={by}
                  size="sm"
                  variant="quiet"
                  disabled={at + by < 0 || at + by >= rows.length}
                  icon={by < 0 ? <ArrowUp aria-hidden size={16} /> : <ArrowDown aria-hidden size={16} />}
                  onClick={() => move(at, by)}
                >
                  {t(by < 0 ? 'templates.form.up' : 'templates.form.down')}
                  <span className="sr-only">: {t(`templates.row.${list}`, { number: at + 1 })}</span>
                </Button>
              ))}
              <Button size="sm" variant="quiet" onClick={() => drop(at)}>
                {t('templates.form.remove')}
                <span className="sr-only">: {t(`templates.row.${list}`, { number: at + 1 })}</span>
              </Button>
            </div>
          </Fieldset>
        ))}
        <span role="status" className="sr-only">
          {moved?.text}
        </span>
        {list === 'budget' && rows.length > 0 && (
          <p className="text-sm text-soft">
            {t('templates.form.shares', {
              sum: rows.reduce((sum, { share }) => sum + (Number(share) || 0), 0),
            })}
          </p>
        )}
        {rows.length < most && (
          <Button className="self-start" icon={<Plus aria-hidden size={17} />} onClick={add}>
            {t(`templates.add.${list}`)}
          </Button>
        )}
      </div>
    </Fieldset>
  );
};
