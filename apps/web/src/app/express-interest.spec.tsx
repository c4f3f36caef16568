import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SignInDocument } from '../features/accounts/SignIn.gql.ts';
import { HttpResponse, api, graphql, withViewer } from '../testing/api.ts';
import { makeViewer, membership } from '../testing/people.ts';
import { renderApp, violations } from '../testing/render-app.tsx';
import { makeSpace } from '../testing/spaces.ts';
import { ViewerDocument } from '../lib/auth/Viewer.gql.ts';
import type { Viewer } from '../lib/auth/Viewer.tsx';
import { ExpressInterestDocument } from '../features/spaces/interest/ExpressInterest.gql.ts';
import { SpacePageDocument } from '../features/spaces/page/SpacePage.gql.ts';
import type { SpacePagePartsFragment } from '../features/spaces/page/SpacePage.gql.ts';

type Sent = NonNullable<SpacePagePartsFragment['viewerInterest']>;

const message = 'We are two potters and look for a workshop from May.';
const studio = makeViewer({ memberships: [membership('a2', 'Studio Breza')] });
const abilities = { ...makeSpace().viewerCan, expressInterest: true };

const interest: Sent = {
  __typename: 'Interest',
  id: 'i1',
  version: 1,
  state: 'SENT',
  message,
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
  intendedUse: { __typename: 'Concept', id: 'use:studio', label: 'Studio' },
  events: [
    {
      __typename: 'InterestEvent',
      at: '2026-11-20T10:00:00.000Z',
      state: 'SENT',
      personName: 'Ana Kovač',
      actorName: 'Studio Breza',
      reason: null,
    },
  ],
};

/** A server on which somebody may sign in and send one interest; it keeps what it was told. */
const serve = (viewer: Viewer | null, space: Partial<SpacePagePartsFragment> = {}) => {
  let now = viewer;
  const got: { input: unknown; actor: string | null }[] = [];
  api.use(
    graphql.query(ViewerDocument, () => HttpResponse.json({ data: { viewer: now } })),
    graphql.query(SpacePageDocument, () =>
      HttpResponse.json({
        data: {
          space: makeSpace({
            viewerCan: abilities,
            viewerInterest: got.length > 0 ? interest : null,
            ...space,
          }),
        },
      }),
    ),
    graphql.mutation(SignInDocument, () => {
      now = studio;
      return HttpResponse.json({ data: { signIn: studio } });
    }),
    graphql.mutation(ExpressInterestDocument, ({ variables, request }) => {
      got.push({ input: variables.input, actor: request.headers.get('x-kvart-actor') });
      return HttpResponse.json({ data: { expressInterest: interest } });
    }),
  );
  return got;
};

const write = async (user: Awaited<ReturnType<typeof renderApp>>['user']) => {
  await user.click(await screen.findByRole('button', { name: 'Express interest' }));
  await user.type(await screen.findByRole('textbox', { name: 'Your message' }), message);
};

describe('expressing interest', () => {
  it('sends who, what for and the words, and shows where it stands', async () => {
    const got = serve(studio);
    const { user } = await renderApp('/spaces/workshop');
    await screen.findByRole('button', { name: /Ana Kovač/ });
    await write(user);
    await user.selectOptions(screen.getByRole('combobox', { name: /Intended use/ }), 'Studio');
    expect(screen.getByText(/Ana Kovač, Studio Breza/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    const box = within(await screen.findByRole('region', { name: 'Your interest' }));
    expect(box.getByRole('link', { name: 'Open' })).toHaveAttribute('href', '/interests/i1');
    expect(got).toEqual([{ input: { spaceId: 's1', message, intendedUseId: 'use:studio' }, actor: 'a2' }]);
  });

  it('asks for a few words at least, at the field and above it', async () => {
    const got = serve(studio);
    const { user } = await renderApp('/spaces/workshop');
    await user.click(await screen.findByRole('button', { name: 'Express interest' }));
    await user.type(await screen.findByRole('textbox', { name: 'Your message' }), 'Hello');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(within(screen.getByRole('alert')).getByText('Write at least 20 characters.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Your message' })).toBeInvalid();
    expect(got).toEqual([]);
  });

  it('lets a visitor sign in over the page and goes on as their actor', async () => {
    const got = serve(null);
    const { user } = await renderApp('/spaces/workshop');
    await write(user);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Please sign in' }));
    await user.type(dialog.getByLabelText('E-mail address'), 'ana@obcina.example');
    await user.type(dialog.getByLabelText('Password'), 'a long enough password');
    await user.click(dialog.getByRole('button', { name: 'Sign in' }));
    await screen.findByRole('region', { name: 'Your interest' });
    expect(got).toEqual([{ input: { spaceId: 's1', message, intendedUseId: null }, actor: 'a2' }]);
  });

  it('keeps the words of a visitor who closes the sign-in', async () => {
    const got = serve(null);
    const { user } = await renderApp('/spaces/workshop');
    await write(user);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close' }));
    expect(await screen.findByText('Sign in to send it. Your words are kept here.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Your message' })).toHaveValue(message);
    expect(got).toEqual([]);
  });

  it('leads who has no actor to make one, and back', async () => {
    serve(makeViewer({ memberships: [] }));
    await renderApp('/spaces/workshop');
    expect(await screen.findByRole('link', { name: 'Set up and come back' })).toHaveAttribute(
      'href',
      `/onboarding?next=${encodeURIComponent('/spaces/workshop')}`,
    );
  });

  it('says why there is no form for one’s own space', async () => {
    const own = makeViewer({ memberships: [{ ...membership('owner', 'Hiša Hrast'), role: 'MEMBER' }] });
    api.use(
      withViewer(own),
      graphql.query(SpacePageDocument, () => HttpResponse.json({ data: { space: makeSpace() } })),
    );
    await renderApp('/spaces/workshop');
    expect(await screen.findByText(/The actor you act as offers this space/)).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Express interest' })).toBeNull());
  });
});
