import { type ReactNode } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { defaultLocale, isLocale } from '@kvart/i18n/client';
import type { Boot } from '../lib/apollo/boot.ts';
import { loadAll } from '../lib/i18n/messages.ts';
import { App } from './App.tsx';
import { preloadPage } from './routes.tsx';

/** Stands in the HTML where a part was left to the browser: it failed, or it waits for something. */
const leftOut = '<!--$!-->';

/** React says what failed only while it streams; so a page that failed is drawn once more. */
const reasonOf = (app: ReactNode) =>
  new Promise<unknown>((resolve) => {
    const stream = renderToPipeableStream(app, {
      onError: resolve,
      onAllReady: () => resolve(new Error('A part of the page waits for something')),
    });
    setTimeout(() => stream.abort(), 1000).unref();
  });

/** A page as HTML, and the links that belong into its head: pictures to be fetched first. */
export interface Drawn {
  html: string;
  links: string;
}

/**
 * Draws the page at an address from the answers in `boot`, as the browser will draw it when it takes over.
 * @throws what failed; the page then is left to the browser.
 */
export const draw = async (address: string, boot: Boot): Promise<Drawn> => {
  const translate = await loadAll(isLocale(boot.locale) ? boot.locale : defaultLocale);
  await preloadPage(new URL(address, 'http://kvart').pathname);
  const Router = ({ children }: { children: ReactNode }) => (
    <StaticRouter location={address}>{children}</StaticRouter>
  );
  // Drawing uses the answers up.
  const app = () => <App boot={structuredClone(boot)} translate={translate} Router={Router} />;
  const drawn = renderToString(app());
  if (drawn.includes(leftOut)) throw await reasonOf(app());
  const links = /^(?:<link [^>]*>)*/.exec(drawn)?.[0] ?? '';
  return { html: drawn.slice(links.length), links };
};
