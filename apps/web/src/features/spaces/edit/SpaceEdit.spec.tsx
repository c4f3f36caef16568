import { screen, waitFor, within } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import { http } from 'msw/http';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { UserError } from '../../../lib/apollo/types.ts';
import { HttpResponse, api, graphql, withViewer } from '../../../testing/api.ts';
import { makeViewer } from '../../../testing/people.ts';
import { renderApp, violations } from '../../../testing/render-app.tsx';
import { ViewerDocument } from '../../../lib/auth/Viewer.gql.ts';
import type { ServerSpace } from './file/values.ts';
import {
  MarkSpaceReadyDocument,
  MovePhotoDocument,
  PublishSpaceDocument,
  SaveSpaceDocument,
  SpaceEditDocument,
  SpaceUsesDocument,
} from './SpaceEdit.gql.ts';
import { completeSpace, photo, serverSpace } from './testing/server-space.ts';

type User = ReturnType<typeof userEvent.setup>;
type Answer = ServerSpace | UserError;
type Saved = { version: number; input: Record<string, unknown> };

/** The server with one space in it: answers with what it has, and writes down what it was sent. */
const withSpace = (first: ServerSpace) => {
  const server = {
    space: first,
    saved: [] as Saved[],
    /** Answers the next change in another way. */
    next: null as (() => Answer | 'lost') | null,
    /** What a change makes of the space. */
    apply: (_input: Record<string, unknown>): Partial<ServerSpace> => ({}),
  };
  api.use(
    withViewer(makeViewer()),
    graphql.query(SpaceEditDocument, () => HttpResponse.json({ data: { space: server.space } })),
    graphql.query(SpaceUsesDocument, () =>
      HttpResponse.json({
        data: {
          concepts: [
            { __typename: 'Concept' as const, id: 'use.gallery', label: 'Gallery', parentId: null },
            { __typename: 'Concept' as const, id: 'use.cafe', label: 'Café', parentId: null },
          ],
        },
      }),
    ),
    graphql.mutation(SaveSpaceDocument, ({ variables }) => {
      const input = variables.input as Record<string, unknown>;
      server.saved.push({ version: variables.version, input });
      const other = server.next?.();
      server.next = null;
      if (other === 'lost') return HttpResponse.error();
      if (other) return HttpResponse.json({ data: { saveSpace: other } as never });
      server.space = { ...server.space, ...server.apply(input), version: server.space.version + 1 };
      return HttpResponse.json({ data: { saveSpace: server.space } });
    }),
  );
  return server;
};

const open = async (space: ServerSpace, hash = '') => {
  const server = withSpace(space);
  const { user } = await renderApp(`/spaces/${space.slug}/edit${hash}`);
  await screen.findByRole('heading', { level: 1 });
  return { server, user };
};

const section = (name: string) => {
  const heading = screen.getByRole('heading', { level: 2, name });
  return heading.closest('details') as HTMLDetailsElement;
};
const unfold = async (user: User, name: string) => {
  const details = section(name);
  if (!details.open) await user.click(within(details).getByRole('heading', { level: 2 }));
  await waitFor(() => expect(details.open).toBe(true));
  return within(details);
};
const panel = () => within(screen.getByRole('complementary', { name: 'Until it is public' }));

beforeEach(() => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:photo');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
});

