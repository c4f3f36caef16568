import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw/http';
import { describe, expect, it } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { editorOf, makeChecks, makeDocument, makeSpace } from '../../testing/spaces.ts';
import { RecordCheckDocument } from './checks/Checks.gql.ts';
import {
  MoveDocumentDocument,
  RemoveDocumentDocument,
  SpacePapersDocument,
  type SpacePapersQuery,
} from './documents/Documents.gql.ts';
import { SpaceEditDocument } from './edit/SpaceEdit.gql.ts';
import { serverSpace } from './edit/testing/server-space.ts';
import { SpacePageDocument, type SpacePagePartsFragment } from './page/SpacePage.gql.ts';

const region = (name: string) => within(screen.getByRole('region', { name }));
const openPage = async (space: SpacePagePartsFragment) => {
  api.use(graphql.query(SpacePageDocument, () => HttpResponse.json({ data: { space } })));
  const { user } = await renderApp('/spaces/workshop');
  await screen.findByRole('heading', { level: 1 });
  return user;
};
const looked = { checkedAt: '2026-11-01T08:00:00.000Z', actorName: 'Hiša Hrast', version: 1 } as const;
const plan = {
  __typename: 'Image' as const,
  id: 'd1',
  alt: 'One large room with a shop window',
  width: 1200,
  height: 800,
  blur: '',
  variants: [{ __typename: 'ImageVariant' as const, width: 1200, url: '/files/f1/1200.webp' }],
};

