import { test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import type { Locale } from '@kvart/i18n';
import { stage, type Running } from '../../setup/stage.ts';
import { guard, type Guard } from './guard.ts';

export { expect } from '@playwright/test';

/** A browser of somebody, with one page open in it. */
export interface Visit {
  context: BrowserContext;
  page: Page;
  guard: Guard;
}

/** Who comes, and how. */
export interface Visitor extends BrowserContextOptions {
  /** Which Kvart; the demo network unless said otherwise. */
  at?: Running;
  lang?: Locale;
  /** Token of a session that is there already. */
  session?: string;
}

interface Fixtures {
  /** Opens a browser of its own; what goes wrong in it fails the test at its end. */
  visit: (visitor?: Visitor) => Promise<Visit>;
}

/** What a browser bought in the country asks for. */
const intl: Record<Locale, string> = {
  ...{ en: 'en-GB', sl: 'sl-SI', de: 'de-DE', sk: 'sk-SK', ro: 'ro-RO', bg: 'bg-BG' },
  ...{ sr: 'sr-RS', 'sr-Latn': 'sr-Latn-RS' },
};

/** The test function of all journeys. */
export const test = base.extend<Fixtures>({
  visit: async ({ browser }, use, info) => {
    const open: Visit[] = [];
    await use(async ({ at = stage().demo, lang = 'en', session, ...options } = {}) => {
      const context = await browser.newContext({
        baseURL: at.url,
        locale: intl[lang],
        reducedMotion: 'reduce',
        ...options,
      });
      if (session) await signIn(context, at, session);
      const visit = { context, page: await context.newPage(), guard: guard(context, at.url) };
      open.push(visit);
      return visit;
    });
    if (info.status !== info.expectedStatus) for (const one of open) await report(one, info.title);
    for (const { context, guard: watched } of open) {
      watched.check();
      await context.close();
    }
  },
});

/** What a failed test leaves to read where nobody can open its pictures: each page, what it showed, what went wrong. */
async function report({ page, guard: watched }: Visit, title: string): Promise<void> {
  const shown = await page.evaluate(() => document.body.outerHTML.slice(0, 400)).catch(String);
  console.log(`${title}: ${page.url()}`, { shown, story: watched.story() });
}

/** Puts the cookie of a session into a browser. */
export const signIn = (context: BrowserContext, at: Running, token: string): Promise<void> =>
  context.addCookies([{ name: 'kvart_session', value: token, url: at.url, httpOnly: true, sameSite: 'Lax' }]);

/** Session of a person of the demo network, by the part of the address before the @. */
export function demoSession(name: string): string {
  const token = stage().demo.sessions[`${name}@demo.kvart.example`];
  if (!token) throw new Error(`Nobody in the demo network is called ${name}.`);
  return token;
}
