import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { api, graphql, HttpResponse, withViewer } from '../../../testing/api.ts';
import { makeViewer } from '../../../testing/people.ts';
import { renderApp, violations } from '../../../testing/render-app.tsx';
import { EditRoomFileDocument, ProjectFilesDocument } from './Files.gql.ts';
import type { ProjectFilesQuery, RoomFilePartsFragment } from './Files.gql.ts';

const version = (number: number) => ({
  __typename: 'RoomFileVersion' as const,
  ...{ id: `v${number}`, number, note: number === 2 ? 'With the stage' : '', mime: 'application/pdf' },
  ...{ bytes: 20_480, url: `/files/f${number}/document.pdf`, addedAt: '2026-10-02T10:00:00.000Z' },
  addedByName: 'Ana Novak',
});
const makeFile = (some: Partial<RoomFilePartsFragment> = {}): RoomFilePartsFragment => ({
  ...{ __typename: 'RoomFile', id: 'f1', version: 3, title: 'Plan of the square', isPublic: false },
  ...{ removedAt: null, removedByName: null, versions: [version(2), version(1)] },
  ...some,
});
const show = (files: RoomFilePartsFragment[], write = true) => {
  const data: ProjectFilesQuery = {
    projectFiles: {
      __typename: 'RoomFiles',
      project: { __typename: 'RoomProject', id: 'pr1', slug: 'market', title: 'Night market', locale: 'en' },
      files,
      viewerCan: { __typename: 'RoomAbilities', write, lead: false, inside: write, see: ['ABOUT'] },
    },
  };
  api.use(
    withViewer(makeViewer()),
    graphql.query(ProjectFilesDocument, () => HttpResponse.json({ data })),
  );
};

it('hands out the current version, keeps the others, and opens a file to everybody', async () => {
  show([
    makeFile(),
    makeFile({
      id: 'f2',
      title: 'Old plan',
      removedAt: '2026-10-03T10:00:00.000Z',
      removedByName: 'Jan Hribar',
      versions: [],
    }),
  ]);
  const sent = vi.fn();
  api.use(
    graphql.mutation(EditRoomFileDocument, ({ variables }) => {
      sent(variables);
      return HttpResponse.json({ data: { editRoomFile: makeFile({ isPublic: true }) } });
    }),
  );
  const { user } = await renderApp('/projects/market/files');
  const link = await screen.findByRole('link', { name: 'Plan of the square' });
  expect(link).toHaveAttribute('href', '/files/f2/document.pdf');
  expect(screen.getByText(/Old plan.*Jan Hribar/)).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Edit Plan of the square' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByRole('link', { name: 'Version 1' })).toHaveAttribute(
    'href',
    '/files/f1/document.pdf',
  );
  await user.click(within(dialog).getByRole('checkbox', { name: /For everybody/ }));
  expect(await violations()).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(sent).toHaveBeenCalledWith({ id: 'f1', base: { isPublic: false }, mine: { isPublic: true } });
});

it('offers nothing to change to those who only look', async () => {
  show([makeFile({ isPublic: true, versions: [{ ...version(2), addedByName: null }] })], false);
  await renderApp('/projects/market/files');
  expect(await screen.findByRole('link', { name: 'Plan of the square' })).toBeInTheDocument();
  expect(within(screen.getByRole('main')).queryByRole('button')).not.toBeInTheDocument();
});