describe('the page of a space', () => {
  it('tells matter by matter what was found, in words', async () => {
    await openPage(
      makeSpace({
        readiness: 'NEEDS_WORK',
        checks: makeChecks({
          POWER: { ...looked, state: 'NEEDS_WORK', note: 'The fuse board is from 1961.' },
          PERMIT: { ...looked, state: 'FINE', lacksEvidence: true },
          ENERGY: { ...looked, state: 'FINE', hasEvidence: true },
        }),
      }),
    );
    const part = region('Technical check');
    expect(part.getByText('Something needs work')).toBeVisible();
    expect(part.getByText('3 of 9 looked at')).toBeVisible();
    const rows = part.getAllByRole('listitem');
    expect(rows).toHaveLength(9);
    expect(rows[0]).toHaveTextContent(/Electricity.*Needs work.*1961.*Hiša Hrast/);
    expect(rows[6]).toHaveTextContent(/Permit for use.*In order.*Without a paper so far/);
    expect(rows[7]).toHaveTextContent(/A paper is there, but not for you to open/);
    expect(part.queryByRole('button')).toBeNull();
    expect(await violations()).toEqual([]);
  });

  it('is silent about a check that never began, and about papers that are not there', async () => {
    await openPage(makeSpace());
    expect(screen.queryByRole('region', { name: 'Technical check' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Documents and floor plans' })).toBeNull();
  });

  it('shows floor plans as pictures with words, and every document to open', async () => {
    const drawn = {
      kind: 'FLOOR_PLAN',
      mime: 'image/webp',
      image: plan,
      url: '/files/f1/1200.webp',
    } as const;
    await openPage(
      makeSpace({ documents: [makeDocument('d1', 'Ground floor', drawn), makeDocument('d2', 'Terms')] }),
    );
    const part = region('Documents and floor plans');
    expect(part.getByRole('img', { name: 'One large room with a shop window' })).toBeInTheDocument();
    expect(part.getByRole('link', { name: 'Terms' })).toHaveAttribute('href', '/files/d2/document.pdf');
    expect(part.getByText(/Terms of use · PDF · 244 kB · Slovenian/)).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('lets those who may check write into it, with a reason where one is needed', async () => {
    const sent: unknown[] = [];
    api.use(
      withViewer(makeViewer()),
      graphql.mutation(RecordCheckDocument, ({ variables }) => {
        sent.push(variables);
        const power = { ...looked, state: 'NEEDS_WORK', note: 'No earthing.' } as const;
        const checks = makeChecks({ POWER: power });
        return HttpResponse.json({
          data: { recordCheck: { __typename: 'Space', id: 's1', readiness: 'NEEDS_WORK', checks } },
        });
      }),
    );
    const user = await openPage(makeSpace({ viewerCan: editorOf({}) }));
    await user.click(region('Technical check').getByRole('button', { name: 'Check: Electricity' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Electricity' }));
    await user.click(dialog.getByRole('radio', { name: 'Needs work' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getAllByText('Say what has to be done.')[0]).toBeVisible();
    expect(sent).toEqual([]);
    expect(await violations()).toEqual([]);
    await user.type(dialog.getByRole('textbox', { name: /^Note/ }), 'No earthing.');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(region('Technical check').getByText('No earthing.')).toBeVisible());
    const input = {
      matter: 'POWER',
      version: 0,
      state: 'NEEDS_WORK',
      note: 'No earthing.',
      documentId: null,
    };
    expect(sent).toEqual([{ spaceId: 's1', input }]);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Check: Electricity' })).toHaveFocus());
  });
});

describe('the edit page', () => {
  const openEditor = async (papers: Partial<NonNullable<SpacePapersQuery['space']>> = {}) => {
    const server = { documents: papers.documents ?? [] };
    const space = serverSpace({ id: 's1' });
    api.use(
      withViewer(makeViewer()),
      graphql.query(SpaceEditDocument, () =>
        HttpResponse.json({ data: { space: { ...space, viewerCan: { ...space.viewerCan, edit: true } } } }),
      ),
      graphql.query(SpacePapersDocument, () =>
        HttpResponse.json({
          data: {
            space: {
              __typename: 'Space',
              id: 's1',
              readiness: 'UNCHECKED',
              checks: makeChecks(),
              viewerCan: { __typename: 'SpaceAbilities', edit: true, check: true },
              documents: server.documents,
            },
          },
        }),
      ),
    );
    const { user } = await renderApp('/spaces/former-bakery/edit');
    await user.click(await screen.findByRole('heading', { level: 2, name: 'Documents and floor plans' }));
    await screen.findByRole('button', { name: 'Choose a PDF or picture' });
    return { user, server };
  };

  it('asks about a chosen file and sends it', async () => {
    const { user, server } = await openEditor();
    let path = '';
    api.use(
      http.post('*/upload/document', ({ request }) => {
        path = request.url;
        server.documents = [makeDocument('d1', 'Terms of letting')];
        return HttpResponse.json({ document: { id: 'd1' } });
      }),
    );
    const file = new File(['%PDF-1.4'], 'terms_of-letting.pdf', { type: 'application/pdf' });
    await user.upload(screen.getByLabelText('Choose a PDF or picture', { selector: 'input' }), file);
    const dialog = within(await screen.findByRole('dialog', { name: 'Add a document' }));
    expect(dialog.getByRole('textbox', { name: /^Title/ })).toHaveValue('terms of letting');
    expect(dialog.queryByRole('textbox', { name: /picture show/ })).toBeNull();
    await user.selectOptions(dialog.getByRole('combobox', { name: 'What is it?' }), 'Terms of use');
    await user.selectOptions(dialog.getByRole('combobox', { name: /^Who may read it/ }), 'Signed-in people');
    expect(await violations()).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(await screen.findByRole('link', { name: 'Terms of letting' })).toBeVisible();
    const asked = Object.fromEntries(new URL(path).searchParams);
    expect(asked).toMatchObject({ spaceId: 's1', kind: 'conditions', visibility: 'members' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks for words to a picture, and shows why a file was not taken', async () => {
    const { user } = await openEditor();
    const message = 'Choose a PDF, or a picture as JPEG, PNG or WebP.';
    api.use(
      http.post('*/upload/document', () =>
        HttpResponse.json({ code: 'document_type', message }, { status: 415 }),
      ),
    );
    const file = new File(['x'], 'plan.png', { type: 'image/png' });
    await user.upload(screen.getByLabelText('Choose a PDF or picture', { selector: 'input' }), file);
    const dialog = within(await screen.findByRole('dialog', { name: 'Add a document' }));
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(dialog.getAllByText('Describe the picture in a few words.')[0]).toBeVisible();
    await user.type(dialog.getByRole('textbox', { name: /picture show/ }), 'Two rooms in a row');
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    expect(await dialog.findByText(message)).toBeVisible();
  });

  it('moves and removes documents by the keyboard', async () => {
    const documents = [makeDocument('d1', 'First'), makeDocument('d2', 'Second', { visibility: 'OWNER' })];
    const { user } = await openEditor({ documents });
    api.use(
      graphql.mutation(MoveDocumentDocument, () =>
        HttpResponse.json({
          data: { moveDocument: { __typename: 'Space', id: 's1', documents: [...documents].reverse() } },
        }),
      ),
      graphql.mutation(RemoveDocumentDocument, ({ variables }) => {
        const left = documents.filter(({ id }) => id !== variables.id);
        const space = { __typename: 'Space' as const, id: 's1', documents: left };
        return HttpResponse.json({
          data: { removeDocument: { ...space, readiness: 'UNCHECKED', checks: makeChecks() } },
        });
      }),
    );
    const titles = () =>
      within(screen.getByRole('list', { name: 'Documents and floor plans' }))
        .getAllByRole('link')
        .map((link) => link.textContent);
    expect(screen.getByText('Read by: Only your organisation')).toBeVisible();
    screen.getByRole('button', { name: 'Move down: First' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(titles()).toEqual(['Second', 'First']));
    screen.getByRole('button', { name: 'Remove: Second' }).focus();
    await user.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove the document?' }));
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(titles()).toEqual(['First']));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Choose a PDF or picture' })).toHaveFocus(),
    );
  });
});
