import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ViewerDocument } from '../../lib/auth/Viewer.gql.ts';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  EraseMyAccountDocument,
  KeepMyAccountDocument,
  MakeDataLinkDocument,
  MyLeavingDocument,
} from './settings/Data.gql.ts';
import type { MyLeavingQuery } from './settings/Data.gql.ts';

type Leaving = MyLeavingQuery['myLeaving'];
const studio = { __typename: 'LeftActor' as const, id: 'a2', name: 'Studio Breza', slug: 'studio-breza' };
const withLeaving = (some: Partial<Leaving> = {}) =>
  graphql.query(MyLeavingDocument, () =>
    HttpResponse.json({
      data: { myLeaving: { __typename: 'MyLeaving', eraseAt: null, blockers: [], closing: [], ...some } },
    }),
  );
const done = { __typename: 'Done' as const, done: true };

describe('the settings of one’s own data', () => {
  it('gives a copy to whoever knows the password', async () => {
    const asked: string[] = [];
    api.use(
      withViewer(makeViewer()),
      withLeaving(),
      graphql.mutation(MakeDataLinkDocument, ({ variables }) => {
        asked.push(variables.password);
        return HttpResponse.json({
          data: { makeDataLink: { __typename: 'DataLink', url: '/export/personal-data.zip?key=abc' } },
        });
      }),
    );
    const { user } = await renderApp('/settings/data');
    const copy = await screen.findByRole('region', { name: 'A copy of your data' });
    await user.click(within(copy).getByRole('button', { name: 'Make a copy' }));
    expect(asked).toEqual([]);
    await user.type(within(copy).getByLabelText(/^Your password/), 'a long enough password{Enter}');
    const link = await within(copy).findByRole('link', { name: 'Fetch the copy (ZIP)' });
    expect(link).toHaveAttribute('href', '/export/personal-data.zip?key=abc');
    expect(asked).toEqual(['a long enough password']);
    expect(within(copy).getByLabelText(/^Your password/)).toHaveValue('');
    expect(await violations()).toEqual([]);
  });

  it('says what stands in the way of deleting the account, and where to settle it', async () => {
    api.use(
      withViewer(makeViewer()),
      withLeaving({
        blockers: [
          { __typename: 'LeavingBlock', kind: 'LAST_OWNER', actor: studio },
          { __typename: 'LeavingBlock', kind: 'LAST_ADMIN', actor: null },
        ],
      }),
    );
    await renderApp('/settings/data');
    expect(await screen.findByRole('link', { name: /Studio Breza: you are its only owner/ })).toHaveAttribute(
      'href',
      '/actors/studio-breza/members',
    );
    expect(screen.getByText(/You are the only administrator/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Delete the account' })).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('names what is closed too, and says that one is signed out', async () => {
    api.use(
      withViewer(makeViewer()),
      withLeaving({ closing: [studio] }),
      graphql.mutation(EraseMyAccountDocument, () => HttpResponse.json({ data: { eraseMyAccount: done } })),
    );
    const { user } = await renderApp('/settings/data');
    const erase = await screen.findByRole('region', { name: 'Delete your account' });
    expect(await within(erase).findByRole('link', { name: 'Studio Breza' })).toBeInTheDocument();
    expect(within(erase).getByText(/fourteen days after you ask/)).toBeInTheDocument();
    await user.type(within(erase).getByLabelText(/^Your password/), 'a long enough password{Enter}');
    expect(await within(erase).findByText(/You are signed out/)).toBeInTheDocument();
    expect(screen.getAllByText(/You are signed out/).length).toBeGreaterThan(1);
    expect(within(erase).queryByRole('button', { name: 'Delete the account' })).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('tells on every page that the account is about to go, and takes it back', async () => {
    const eraseAt = '2026-12-08T10:00:00Z';
    let kept = false;
    api.use(
      graphql.query(ViewerDocument, () =>
        HttpResponse.json({ data: { viewer: makeViewer({ eraseAt: kept ? null : eraseAt }) } }),
      ),
      graphql.query(MyLeavingDocument, () =>
        HttpResponse.json({
          data: {
            myLeaving: { __typename: 'MyLeaving', eraseAt: kept ? null : eraseAt, blockers: [], closing: [] },
          },
        }),
      ),
      graphql.mutation(KeepMyAccountDocument, () => {
        kept = true;
        return HttpResponse.json({ data: { keepMyAccount: done } });
      }),
    );
    const { user } = await renderApp('/settings/data');
    await waitFor(() => expect(screen.getAllByText(/will be deleted on 8 December 2026/)).toHaveLength(2));
    expect(screen.getByRole('link', { name: 'Keep the account' })).toHaveAttribute('href', '/settings/data');
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Keep the account' }));
    expect(await screen.findByText('Your account stays.')).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: 'Delete the account' })).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByText(/will be deleted on/)).not.toBeInTheDocument());
  });
});
