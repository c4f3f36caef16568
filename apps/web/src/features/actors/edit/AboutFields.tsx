import { Button, Field, Fieldset, Select, TextArea } from '@kvart/ui';
import { contentLocales } from '@kvart/domain/shared';
import { Plus, X } from 'lucide-react';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';

interface Text {
  locale: string;
  text: string;
}

const longest = 4000;

/** About the actor, in as many languages as it likes. */
export const AboutFields = ({
  id,
  value,
  error,
  onChange,
}: {
  id: string;
  value: Text[];
  error?: string;
  onChange: (value: Text[]) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const unused = contentLocales.filter((locale) => !value.some((text) => text.locale === locale));
  const change = (index: number, part: Partial<Text>) =>
    onChange(value.map((text, at) => (at === index ? { ...text, ...part } : text)));
  return (
    <Fieldset
      id={id}
      legend={<span className="font-serif text-xl">{t('actors.about.title')}</span>}
      hint={t('actors.form.aboutHint')}
      error={error}
    >
      {value.map(({ locale, text }, index) => (
        <div key={index} className="flex flex-col gap-2">
          <div className="flex items-end gap-2">
            <Field label={t('actors.form.language')} className="w-56">
              {(control) => (
                <Select
                  {...control}
                  value={locale}
                  onChange={(event) => change(index, { locale: event.target.value })}
                >
                  {[locale, ...unused].map((code) => (
                    <option key={code} value={code}>
                      {format.language(code)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            {value.length > 1 && (
              <Button
                variant="quiet"
                icon={<X aria-hidden size={17} />}
                onClick={() => onChange(value.filter((_, at) => at !== index))}
              >
                {t('actors.form.removeLanguage', { language: format.language(locale) })}
              </Button>
            )}
          </div>
          <TextArea
            aria-label={t('actors.form.aboutIn', { language: format.language(locale) })}
            lang={locale}
            rows={5}
            maxLength={longest}
            value={text}
            onChange={(event) => change(index, { text: event.target.value })}
            count={(written) => t('common.charactersLeft', { left: longest - written })}
          />
        </div>
      ))}
      {unused.length > 0 && (
        <Button
          size="sm"
          className="self-start"
          icon={<Plus aria-hidden size={17} />}
          onClick={() => onChange([...value, { locale: unused[0] ?? 'en', text: '' }])}
        >
          {t('actors.form.addLanguage')}
        </Button>
      )}
    </Fieldset>
  );
};