describe('the file of a space', () => {
  it('says section by section what is missing, and leads to each field', async () => {
    const { user } = await open(serverSpace());
    expect(within(section('Name and place')).getByText('2 of 4 needed')).toBeInTheDocument();
    expect(within(section('Utilities')).getByText('optional')).toBeInTheDocument();
    await user.click(panel().getByRole('link', { name: 'Usable area' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Usable area/ })).toHaveFocus());
    expect(await violations()).toEqual([]);
  });

  it('updates what is missing while one types, before anything is saved', async () => {
    const { user, server } = await open(serverSpace(), '#usableM2');
    await user.type(await screen.findByRole('textbox', { name: /^Usable area/ }), '84,5');
    expect(panel().queryByRole('link', { name: 'Usable area' })).not.toBeInTheDocument();
    expect(server.saved).toEqual([]);
  });

  it('saves only what was changed, on the version it was made on, and says when', async () => {
    const { user, server } = await open(serverSpace(), '#usableM2');
    server.apply = ({ usableM2 }) => ({ usableM2: usableM2 as number });
    await user.type(await screen.findByRole('textbox', { name: /^Usable area/ }), '84,5');
    await waitFor(() => expect(server.saved).toEqual([{ version: 1, input: { usableM2: 84.5 } }]));
    expect(await panel().findByText(/^Saved \d\d:\d\d$/)).toBeInTheDocument();
    expect(Object.keys(localStorage).filter((key) => key.startsWith('kvart.space.'))).toEqual([]);
  });

  it('keeps a refused value, and shows the sentence at its field', async () => {
    const { user, server } = await open(serverSpace(), '#address');
    server.next = () => ({
      __typename: 'InvalidInput',
      code: 'invalid_input',
      message: 'Please check.',
      path: null,
      issues: [{ __typename: 'InputIssue', code: 'too_long', message: 'Shorten this.', path: ['address'] }],
    });
    const address = await screen.findByRole('textbox', { name: /^Address/ });
    await user.type(address, 'Glavni trg 5');
    await waitFor(() => expect(address).toHaveAccessibleDescription(/Shorten this\./));
    expect(address).toHaveValue('Glavni trg 5');
    expect(panel().getByText('Needs your attention')).toBeInTheDocument();
  });

  it('speaks of a slip once the field is left, and does not send it', async () => {
    const { user, server } = await open(serverSpace(), '#floor');
    const floor = await screen.findByRole('textbox', { name: /^Floor/ });
    await user.type(floor, 'ground');
    expect(floor).not.toBeInvalid();
    await user.tab();
    await waitFor(() => expect(floor).toHaveAccessibleDescription(/Enter a number\./));
    expect(server.saved).toEqual([]);
  });

  it('keeps everything on the device without a connection, and resumes after a reload', async () => {
    const { user, server } = await open(serverSpace(), '#address');
    server.next = () => 'lost';
    await user.type(await screen.findByRole('textbox', { name: /^Address/ }), 'Glavni trg 5');
    expect(await panel().findByText('Offline: kept on this device')).toBeInTheDocument();
    document.body.replaceChildren();
    const again = await open(serverSpace(), '#address');
    expect(await screen.findByRole('textbox', { name: /^Address/ })).toHaveValue('Glavni trg 5');
    await waitFor(() =>
      expect(again.server.saved).toEqual([{ version: 1, input: { address: 'Glavni trg 5' } }]),
    );
  });

  it('asks to sign in over the form where the session has ended, and saves afterwards', async () => {
    const { user, server } = await open(serverSpace(), '#address');
    server.apply = ({ address }) => ({ address: address as string });
    api.use(
      graphql.query(ViewerDocument, () => HttpResponse.json({ data: { viewer: makeViewer() } })),
      graphql.mutation('SignIn', () => HttpResponse.json({ data: { signIn: makeViewer() } })),
    );
    server.next = () => ({
      __typename: 'SignInRequired',
      code: 'sign_in_required',
      message: 'Sign in.',
      path: null,
    });
    await user.type(await screen.findByRole('textbox', { name: /^Address/ }), 'Glavni trg 5');
    const dialog = within(await screen.findByRole('dialog', { name: /sign/i }));
    await user.type(dialog.getByLabelText(/e-mail/i), 'ana@obcina.example');
    await user.type(dialog.getByLabelText(/password/i), 'a long enough password');
    await user.click(dialog.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(server.saved).toHaveLength(2));
    expect(screen.getByRole('textbox', { name: /^Address/ })).toHaveValue('Glavni trg 5');
  });

  it('shows what somebody else changed, and asks where both changed the same', async () => {
    const { user, server } = await open(serverSpace(), '#address');
    server.next = () => {
      server.space = serverSpace({ version: 3, address: 'Šutna 2', buildingName: 'Old mill' });
      return {
        __typename: 'StaleVersion',
        code: 'stale_version',
        message: 'Someone else has changed this.',
        path: null,
        currentVersion: 3,
      };
    };
    server.apply = ({ address }) => ({ address: address as string });
    const address = await screen.findByRole('textbox', { name: /^Address/ });
    await user.type(address, 'Glavni trg 5');
    expect(await screen.findByText('Address: you and somebody else changed this')).toBeInTheDocument();
    expect(screen.getByText('Name of the building', { selector: 'p' })).toBeInTheDocument();
    expect(screen.getByText('Šutna 2')).toBeInTheDocument();
    expect(address).toHaveValue('Glavni trg 5');
    await user.click(screen.getByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(server.saved[1]).toEqual({ version: 3, input: { address: 'Glavni trg 5' } }));
  });

  it('never offers a dead button: publishing says what is missing and goes there', async () => {
    const { user } = await open(completeSpace({ floor: null, address: null }));
    await user.click(panel().getByRole('button', { name: 'Publish' }));
    expect(await panel().findByText(/2 answers are still missing/)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Address/ })).toHaveFocus());
  });

  it('publishes a draft by way of ready, and ends on the public page', async () => {
    const { user, server } = await open(completeSpace());
    const steps: string[] = [];
    api.use(
      graphql.mutation(MarkSpaceReadyDocument, ({ variables }) => {
        steps.push(`ready ${variables.version}`);
        server.space = { ...server.space, state: 'READY', version: 2 };
        return HttpResponse.json({ data: { markSpaceReady: server.space } });
      }),
      graphql.mutation(PublishSpaceDocument, ({ variables }) => {
        steps.push(`publish ${variables.version}`);
        server.space = { ...server.space, state: 'LISTED', version: 3 };
        return HttpResponse.json({ data: { publishSpace: server.space } });
      }),
    );
    expect(panel().getByText('Everything needed is there')).toBeInTheDocument();
    await user.click(panel().getByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(location.pathname).toBe('/spaces/former-bakery'));
    expect(steps).toEqual(['ready 1', 'publish 2']);
    expect(await screen.findByText('Published: everybody can see the space now.')).toBeInTheDocument();
  });

  it('says that a listed space is public, and holds back what would leave it incomplete', async () => {
    const { user, server } = await open(completeSpace({ state: 'LISTED' }), '#address');
    expect(screen.getByText('This space is public')).toBeInTheDocument();
    const address = await screen.findByRole('textbox', { name: /^Address/ });
    await user.clear(address);
    await user.tab();
    await waitFor(() => expect(address).toHaveAccessibleDescription(/The space is public/));
    expect(server.saved).toEqual([]);
  });

  it('gives the reason for the energy class, and the sum of a month', async () => {
    const { user } = await open(completeSpace());
    const energy = await unfold(user, 'Energy');
    expect(energy.getByText(/needed because the use may last a year or more/)).toBeInTheDocument();
    const money = await unfold(user, 'Price');
    const sum = within(money.getByRole('group', { name: 'What a month costs' }));
    expect(sum.getByText('€354.90')).toBeInTheDocument();
    expect(sum.getByText('€474.90')).toBeInTheDocument();
  });

  it('ticks uses found by a search', async () => {
    const { user, server } = await open(completeSpace());
    const use = await unfold(user, 'Use');
    await user.type(await use.findByRole('searchbox', { name: 'Search uses' }), 'cafe');
    await waitFor(() => expect(use.queryByRole('checkbox', { name: 'Gallery' })).not.toBeInTheDocument());
    await user.click(use.getByRole('checkbox', { name: 'Café' }));
    await waitFor(() =>
      expect(server.saved[0]?.input).toEqual({ permittedUseIds: ['use.gallery', 'use.cafe'] }),
    );
    expect(await violations()).toEqual([]);
  });

  it('takes the title in a second language', async () => {
    const { user, server } = await open(serverSpace(), '#title');
    await user.click(await screen.findByRole('button', { name: 'Title in another language' }));
    const languages = screen.getAllByRole('combobox', { name: 'Title: language of this text' });
    await user.selectOptions(languages[1]!, 'sl');
    await user.type(screen.getByRole('textbox', { name: /^Title \(Slovenian\)/ }), 'Nekdanja pekarna');
    await waitFor(() =>
      expect(server.saved.at(-1)?.input).toEqual({
        title: [
          { locale: 'en', text: 'Former bakery' },
          { locale: 'sl', text: 'Nekdanja pekarna' },
        ],
      }),
    );
  });
});

