import { useCallback } from 'react';
import { useApolloClient } from '@apollo/client/react';
import type { Locale } from '@kvart/i18n/client';
import { useSearchParams } from 'react-router';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { useLocale } from '../../lib/i18n/I18n.tsx';

/** Changes the language here, in the cookie, and in the account, so that mails follow. */
export const useChooseLanguage = () => {
  const { setLocale } = useLocale();
  const { viewer } = useViewer();
  const [params, setParams] = useSearchParams();
  const client = useApolloClient();
  return useCallback(
    async (locale: Locale) => {
      if (params.has('lang')) {
        params.delete('lang');
        setParams(params, { replace: true, state: keepScroll });
      }
      await setLocale(locale);
      if (!viewer) return;
      const { UpdateLanguageDocument } = await import('./UpdateLanguage.gql.ts');
      // The choice holds here in any case; without the account only mails keep the old language.
      await client.mutate({ mutation: UpdateLanguageDocument, variables: { locale } }).catch(() => undefined);
    },
    [params, setParams, setLocale, viewer, client],
  );
};
