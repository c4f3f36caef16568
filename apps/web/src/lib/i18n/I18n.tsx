import { createContext, startTransition, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { createFormat } from '@kvart/i18n/client';
import type { Format, Locale, Translate } from '@kvart/i18n/client';
import type { Clock } from '../apollo/boot.ts';
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
  clock,
  onChange,
  children,
}: {
  initial: Translate;
  /** The clock of the first drawing, where the server made it. */
  clock?: Clock;
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
  const [drawnBy, setDrawnBy] = useState(clock);
  // Once the page has been taken over as the server drew it, times are those of the reader.
  useEffect(() => startTransition(() => setDrawnBy(undefined)), []);
  const i18n = useMemo<I18n>(() => {
    const format = drawnBy
      ? createFormat(t.locale, drawnBy.timeZone, () => drawnBy.now)
      : createFormat(t.locale);
    return { t, format, locale: t.locale, setLocale };
  }, [t, drawnBy, setLocale]);
  return <Context value={i18n}>{children}</Context>;
};
