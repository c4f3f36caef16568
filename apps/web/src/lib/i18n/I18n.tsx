import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { createFormat } from '@kvart/i18n/client';
import type { Format, Locale, Translate } from '@kvart/i18n/client';
import { writeCookie } from './cookies.ts';
import { loadCore } from './messages.ts';

interface I18n {
  t: Translate;
  format: Format;
  locale: Locale;
  setLocale: (locale: Locale) => Promise<void>;
}

const Context = createContext<I18n | null>(null);

const useI18n = (): I18n => {
  const i18n = useContext(Context);
  if (!i18n) throw new Error('No language here: put the component under I18nProvider');
  return i18n;
};

/** Sentences of the reader's language: `t('home.title')`. */
export const useT = (): Translate => useI18n().t;

/** Numbers, money, areas, dates in the reader's language. */
export const useFormat = (): Format => useI18n().format;

export const useLocale = (): Pick<I18n, 'locale' | 'setLocale'> => useI18n();

export const I18nProvider = ({
  initial,
  onChange,
  children,
}: {
  initial: Translate;
  /** The language of requests follows. */
  onChange?: (locale: Locale) => void;
  children: ReactNode;
}) => {
  const [t, setT] = useState(() => initial);
  const setLocale = useCallback(
    async (locale: Locale) => {
      const next = await loadCore(locale);
      writeCookie('kvart_lang', locale);
      document.documentElement.lang = locale;
      setT(() => next);
      onChange?.(locale);
    },
    [onChange],
  );
  const i18n = useMemo<I18n>(
    () => ({ t, format: createFormat(t.locale), locale: t.locale, setLocale }),
    [t, setLocale],
  );
  return <Context value={i18n}>{children}</Context>;
};
