import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeMember, makeMembers } from '../../testing/actors.ts';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer, membership } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  ActorMembersPageDocument,
  ChangeMemberRoleDocument,
  InviteMemberDocument,
  RemoveMemberDocument,
  RevokeInvitationDocument,
} from './members/Members.gql.ts';

const viewer = makeViewer({ memberships: [membership('a1', 'Studio Breza')] });
const me = makeMember(viewer.id, viewer.name, 'OWNER');
const bor = makeMember('p2', 'Bor Zupan');

const conflict = (code: string, message: string) => ({
  __typename: 'Conflict' as const,
  code,
  message,
  path: null,
});

const serve = (members = [me, bor], some: Parameters<typeof makeMembers>[1] = {}) => {
  const server = { actor: makeMembers(members, some) };
  api.use(
    withViewer(viewer),
    graphql.query(ActorMembersPageDocument, () => HttpResponse.json({ data: { actor: server.actor } })),
  );
  return server;
};

const open = () => renderApp('/actors/studio-breza/members');
const rows = async () =>
  within(await screen.findByRole('list', { name: 'Members' })).getAllByRole('listitem');

describe('the members of an actor', () => {
  it('shows an owner everybody, with what can be done', async () => {
    serve([{ ...me }, bor]);
    await open();
    const [mine, his] = await rows();
    expect(within(mine!).getByText('Ana Kovač (you)')).toBeInTheDocument();
    expect(within(mine!).queryByRole('button')).toBeNull();
    expect(within(his!).getByRole('combobox', { name: 'Role of Bor Zupan' })).toHaveValue('EDITOR');
    expect(within(his!).getByRole('button', { name: 'Remove' })).toBeInTheDocument();
    expect(screen.getByText(/You are the only owner/)).toBeInTheDocument();
    expect(document.title).toBe('Members: Studio Breza · Kvart');
    expect(await violations()).toEqual([]);
  });

  it('tells the last owner why the role cannot be given up', async () => {
    const sentence = 'There must always be an owner. Hand ownership over to someone else first.';
    serve();
    api.use(
      graphql.mutation(ChangeMemberRoleDocument, () =>
        HttpResponse.json({ data: { changeMemberRole: conflict('last_owner', sentence) } }),
      ),
    );
    const { user } = await open();
    const role = await screen.findByRole('combobox', { name: 'Role of Ana Kovač' });
    await user.selectOptions(role, 'EDITOR');
    expect(await screen.findByText(sentence)).toBeInTheDocument();
    expect(role).toHaveValue('OWNER');
  });

  it('removes somebody only after a second yes', async () => {
    const server = serve();
    let removed = 0;
    api.use(
      graphql.mutation(RemoveMemberDocument, ({ variables }) => {
        removed += 1;
        expect(variables).toEqual({ actorId: 'a1', personId: 'p2' });
        server.actor = makeMembers([me]);
        return HttpResponse.json({ data: { removeMember: server.actor } });
      }),
    );
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    expect(removed).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Remove Bor Zupan?' }));
    expect(await violations()).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('Bor Zupan was removed.')).toBeInTheDocument();
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(removed).toBe(1);
  });

  it('invites by mail, says who was invited already, and lists who has not answered', async () => {
    serve();
    const sentence = 'This address is already invited.';
    api.use(
      graphql.mutation(InviteMemberDocument, ({ variables: { email, role } }) =>
        HttpResponse.json({
          data: {
            inviteMember:
              email === 'known@breza.example'
                ? conflict('invitation_open', sentence)
                : makeMembers([me, bor], {
                    invitations: [
                      {
                        __typename: 'Invitation',
                        id: 'i1',
                        email,
                        role,
                        expiresAt: '2026-12-24T08:00:00.000Z',
                      },
                    ],
                  }),
          },
        }),
      ),
      graphql.mutation(RevokeInvitationDocument, () =>
        HttpResponse.json({ data: { revokeInvitation: makeMembers([me, bor]) } }),
      ),
    );
    const { user } = await open();
    const form = within(await screen.findByRole('region', { name: 'Invite somebody' }));
    await user.type(form.getByRole('textbox', { name: 'E-mail address' }), 'known@breza.example');
    await user.click(form.getByRole('button', { name: 'Send invitation' }));
    expect(await form.findByText(sentence)).toBeInTheDocument();
    await user.clear(form.getByRole('textbox', { name: 'E-mail address' }));
    await user.type(form.getByRole('textbox', { name: 'E-mail address' }), 'new@breza.example');
    await user.click(form.getByRole('button', { name: 'Send invitation' }));
    const open_ = within(await screen.findByRole('region', { name: 'Open invitations' }));
    expect(open_.getByText('new@breza.example')).toBeInTheDocument();
    expect(form.getByRole('textbox', { name: 'E-mail address' })).toHaveValue('');
    await user.click(open_.getByRole('button', { name: 'Withdraw the invitation to new@breza.example' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Open invitations' })).toBeNull());
  });

  it('is not there for people of other actors, and asks visitors to sign in', async () => {
    serve();
    api.use(withViewer(makeViewer({ memberships: [] })));
    const first = await open();
    expect(
      await screen.findByRole('heading', { name: 'There is nothing at this address' }),
    ).toBeInTheDocument();
    first.unmount();
    api.use(withViewer(null));
    await open();
    await waitFor(() =>
      expect(location.pathname + location.search).toBe('/sign-in?next=/actors/studio-breza/members'),
    );
  });
});
