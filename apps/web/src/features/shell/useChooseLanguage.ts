import { useCallback } from 'react';
import type { Locale } from '@kvart/i18n/client';
import { useSearchParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { useLocale } from '../../lib/i18n/I18n.tsx';
import { UpdateLanguageDocument } from './UpdateLanguage.gql.ts';

/** Changes the language here, in the cookie, and in the account, so that mails follow. */
export const useChooseLanguage = () => {
  const { setLocale } = useLocale();
  const { viewer } = useViewer();
  const [params, setParams] = useSearchParams();
  const [update] = useAction(UpdateLanguageDocument, { prompt: false });
  return useCallback(
    async (locale: Locale) => {
      if (params.has('lang')) {
        params.delete('lang');
        setParams(params, { replace: true, state: keepScroll });
      }
      await setLocale(locale);
      if (viewer) await update({ locale });
    },
    [params, setParams, setLocale, viewer, update],
  );
};
