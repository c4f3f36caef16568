import { useRef, useState } from 'react';
import { ApolloProvider } from '@apollo/client/react';
import type { Locale, Translate } from '@kvart/i18n/client';
import { ToastProvider } from '@kvart/ui';
import { RouterProvider } from 'react-router/dom';
import { SignInPrompt } from '../features/accounts/SignInPrompt.tsx';
import { BootContext } from '../lib/apollo/BootContext.ts';
import type { Boot } from '../lib/apollo/boot.ts';
import { makeClient } from '../lib/apollo/client.ts';
import { currentActor } from '../lib/auth/acting-as.ts';
import { ViewerProvider } from '../lib/auth/Viewer.tsx';
import { I18nProvider, useT } from '../lib/i18n/I18n.tsx';
import type { makeRouter } from './router.tsx';

interface AppProps {
  boot: Boot;
  translate: Translate;
  router: ReturnType<typeof makeRouter>;
  /** Where the API is, for tests. */
  uri?: string;
}

const Inner = ({ router }: Pick<AppProps, 'router'>) => {
  const t = useT();
  return (
    <ToastProvider closeLabel={t('common.close')}>
      <ViewerProvider>
        <SignInPrompt>
          <RouterProvider router={router} />
        </SignInPrompt>
      </ViewerProvider>
    </ToastProvider>
  );
};

/** Everything around the pages: data, language, who is there, notices, and the router. */
export const App = ({ boot, translate, router, uri }: AppProps) => {
  const locale = useRef<Locale>(translate.locale);
  const [client] = useState(() =>
    makeClient({ boot, uri, locale: () => locale.current, actor: currentActor }),
  );
  return (
    <BootContext value={boot}>
      <ApolloProvider client={client}>
        <I18nProvider
          initial={translate}
          onChange={(next) => {
            locale.current = next;
            // Labels and translated texts come from the server: all that is shown is asked for again.
            void client.resetStore();
          }}
        >
          <Inner router={router} />
        </I18nProvider>
      </ApolloProvider>
    </BootContext>
  );
};
