import { useState } from 'react';
import { Button, ErrorSummary, RadioGroup, SelectField, useToast } from '@kvart/ui';
import { isLocale, localeNames, locales } from '@kvart/i18n/client';
import { useAction } from '../../../lib/apollo/useAction.ts';
import type { Viewer } from '../../../lib/auth/Viewer.tsx';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { chooseTheme, readTheme } from '../../../lib/i18n/theme.ts';
import type { Theme } from '../../../lib/i18n/theme.ts';
import { UpdateAccountDocument } from './Settings.gql.ts';

const zones = (own: string) => {
  const all = Intl.supportedValuesOf('timeZone');
  return all.includes(own) ? all : [own, ...all];
};

const ThemeChoice = () => {
  const t = useT();
  const [theme, setTheme] = useState<Theme>(readTheme);
  return (
    <RadioGroup<Theme>
      legend={t('settings.language.theme')}
      value={theme}
      options={(['light', 'dark', 'system'] as const).map((value) => ({
        value,
        label: t(`shell.theme.${value}`),
      }))}
      onChange={(next) => {
        setTheme(next);
        chooseTheme(next);
      }}
    />
  );
};

export const LanguageSettings = ({ viewer }: { viewer: Viewer }) => {
  const t = useT();
  const { show } = useToast();
  const { setLocale } = useLocale();
  const [update] = useAction(UpdateAccountDocument);
  const form = useForm({
    name: 'settings-language',
    initial: { locale: viewer.locale, timeZone: viewer.timeZone },
    submit: (input) => update({ input }),
    onDone: (_viewer, { locale }) => {
      show({ text: t('common.saved'), tone: 'good' });
      if (isLocale(locale)) void setLocale(locale);
    },
  });
  return (
    <div className="flex flex-col gap-8">
      <form noValidate onSubmit={form.onSubmit} className="flex max-w-md flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <SelectField {...form.text('locale')} label={t('settings.language.label')}>
          {locales.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {localeNames[locale]}
            </option>
          ))}
        </SelectField>
        <SelectField
          {...form.text('timeZone')}
          label={t('settings.language.timeZone')}
          hint={t('settings.language.timeZoneHint')}
        >
          {zones(viewer.timeZone).map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </SelectField>
        <Button type="submit" busy={form.busy} className="self-start">
          {t('common.save')}
        </Button>
      </form>
      <div className="border-t border-rule pt-6">
        <ThemeChoice />
      </div>
    </div>
  );
};
