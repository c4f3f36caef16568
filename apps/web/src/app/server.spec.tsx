import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Locale } from '@kvart/i18n/client';
import { SpacePageDocument } from '../features/spaces/page/SpacePage.gql.ts';
import type { Boot } from '../lib/apollo/boot.ts';
import { loadCore } from '../lib/i18n/messages.ts';
import { makeProject } from '../features/projects/testing/projects.ts';
import { makeProfile } from '../testing/actors.ts';
import { api, config, graphql, HttpResponse } from '../testing/api.ts';
import { makeSpace } from '../testing/spaces.ts';
import { App } from './App.tsx';
import { preloadPage } from './routes.tsx';
import { draw } from './server.tsx';

const noon = Date.parse('2026-11-23T12:00:00Z');

const bootOf = (locale: string, queries: Boot['queries'] = []): Boot => ({
  locale,
  config,
  clock: { now: noon, timeZone: 'Europe/Ljubljana' },
  queries: [{ query: 'Viewer', variables: {}, data: { viewer: null } }, ...queries],
});
const spacePage = (space: unknown) => [
  { query: 'SpacePage', variables: { slug: 'workshop' }, data: { space } as Record<string, unknown> },
];

afterEach(() => vi.restoreAllMocks());

describe('a page drawn on the server', () => {
  it('is whole: texts, facts, price, links', async () => {
    expect(SpacePageDocument).toBeDefined();
    const { html } = await draw('/spaces/workshop', bootOf('en', spacePage(makeSpace())));
    document.body.innerHTML = html;
    expect(document.querySelector('h1')?.textContent).toBe(makeSpace().title?.text);
    expect(document.querySelector('main')?.textContent).toContain('m²');
    expect(document.querySelector(`main a[href="/actors/${makeSpace().actor.slug}"]`)).not.toBeNull();
    expect(html).not.toContain('skeleton" aria-busy');
  });

  it.each([
    ['/actors/studio', 'ActorPage', { actor: makeProfile() }, makeProfile().name],
    ['/projects/market', 'ProjectPage', { project: makeProject() }, makeProject().title],
  ])(
    'is there at the first request, whatever other parts it has: %s',
    async (address, query, data, title) => {
      const slug = address.split('/').at(-1);
      const { html } = await draw(address, bootOf('en', [{ query, variables: { slug }, data }]));
      expect(html).toContain(title);
    },
  );

  const takeOver = async (boot: Boot, locale: Locale) => {
    const { html } = await draw('/spaces/workshop', boot);
    const differences: unknown[] = [];
    const said = vi.spyOn(console, 'error').mockImplementation((...words) => void differences.push(words));
    const root = document.body.appendChild(document.createElement('div'));
    root.innerHTML = html;
    const before = root.querySelector('h1');
    history.replaceState(null, '', '/spaces/workshop');
    const translate = await loadCore(locale);
    await preloadPage('/spaces/workshop');
    const app = (
      <App boot={structuredClone(boot)} translate={translate} uri="http://localhost:3000/graphql" />
    );
    const page = await act(async () =>
      hydrateRoot(root, app, { onRecoverableError: (error) => differences.push(error) }),
    );
    expect(differences).toEqual([]);
    expect(root.querySelector('h1')).toBe(before);
    const heading = before?.textContent;
    act(() => page.unmount());
    root.remove();
    said.mockRestore();
    return heading;
  };

  it.each(['en', 'sl', 'sr-Latn'] as const)('is taken over in %s without a difference', async (locale) => {
    // Asked for once the page is there.
    api.use(graphql.query('UsesOfSpace', () => HttpResponse.json({ data: { usesOfSpace: [] } })));
    expect(await takeOver(bootOf(locale, spacePage(makeSpace())), locale)).toBe(makeSpace().title?.text);
  });

  it('says that there is nothing where the server knows it', async () => {
    const boot = { ...bootOf('en'), missing: '/spaces/workshop' };
    expect(await takeOver(boot, 'en')).toBe('There is nothing at this address');
  });

  it('says why where a part cannot be drawn', async () => {
    await expect(draw('/spaces/workshop', bootOf('en', spacePage(null)))).rejects.toThrow();
    const noReason = draw('/sign-in', { queries: [], locale: 'xx' });
    await expect(noReason).resolves.toMatchObject({ links: '' });
  });

  it('uses nothing up: the same answers draw the same page again', async () => {
    const boot = bootOf('de', spacePage(makeSpace()));
    expect(await draw('/spaces/workshop', boot)).toEqual(await draw('/spaces/workshop', boot));
  });
});
