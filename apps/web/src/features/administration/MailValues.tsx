import { Badge } from '@kvart/ui';
import { Asterisk } from 'lucide-react';
import { useT } from '../../lib/i18n/I18n.tsx';
import type { MailTextEditFragment } from './Mails.gql.ts';

type Value = MailTextEditFragment['values'][number];

/** How a value is written where the wording depends on it, to be copied. */
const pattern = ({ name, isNumber, choices }: Value, locale: string): string => {
  const forms = isNumber
    ? new Intl.PluralRules(locale).resolvedOptions().pluralCategories.map((form) => `${form} {# …}`)
    : [...choices.slice(0, -1), 'other'].map((choice) => `${choice} {…}`);
  return `{${name}, ${isNumber ? 'plural' : 'select'}, ${forms.join(' ')}}`;
};

/** What a text may use, with made-up values as they stand in the preview. */
export const MailValues = ({ values, locale }: { values: readonly Value[]; locale: string }) => {
  const t = useT();
  return (
    <section aria-labelledby="mail-values">
      <h3 id="mail-values" className="text-xl">
        {t('mailTexts.values')}
      </h3>
      <p className="mt-1 max-w-text text-sm text-soft">{t('mailTexts.valuesText')}</p>
      <ul className="mt-3">
        {values.map((value) => (
          <li key={value.name} className="border-t border-rule py-3">
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <code className="font-semibold break-all">{`{${value.name}}`}</code>
              {value.necessary && (
                <Badge tone="accent" icon={<Asterisk aria-hidden size={14} />}>
                  {t('mailTexts.necessary')}
                </Badge>
              )}
              <span className="text-sm break-words text-soft">
                {value.choices.length > 0
                  ? t('mailTexts.oneOf', { choices: value.choices.join(', ') })
                  : t('mailTexts.example', { example: value.example })}
              </span>
            </span>
            {(value.isNumber || value.choices.length > 0) && (
              <code className="mt-1 block text-sm break-words text-soft">{pattern(value, locale)}</code>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
