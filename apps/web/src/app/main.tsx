import { StrictMode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { chooseLocale } from '@kvart/i18n/client';
import { readBoot } from '../lib/apollo/boot.ts';
import { restoreActor } from '../lib/auth/acting-as.ts';
import { readCookie } from '../lib/i18n/cookies.ts';
import { loadCore } from '../lib/i18n/messages.ts';
import { applyTheme, readTheme } from '../lib/i18n/theme.ts';
import { App } from './App.tsx';
import { errorReports } from './error-reports.ts';
import { reloadOnNewVersion } from './new-version.ts';
import { preloadPage } from './routes.tsx';

/** Draws the page, or takes over the one that the server has drawn. */
export const start = async () => {
  reloadOnNewVersion();
  restoreActor();
  applyTheme(readTheme());
  const boot = readBoot();
  const locale = chooseLocale({
    query: boot.locale ?? new URLSearchParams(location.search).get('lang'),
    cookie: readCookie('kvart_lang'),
    header: navigator.languages.join(','),
  });
  document.documentElement.lang = locale;
  // Messages and the scripts of the route are fetched side by side; nothing is shown half.
  const messages = loadCore(locale);
  const [translate] = await Promise.all([messages, preloadPage(location.pathname)]);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for the app');
  const app = (
    <StrictMode>
      <App boot={boot} translate={translate} />
    </StrictMode>
  );
  // Taking over goes in small steps, so that the page answers meanwhile.
  if (root.firstElementChild) startTransition(() => void hydrateRoot(root, app, errorReports));
  else createRoot(root, errorReports).render(app);
};
