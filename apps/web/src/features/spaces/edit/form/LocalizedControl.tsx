import { useState } from 'react';
import type { ReactNode } from 'react';
import { Plus, X } from 'lucide-react';
import { Button, Field, IconButton, Select, TextArea, TextInput } from '@kvart/ui';
import { contentLocales } from '@kvart/domain/shared';
import { useFormat, useLocale, useT } from '../../../../lib/i18n/I18n.tsx';
import type { LocalizedEntry } from '../file/values.ts';
import { controlId, useFileForm } from './FormContext.ts';
import { useFieldText } from './useFieldText.ts';
import { useTyped } from './useTyped.ts';

type LocalizedField = 'title' | 'description';

const languageId = (field: LocalizedField, locale: string) => `${controlId(field)}-language-${locale}`;

const Entry = ({
  field,
  entry,
  first,
  free,
  onText,
  onLocale,
  onRemove,
  before,
}: {
  field: LocalizedField;
  entry: LocalizedEntry;
  first: boolean;
  /** Languages that are not taken by another entry. */
  free: readonly string[];
  onText: (text: string) => void;
  onLocale: (locale: string) => void;
  onRemove: () => void;
  /** Stands at the start of the line with the language. */
  before?: ReactNode;
}) => {
  const t = useT();
  const format = useFormat();
  const typed = useTyped(entry.text, onText);
  const text = useFieldText(field);
  const language = format.language(entry.locale);
  const label = first ? text.label : t('spaceForm.language.of', { field: text.label, language });
  const Control = field === 'title' ? TextInput : TextArea;
  return (
    <div className="flex flex-col gap-1.5">
      <Field
        id={first ? text.id : `${controlId(field)}-${entry.locale}`}
        label={label}
        mark={first ? text.mark : undefined}
        hint={first ? text.hint : undefined}
        error={first ? text.error : undefined}
      >
        {(control) => <Control {...control} {...typed} lang={entry.locale} />}
      </Field>
      <div className="flex flex-wrap items-center justify-end gap-2">
        {before && <div className="-ml-3 flex-1">{before}</div>}
        <span className="hidden text-sm text-faint sm:inline">{t('spaceForm.language.label')}</span>
        <Select
          aria-label={t('spaceForm.language.choose', { field: text.label })}
          id={languageId(field, entry.locale)}
          value={entry.locale}
          onChange={(event) => onLocale(event.target.value)}
          className="text-sm"
        >
          {[entry.locale, ...free]
            .sort((a, b) => format.compare(format.language(a), format.language(b)))
            .map((locale) => (
              <option key={locale} value={locale}>
                {format.language(locale)}
              </option>
            ))}
        </Select>
        {!first && (
          <IconButton
            label={t('spaceForm.language.remove', { field: text.label, language })}
            icon={<X aria-hidden size={18} />}
            onClick={onRemove}
          />
        )}
      </div>
    </div>
  );
};

/** A text in one or more languages, the original first. */
export const LocalizedControl = ({ field }: { field: LocalizedField }) => {
  const t = useT();
  const { locale } = useLocale();
  const { values, set } = useFileForm();
  const { label } = useFieldText(field);
  // A language without a text yet is not part of the file: it stands here until something is written.
  const written = values[field] as LocalizedEntry[];
  // Who wrote the title in one language goes on in it.
  const first = (values.title as LocalizedEntry[])[0]?.locale ?? locale;
  const [opened, setOpened] = useState<string[]>(() => (written.length === 0 ? [first] : []));
  const rows = [
    ...written,
    ...opened
      .filter((name) => !written.some((entry) => entry.locale === name))
      .map((name) => ({ locale: name, text: '' })),
  ];
  const shown = rows.length > 0 ? rows : [{ locale: first, text: '' }];
  const free = contentLocales.filter((name) => !shown.some((entry) => entry.locale === name));
  const open = (name: string) => setOpened((now) => (now.includes(name) ? now : [...now, name]));
  const change = (index: number, entry: LocalizedEntry) => {
    open(entry.locale);
    set(
      field,
      shown.map((other, at) => (at === index ? entry : other)),
    );
  };
  const addLanguage = free[0] && (
    <Button
      variant="quiet"
      size="sm"
      className="min-h-11 text-left"
      icon={<Plus aria-hidden size={17} className="shrink-0" />}
      onClick={() => open(nextLocale(free, locale))}
    >
      {t('spaceForm.language.add', { field: label })}
    </Button>
  );
  return (
    <div className="flex flex-col gap-3">
      {shown.map((entry, index) => (
        <Entry
          key={entry.locale}
          field={field}
          entry={entry}
          first={index === 0}
          free={free}
          before={index === shown.length - 1 && addLanguage}
          onText={(text) => change(index, { ...entry, text })}
          onLocale={(name) => {
            setOpened((now) => now.map((other) => (other === entry.locale ? name : other)));
            change(index, { ...entry, locale: name });
            requestAnimationFrame(() => document.getElementById(languageId(field, name))?.focus());
          }}
          onRemove={() => {
            setOpened((now) => now.filter((name) => name !== entry.locale));
            set(
              field,
              shown.filter((_, at) => at !== index),
            );
          }}
        />
      ))}
    </div>
  );
};

/** The language most likely wanted next: the reader's own, then English. */
const nextLocale = (free: readonly string[], own: string): string =>
  [own, 'en'].find((name) => free.includes(name)) ?? free[0] ?? own;
