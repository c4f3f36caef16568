import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ViewerDocument } from '../../lib/auth/Viewer.gql.ts';
import type { UserError } from '../../lib/apollo/types.ts';
import { HttpResponse, api, graphql, withConfig, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { ConfirmEmailDocument, ResendConfirmationDocument, SignUpDocument } from './Accounts.gql.ts';
import { AcceptInvitationDocument, InvitationDocument } from './Invitation.gql.ts';
import { SignInDocument } from './SignIn.gql.ts';
import { SessionsDocument, UpdateAccountDocument } from './settings/Settings.gql.ts';

const refusal = <T extends UserError['__typename']>(typename: T, code: string, message: string) => ({
  __typename: typename,
  code,
  message,
  path: null,
});

const weak: UserError = {
  __typename: 'InvalidInput',
  code: 'invalid_input',
  message: 'Please check the marked fields.',
  path: null,
  issues: [
    {
      __typename: 'InputIssue',
      code: 'password_too_short',
      message: 'Use at least 15 characters.',
      path: ['password'],
    },
  ],
};

/** Nobody until the sign-in, then a person. */
const withSignIn = () => {
  let viewer: ReturnType<typeof makeViewer> | null = null;
  let attempts = 0;
  api.use(
    graphql.query(ViewerDocument, () => HttpResponse.json({ data: { viewer } })),
    graphql.mutation(SignInDocument, ({ variables }) => {
      attempts += 1;
      if (variables.password !== 'a long enough password')
        return HttpResponse.json({
          data: {
            signIn: refusal('Forbidden', 'wrong_credentials', 'Address and password do not match.') as never,
          },
        });
      viewer = makeViewer();
      return HttpResponse.json({ data: { signIn: viewer } });
    }),
  );
  return { attempts: () => attempts };
};

describe('signing in', () => {
  it('asks for what is missing before it asks the server', async () => {
    const server = withSignIn();
    const { user } = await renderApp('/sign-in');
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Sign in' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(within(summary).getAllByRole('link')).toHaveLength(2);
    await user.click(within(summary).getAllByRole('link')[0]!);
    expect(screen.getByLabelText('E-mail address')).toHaveFocus();
    expect(screen.getByLabelText('E-mail address')).toHaveAccessibleDescription('Please fill this in.');
    expect(server.attempts()).toBe(0);
    expect(await violations()).toEqual([]);
  });

  it('says why it was refused, keeps the address, and goes where one wanted to', async () => {
    withSignIn();
    api.use(graphql.query(SessionsDocument, () => HttpResponse.json({ data: { sessions: [] } })));
    const { user } = await renderApp('/sign-in?next=/settings/security');
    await user.type(screen.getByLabelText('E-mail address'), 'ana@obcina.example');
    await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
    expect(await screen.findByText('Address and password do not match.')).toBeInTheDocument();
    expect(screen.getByLabelText('E-mail address')).toHaveValue('ana@obcina.example');
    await user.clear(screen.getByLabelText('Password'));
    await user.type(screen.getByLabelText('Password'), 'a long enough password{Enter}');
    expect(await screen.findByRole('heading', { level: 2, name: 'Security' })).toBeInTheDocument();
    expect(location.pathname).toBe('/settings/security');
  });

  it('offers the people of the demo with one press', async () => {
    withSignIn();
    api.use(
      withConfig({
        demo: true,
        demoSignIns: [
          {
            __typename: 'DemoSignIn',
            email: 'ana@demo.example',
            role: 'Officer',
            actorName: 'Občina Kamnik',
          },
        ],
      }),
    );
    const { user } = await renderApp('/sign-in');
    await user.click(await screen.findByRole('button', { name: /Officer/ }));
    expect(screen.getByLabelText('E-mail address')).toHaveValue('ana@demo.example');
    expect(screen.getByLabelText('Password')).not.toHaveValue('');
  });
});

describe('signing up', () => {
  it('shows what the server found at the field and in the summary, and sends once however often one presses', async () => {
    let sent = 0;
    api.use(
      graphql.mutation(SignUpDocument, async ({ variables }) => {
        sent += 1;
        await new Promise((resolve) => setTimeout(resolve, 30));
        expect(variables.input).toMatchObject({ locale: 'en', email: 'ana@obcina.example' });
        return HttpResponse.json({
          data: { signUp: sent === 1 ? (weak as never) : { __typename: 'Done', done: true } },
        });
      }),
      graphql.mutation(ResendConfirmationDocument, () =>
        HttpResponse.json({ data: { resendConfirmation: { __typename: 'Done', done: true } } }),
      ),
    );
    const { user } = await renderApp('/sign-up');
    await user.type(screen.getByLabelText('Your name'), 'Ana Kovač');
    await user.type(screen.getByLabelText('E-mail address'), 'ana@obcina.example');
    await user.type(screen.getByLabelText('Password'), 'short');
    await user.dblClick(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findAllByText('Use at least 15 characters.')).toHaveLength(2);
    expect(screen.getByLabelText('Password')).toHaveAttribute('aria-invalid', 'true');
    expect(sent).toBe(1);
    expect(await violations()).toEqual([]);
    await user.type(screen.getByLabelText('Password'), ' but now long enough');
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findByRole('heading', { name: 'Look into your mailbox' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Send again' }));
    expect(await screen.findByText('Sent. It may take a minute.')).toBeInTheDocument();
  });

  it('keeps what was typed over a reload, but never the password', async () => {
    const { user, unmount } = await renderApp('/sign-up');
    await user.type(screen.getByLabelText('Your name'), 'Ana Kovač');
    await user.type(screen.getByLabelText('Password'), 'a secret that must not be kept');
    unmount();
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('secret');
    await renderApp('/sign-up');
    expect(screen.getByLabelText('Your name')).toHaveValue('Ana Kovač');
    expect(screen.getByLabelText('Password')).toHaveValue('');
  });

  it('says that there is no connection and loses nothing', async () => {
    api.use(graphql.mutation(SignUpDocument, () => HttpResponse.error()));
    const { user } = await renderApp('/sign-up');
    await user.type(screen.getByLabelText('Your name'), 'Ana Kovač');
    await user.type(screen.getByLabelText('E-mail address'), 'ana@obcina.example');
    await user.type(screen.getByLabelText('Password'), 'a long enough password');
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findByText(/There is no connection to the server/)).toBeInTheDocument();
    expect(screen.getByLabelText('Password')).toHaveValue('a long enough password');
  });
});

describe('links from mails', () => {
  it('confirms an address only after a press', async () => {
    let viewer: ReturnType<typeof makeViewer> | null = null;
    api.use(
      graphql.query(ViewerDocument, () => HttpResponse.json({ data: { viewer } })),
      graphql.mutation(ConfirmEmailDocument, ({ variables }) => {
        expect(variables.token).toBe('a-token-from-a-mail');
        viewer = makeViewer({ memberships: [] });
        return HttpResponse.json({ data: { confirmEmail: viewer } });
      }),
    );
    const { user } = await renderApp('/confirm-email#token=a-token-from-a-mail');
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText('Your address is confirmed.')).toBeInTheDocument();
    await waitFor(() => expect(location.pathname).toBe('/onboarding'));
  });

  it('says that a link is not complete', async () => {
    await renderApp('/reset-password');
    expect(screen.getByText(/This link is not complete/)).toBeInTheDocument();
  });

  it('shows an invitation, and accepts it', async () => {
    const actor = {
      __typename: 'Actor' as const,
      id: 'a9',
      slug: 'novi',
      name: 'Novi studio',
      sector: 'CREATIVE' as const,
    };
    api.use(
      withViewer(makeViewer()),
      graphql.query(InvitationDocument, () =>
        HttpResponse.json({
          data: {
            invitation: {
              __typename: 'Invitation',
              id: 'i1',
              email: 'ana@obcina.example',
              role: 'EDITOR',
              expiresAt: '2030-01-01T00:00:00Z',
              actor,
            },
          },
        }),
      ),
      graphql.mutation(AcceptInvitationDocument, () =>
        HttpResponse.json({
          data: { acceptInvitation: { __typename: 'Actor', id: 'a9', slug: 'novi', name: 'Novi studio' } },
        }),
      ),
    );
    const { user } = await renderApp('/invitation#token=abc');
    expect(await screen.findByText(/Novi studio invites ana@obcina.example/)).toHaveTextContent('as Editor');
    expect(await violations()).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Accept' }));
    expect(await screen.findByText('You now act for Novi studio.')).toBeInTheDocument();
  });

  it('says that an invitation is no longer open', async () => {
    api.use(graphql.query(InvitationDocument, () => HttpResponse.json({ data: { invitation: null } })));
    await renderApp('/invitation#token=abc');
    expect(await screen.findByText('This invitation is no longer open')).toBeInTheDocument();
  });
});

describe('settings', () => {
  it('asks to sign in over the page where the session has ended, and goes on', async () => {
    let saved = 0;
    const viewer = makeViewer();
    let ended = true;
    api.use(
      withViewer(viewer),
      graphql.mutation(UpdateAccountDocument, ({ variables }) => {
        saved += 1;
        return HttpResponse.json({
          data: {
            updateAccount: ended
              ? (refusal('SignInRequired', 'sign_in_required', 'Please sign in.') as never)
              : { ...viewer, name: variables.input.name ?? '' },
          },
        });
      }),
      graphql.mutation(SignInDocument, () => {
        ended = false;
        return HttpResponse.json({ data: { signIn: viewer } });
      }),
    );
    const { user } = await renderApp('/settings/account');
    const name = await screen.findByLabelText('Your name');
    await user.clear(name);
    await user.type(name, 'Ana Novak');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('dialog', { name: 'Please sign in' });
    expect(await violations(dialog)).toEqual([]);
    await user.type(within(dialog).getByLabelText('E-mail address'), 'ana@obcina.example');
    await user.type(within(dialog).getByLabelText('Password'), 'a long enough password{Enter}');
    expect(await screen.findByText('Saved')).toBeInTheDocument();
    expect(saved).toBe(2);
    expect(screen.getByLabelText('Your name')).toHaveValue('Ana Novak');
  });

  it('lists the sessions, this one marked and not to be ended', async () => {
    const session = (id: string, current: boolean, device: string) => ({
      __typename: 'SessionInfo' as const,
      id,
      current,
      device,
      createdAt: '2026-01-01T00:00:00Z',
      lastSeenAt: '2026-01-02T00:00:00Z',
    });
    api.use(
      withViewer(makeViewer()),
      graphql.query(SessionsDocument, () =>
        HttpResponse.json({
          data: { sessions: [session('1', true, 'Firefox, Linux'), session('2', false, 'Chrome, Android')] },
        }),
      ),
    );
    await renderApp('/settings/security');
    expect(await screen.findByText('This device')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'End the session: Chrome, Android' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Firefox/ })).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('leads a visitor to the sign-in and back', async () => {
    await renderApp('/settings/language');
    await waitFor(() => expect(location.pathname + location.search).toBe('/sign-in?next=/settings/language'));
  });
});
