import '@kvart/ui/fonts.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
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

const start = async () => {
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
  createRoot(root, errorReports).render(
    <StrictMode>
      <App boot={boot} translate={translate} />
    </StrictMode>,
  );
};

void start();