describe('its photos', () => {
  const file = new File(['x'], 'hall.jpg', { type: 'image/jpeg' });
  const choose = async (space: ServerSpace) => {
    const opened = await open(space, '#photos');
    await opened.user.upload(await screen.findByLabelText('Choose photos'), file);
    return { ...opened, alt: await screen.findByRole('textbox', { name: 'What can be seen?' }) };
  };

  it('asks for a description first, then uploads', async () => {
    const sent: URL[] = [];
    const { user, server, alt } = await choose(serverSpace());
    api.use(
      http.post('http://localhost:3000/upload/photo', ({ request }) => {
        sent.push(new URL(request.url));
        const image = photo('p1', 'Bright hall');
        server.space = { ...server.space, version: 2, photos: [image] };
        return HttpResponse.json({ image });
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Add the photo' }));
    await waitFor(() => expect(alt).toHaveAccessibleDescription(/at least three characters/));
    expect(sent).toEqual([]);
    await user.type(alt, 'Bright hall{Enter}');
    expect(await screen.findByRole('img', { name: 'Bright hall' })).toBeInTheDocument();
    expect(sent[0]?.searchParams.get('alt')).toBe('Bright hall');
    expect(panel().queryByRole('link', { name: 'Photos' })).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('says why a picture was refused, with its name, and keeps the description for another try', async () => {
    const { user, alt } = await choose(serverSpace());
    api.use(
      http.post('http://localhost:3000/upload/photo', () =>
        HttpResponse.json({ code: 'file_too_large', message: 'The picture is too large.' }, { status: 413 }),
      ),
    );
    await user.type(alt, 'Bright hall{Enter}');
    await waitFor(() => expect(alt).toHaveAccessibleDescription(/hall\.jpg: The picture is too large\./));
    expect(alt).toHaveValue('Bright hall');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Leave it out' }));
    expect(alt).not.toBeInTheDocument();
  });

  it('puts them in order by buttons', async () => {
    const space = serverSpace({ photos: [photo('p1', 'Hall'), photo('p2', 'Street')] });
    const { user, server } = await open(space, '#photos');
    api.use(
      graphql.mutation(MovePhotoDocument, ({ variables }) => {
        expect(variables).toEqual({ id: 'p2', position: 0 });
        server.space = { ...space, version: 2, photos: [photo('p2', 'Street'), photo('p1', 'Hall')] };
        return HttpResponse.json({ data: { movePhoto: server.space } });
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Move forward: Street' }));
    await waitFor(() =>
      expect(screen.getAllByRole('img').map((image) => image.getAttribute('alt'))).toEqual([
        'Street',
        'Hall',
      ]),
    );
  });
});

describe('a file that cannot be changed', () => {
  it('offers to open a withdrawn one again', async () => {
    await open(
      completeSpace({
        state: 'WITHDRAWN',
        viewerCan: { __typename: 'SpaceAbilities', edit: false, publish: false, relist: true },
      }),
    );
    expect(screen.getByRole('heading', { name: 'This space has been withdrawn' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Reopen as draft' })).toBeInTheDocument();
  });
});
