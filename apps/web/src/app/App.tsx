import { useRef, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { ApolloProvider } from '@apollo/client/react';
import type { Locale, Translate } from '@kvart/i18n/client';
import { ToastProvider } from '@kvart/ui';
import { BrowserRouter } from 'react-router';
import { SignInPrompt } from '../features/accounts/SignInPrompt.tsx';
import { beginAnew } from '../lib/apollo/ask-again.ts';
import { BootContext } from '../lib/apollo/BootContext.ts';
import type { Boot } from '../lib/apollo/boot.ts';
import { makeClient } from '../lib/apollo/client.ts';
import { currentActor } from '../lib/auth/acting-as.ts';
import { ViewerProvider } from '../lib/auth/Viewer.tsx';
import { I18nProvider, useT } from '../lib/i18n/I18n.tsx';
import { Pages } from './Pages.tsx';

interface AppProps {
  boot: Boot;
  translate: Translate;
  /** Where the API is, for tests. */
  uri?: string;
  /** What tells the pages their address: the browser, or on the server the request. */
  Router?: ComponentType<{ children: ReactNode }>;
}

const Inner = ({ Router }: Required<Pick<AppProps, 'Router'>>) => {
  const t = useT();
  return (
    <ToastProvider closeLabel={t('common.close')}>
      <ViewerProvider>
        <SignInPrompt>
          <Router>
            <Pages />
          </Router>
        </SignInPrompt>
      </ViewerProvider>
    </ToastProvider>
  );
};

/** Everything around the pages: data, language, who is there, notices, and the router. */
export const App = ({ boot, translate, uri, Router = BrowserRouter }: AppProps) => {
  const locale = useRef<Locale>(translate.locale);
  const [client] = useState(() =>
    makeClient({ boot, uri, locale: () => locale.current, actor: currentActor }),
  );
  return (
    <BootContext value={boot}>
      <ApolloProvider client={client}>
        <I18nProvider
          initial={translate}
          clock={boot.clock}
          onChange={(next) => {
            locale.current = next;
            // Labels and translated texts come from the server: all that is shown is asked for again.
            void beginAnew(client);
          }}
        >
          <Inner Router={Router} />
        </I18nProvider>
      </ApolloProvider>
    </BootContext>
  );
};
