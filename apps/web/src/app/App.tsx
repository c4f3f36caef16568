import { useRef, useState } from 'react';
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
}

const Inner = () => {
  const t = useT();
  return (
    <ToastProvider closeLabel={t('common.close')}>
      <ViewerProvider>
        <SignInPrompt>
          <BrowserRouter>
            <Pages />
          </BrowserRouter>
        </SignInPrompt>
      </ViewerProvider>
    </ToastProvider>
  );
};

/** Everything around the pages: data, language, who is there, notices, and the router. */
export const App = ({ boot, translate, uri }: AppProps) => {
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
            void beginAnew(client);
          }}
        >
          <Inner />
        </I18nProvider>
      </ApolloProvider>
    </BootContext>
  );
};
