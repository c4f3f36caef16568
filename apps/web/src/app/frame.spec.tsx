import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { VisitorHomeDocument } from '../features/home/HomeSpace.gql.ts';
import type { VisitorHomeQuery } from '../features/home/HomeSpace.gql.ts';
import { HttpResponse, api, config, graphql, withConfig, withViewer } from '../testing/api.ts';
import { makeViewer } from '../testing/people.ts';
import { renderApp, violations } from '../testing/render-app.tsx';

const home: VisitorHomeQuery = {
  numbers: { __typename: 'NetworkNumbers', actors: 128, listedSpaces: 1, listedM2: 86.5, places: 9 },
  spaces: {
    __typename: 'SpaceConnection',
    totalCount: 1,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    nodes: [
      {
        __typename: 'Space',
        id: 's1',
        slug: 'workshop',
        isDemo: true,
        title: { __typename: 'LocalizedText', text: 'Delavnica na Šutni', locale: 'sl' },
        place: { __typename: 'Place', id: 'p1', name: 'Kamnik' },
        usableM2: 86.5,
        rentMode: 'REDUCED',
        rentPerM2: 6.5,
        currency: 'EUR',
        photos: [],
      },
    ],
  },
};

const withHome = graphql.query(VisitorHomeDocument, () => HttpResponse.json({ data: home }));

describe('the start page', () => {
  it('asks one question with three answers, and shows what is new', async () => {
    api.use(withHome);
    await renderApp('/');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('What are you looking for?');
    expect(screen.getByRole('link', { name: 'A space' })).toHaveAttribute('href', '/spaces');
    expect(screen.getByRole('link', { name: 'A partner' })).toHaveAttribute('href', '/actors');
    expect(screen.getByRole('link', { name: 'Someone for my space' })).toHaveAttribute('href', '/spaces/new');
    const space = await screen.findByRole('link', { name: 'Delavnica na Šutni' });
    expect(space).toHaveAttribute('lang', 'sl');
    expect(screen.getByText('space on offer')).toBeInTheDocument();
    expect(document.title).toBe('Kvart · rooms and partners for living city centres');
    expect(await violations()).toEqual([]);
  });

  it('is complete at once from inlined answers, without asking', async () => {
    // No handler for VisitorHome: a request would fail the test.
    const queries = [
      { query: 'VisitorHome', variables: {}, data: home },
      { query: 'Viewer', variables: {}, data: { viewer: null } },
    ];
    await renderApp('/', { boot: { config, queries } });
    expect(screen.getByRole('link', { name: 'Delavnica na Šutni' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Sign in' })).toBeVisible();
  });

  it('says so and offers another try where the data does not come', async () => {
    api.use(
      graphql.query(VisitorHomeDocument, () => HttpResponse.error(), { once: true }),
      withHome,
    );
    const { user } = await renderApp('/');
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Delavnica na Šutni' })).toBeInTheDocument();
  });

  it('leads to the set-up where nobody has an account yet', async () => {
    api.use(withHome, withConfig({ setupRequired: true }));
    await renderApp('/');
    expect(await screen.findByRole('heading', { name: 'Make the first account' })).toBeInTheDocument();
  });
});

describe('the frame', () => {
  it('changes the language, remembers it, and asks for everything again in it', async () => {
    const asked: (string | null)[] = [];
    api.use(
      graphql.query(VisitorHomeDocument, ({ request }) => {
        asked.push(request.headers.get('accept-language'));
        return HttpResponse.json({ data: home });
      }),
    );
    const { user } = await renderApp('/');
    await screen.findByRole('link', { name: 'Delavnica na Šutni' });
    const menu = screen.getByRole('button', { name: 'Language: EN' });
    await user.click(menu);
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Slovenščina' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Kaj iščete?' })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('sl');
    expect(document.cookie).toContain('kvart_lang=sl');
    await waitFor(() => expect(asked).toEqual(['en', 'sl']));
  });

  it('changes the theme and remembers it', async () => {
    api.use(withHome);
    const { user } = await renderApp('/');
    await user.click(screen.getByRole('button', { name: 'Appearance' }));
    await user.click(screen.getByRole('button', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(document.cookie).toContain('kvart_theme=dark');
  });

  it('moves the focus to the heading of the next page and names it', async () => {
    api.use(withHome);
    const { user } = await renderApp('/');
    await user.click(screen.getByRole('link', { name: 'Accessibility' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Accessibility statement' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(document.title).toBe('Accessibility statement · Kvart');
    expect(await violations()).toEqual([]);
  });

  it('helps where there is nothing at an address', async () => {
    await renderApp('/no/such/page');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'There is nothing at this address',
    );
    expect(screen.getByRole('link', { name: 'See spaces' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('says when the network is gone', async () => {
    await renderApp('/imprint');
    const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine');
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    dispatchEvent(new Event('offline'));
    expect(await screen.findByText(/You are offline/)).toBeInTheDocument();
    Object.defineProperty(navigator, 'onLine', online ?? { configurable: true, value: true });
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
    await waitFor(() => expect(screen.queryByText(/You are offline/)).not.toBeInTheDocument());
  });

  it('opens the search with Ctrl K and hands the words on', async () => {
    const { user } = await renderApp('/imprint');
    await user.keyboard('{Control>}k{/Control}');
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('searchbox'), 'workshop');
    expect(await violations(dialog)).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Search actors' }));
    expect(location.pathname + location.search).toBe('/actors?q=workshop');
  });
});

describe('acting as', () => {
  it('names the actor in every request and keeps the choice for the next visit', async () => {
    const actors: (string | null)[] = [];
    api.use(
      withViewer(makeViewer()),
      graphql.query(VisitorHomeDocument, ({ request }) => {
        actors.push(request.headers.get('x-kvart-actor'));
        expect(request.headers.get('x-kvart-csrf')).toBe('1');
        return HttpResponse.json({ data: home });
      }),
    );
    const { user, unmount } = await renderApp('/');
    await user.click(await screen.findByRole('button', { name: /Občina Kamnik account and settings/ }));
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Studio Breza Owner/ }));
    expect(await screen.findByText('You now act as Studio Breza.')).toBeInTheDocument();
    await waitFor(() => expect(actors.at(-1)).toBe('a2'));
    unmount();
    await renderApp('/');
    expect(
      await screen.findByRole('button', { name: /Studio Breza account and settings/ }),
    ).toBeInTheDocument();
    expect(actors.at(-1)).toBe('a2');
  });
});
