import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { http } from 'msw/http';
import { api, graphql, HttpResponse, withViewer } from '../../../testing/api.ts';
import { makeViewer } from '../../../testing/people.ts';
import { renderApp, violations } from '../../../testing/render-app.tsx';
import { EditUpdateDocument, PostUpdateDocument, ProjectUpdatesDocument } from './Updates.gql.ts';
import type { ProjectUpdatesQuery, UpdatePartsFragment } from './Updates.gql.ts';

const makeUpdate = (some: Partial<UpdatePartsFragment> = {}): UpdatePartsFragment => ({
  ...{ __typename: 'ProjectUpdate', id: 'u1', version: 1, title: 'The stage stands', text: 'Come and see.' },
  ...{ isPublic: true, postedAt: '2026-10-02T10:00:00.000Z', isEdited: false, postedByName: 'Ana Novak' },
  picture: null,
  ...some,
});
const show = (updates: UpdatePartsFragment[], write = true) => {
  const data: ProjectUpdatesQuery = {
    projectUpdates: {
      __typename: 'ProjectUpdates',
      project: { __typename: 'RoomProject', id: 'pr1', slug: 'market', title: 'Night market', locale: 'en' },
      updates,
      viewerCan: {
        __typename: 'RoomAbilities',
        write,
        lead: false,
        inside: write,
        see: ['ABOUT', 'UPDATES'],
      },
    },
  };
  api.use(
    withViewer(makeViewer()),
    graphql.query(ProjectUpdatesDocument, () => HttpResponse.json({ data })),
  );
};

it('posts news, for the room unless somebody opens it', async () => {
  show([makeUpdate()]);
  const sent = vi.fn();
  api.use(
    graphql.mutation(PostUpdateDocument, ({ variables }) => {
      sent(variables.input);
      return HttpResponse.json({ data: { postUpdate: makeUpdate({ id: 'u2' }) } });
    }),
  );
  const { user } = await renderApp('/projects/market/updates');
  expect(await screen.findByRole('heading', { name: 'The stage stands' })).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Post an update' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(await within(dialog).findByLabelText('What is new'), 'Opening on Friday');
  await user.click(within(dialog).getByRole('checkbox', { name: /For whoever sees/ }));
  expect(await violations()).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Post' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(sent).toHaveBeenCalledWith({ title: 'Opening on Friday', isPublic: true });
});

it('sends a picture with what is on it, and says when it did not arrive', async () => {
  show([]);
  const uploads: string[] = [];
  api.use(
    graphql.mutation(PostUpdateDocument, () =>
      HttpResponse.json({ data: { postUpdate: makeUpdate({ id: 'u2' }) } }),
    ),
    graphql.mutation(EditUpdateDocument, () =>
      HttpResponse.json({ data: { editUpdate: makeUpdate({ id: 'u2' }) } }),
    ),
    http.post('*/upload/update-picture/:id', ({ request }) => {
      uploads.push(new URL(request.url).searchParams.get('alt') ?? '');
      return uploads.length === 1
        ? HttpResponse.json({ message: 'Too large.' }, { status: 422 })
        : HttpResponse.json({ image: { id: 'u2' } });
    }),
  );
  const { user } = await renderApp('/projects/market/updates');
  await user.click(await screen.findByRole('button', { name: 'Post an update' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(await within(dialog).findByLabelText('What is new'), 'Opening on Friday');
  const input = dialog.querySelector<HTMLInputElement>('input[type=file]');
  if (input) await user.upload(input, new File(['x'], 'stage.jpg', { type: 'image/jpeg' }));
  await user.click(within(dialog).getByRole('button', { name: 'Post' }));
  expect(uploads).toEqual([]);
  expect(within(dialog).getAllByText(/^Say what is on the picture/)).not.toHaveLength(0);
  expect(await violations()).toEqual([]);
  await user.type(within(dialog).getByLabelText(/What is on the picture/), 'A stage');
  await user.click(within(dialog).getByRole('button', { name: 'Post' }));
  expect(await within(dialog).findByText(/the picture is not: Too large/)).toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: 'Post' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(uploads).toEqual(['A stage', 'A stage']);
});

it('offers nothing to change to those who only look', async () => {
  show([makeUpdate({ postedByName: null })], false);
  await renderApp('/projects/market/updates');
  expect(await screen.findByText('Come and see.')).toBeInTheDocument();
  expect(within(screen.getByRole('main')).queryByRole('button')).not.toBeInTheDocument();
});
