import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ProfileVocabularyDocument } from '../../lib/fields/Fields.gql.ts';
import { makeEditable, makeProfile } from '../../testing/actors.ts';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { ActorEditDocument, UpdateActorDocument } from './edit/ActorEdit.gql.ts';
import type { UpdateActorMutationVariables } from './edit/ActorEdit.gql.ts';
import { ActorPageDocument } from './profile/ActorPage.gql.ts';

/** A server with one profile; whoever sends an old version is told the current one. */
const serve = () => {
  const server = { actor: makeEditable(), sent: [] as UpdateActorMutationVariables[] };
  api.use(
    withViewer(makeViewer()),
    graphql.query(ActorEditDocument, () => HttpResponse.json({ data: { actor: server.actor } })),
    graphql.query(ActorPageDocument, () => HttpResponse.json({ data: { actor: makeProfile() } })),
    graphql.query(ProfileVocabularyDocument, () =>
      HttpResponse.json({ data: { creative: [], trades: [], capabilities: [] } }),
    ),
    graphql.mutation(UpdateActorDocument, ({ variables }) => {
      server.sent.push(variables);
      if (variables.version !== server.actor.version)
        return HttpResponse.json({
          data: {
            updateActor: {
              __typename: 'StaleVersion',
              code: 'stale_version',
              message: 'Somebody else has changed this.',
              path: null,
              currentVersion: server.actor.version,
            },
          },
        });
      server.actor = { ...server.actor, version: server.actor.version + 1, name: variables.input.name ?? '' };
      return HttpResponse.json({ data: { updateActor: server.actor } });
    }),
  );
  return server;
};

const name = () => screen.findByRole('textbox', { name: 'Name' });
const write = async (text: string) => fireEvent.change(await name(), { target: { value: text } });

describe('the form of a profile', () => {
  beforeEach(() => sessionStorage.clear());

  it('opens with what stands and sends what was changed', async () => {
    const server = serve();
    const { user } = await renderApp('/actors/studio-breza/edit');
    expect(await name()).toHaveValue('Studio Breza');
    expect(screen.getByRole('textbox', { name: 'About, in this language: Slovenian' })).toHaveValue(
      'Napisi in risbe.',
    );
    expect(screen.getByRole('combobox', { name: 'Who sees the phone number' })).toHaveValue('MEMBERS');
    expect(await violations()).toEqual([]);
    await write('Studio Breza in hči');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(location.pathname).toBe('/actors/studio-breza'));
    expect(server.sent).toHaveLength(1);
    expect(server.sent[0]).toMatchObject({
      id: 'a1',
      version: 3,
      input: {
        name: 'Studio Breza in hči',
        placeId: 'gn:3197753',
        offers: [{ conceptId: 'cap.print', note: 'Up to A2' }],
      },
    });
    expect(server.sent[0]?.input).not.toHaveProperty('version');
  });

  it('keeps what was typed when somebody else has saved, and saves it over theirs on demand', async () => {
    const server = serve();
    const { user } = await renderApp('/actors/studio-breza/edit');
    await write('Mine');
    server.actor = makeEditable({ version: 4, name: 'Theirs' });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const title = await screen.findByText(/Somebody else has saved/);
    const notice = within(title.closest('[role=status]') as HTMLElement);
    expect(await name()).toHaveValue('Mine');
    await user.click(notice.getByRole('button', { name: 'Keep mine' }));
    expect(await name()).toHaveValue('Mine');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.actor.name).toBe('Mine'));
    expect(server.sent.map(({ version }) => version)).toEqual([3, 4]);
  });

  it('takes the other version where that is wanted', async () => {
    const server = serve();
    const { user } = await renderApp('/actors/studio-breza/edit');
    await write('Mine');
    server.actor = makeEditable({ version: 4, name: 'Theirs' });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Take theirs' }));
    await waitFor(async () => expect(await name()).toHaveValue('Theirs'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.sent.at(-1)?.version).toBe(4));
  });

  it('keeps a draft over a reload, with the version it was made from', async () => {
    const server = serve();
    const first = await renderApp('/actors/studio-breza/edit');
    await write('Mine');
    first.unmount();
    server.actor = makeEditable({ version: 4, name: 'Theirs' });
    const { user } = await renderApp('/actors/studio-breza/edit');
    expect(await name()).toHaveValue('Mine');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Somebody else has saved/)).toBeInTheDocument();
    expect(server.actor.name).toBe('Theirs');
  });

  it('says at the field what is missing', async () => {
    const server = serve();
    const { user } = await renderApp('/actors/studio-breza/edit');
    await write('  ');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    await user.click(within(summary).getByRole('link'));
    expect(await name()).toHaveFocus();
    expect(server.sent).toHaveLength(0);
  });

  it('takes a further language', async () => {
    serve();
    const { user } = await renderApp('/actors/studio-breza/edit');
    await user.click(await screen.findByRole('button', { name: 'Add a language' }));
    const languages = screen.getAllByRole('combobox', { name: 'Language' });
    expect(languages).toHaveLength(3);
    await user.selectOptions(languages[2]!, 'de');
    expect(screen.getByRole('textbox', { name: 'About, in this language: German' })).toHaveValue('');
  });

  it('leads a visitor to the sign-in, and tells others that nothing is here', async () => {
    serve();
    api.use(withViewer(null));
    const first = await renderApp('/actors/studio-breza/edit');
    await waitFor(() =>
      expect(location.pathname + location.search).toBe('/sign-in?next=/actors/studio-breza/edit'),
    );
    first.unmount();
    const server = serve();
    server.actor = makeEditable({ viewerCan: { __typename: 'ActorAbilities', edit: false } });
    await renderApp('/actors/studio-breza/edit');
    expect(
      await screen.findByRole('heading', { name: 'There is nothing at this address' }),
    ).toBeInTheDocument();
  });
});
