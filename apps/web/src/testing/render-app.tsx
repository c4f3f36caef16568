import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { Locale } from '@kvart/i18n/client';
import { App } from '../app/App.tsx';
import { preloadPage } from '../app/routes.tsx';
import type { Boot } from '../lib/apollo/boot.ts';
import { restoreActor } from '../lib/auth/acting-as.ts';
import { loadCore } from '../lib/i18n/messages.ts';

/** Opens an address as a browser would, up to the first render. */
export const renderApp = async (
  path: string,
  { locale = 'en', boot }: { locale?: Locale; boot?: Boot } = {},
) => {
  history.replaceState(null, '', path);
  document.documentElement.lang = locale;
  restoreActor();
  const translate = await loadCore(locale);
  await preloadPage(location.pathname);
  const view = render(
    <App boot={boot ?? { queries: [] }} translate={translate} uri="http://localhost:3000/graphql" />,
  );
  return { ...view, user: userEvent.setup() };
};

/** What axe finds wrong with the page, as short lines. Colours need a real browser: they are checked there. */
export const violations = async (root: Element = document.body): Promise<string[]> => {
  const { violations: found } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
};
