import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  CheckImportDocument,
  ImportConceptsDocument,
  ImportPageDocument,
  UndoImportDocument,
} from './ImportPage.gql.ts';
import type { CheckImportMutationVariables, ImportPartsFragment } from './ImportPage.gql.ts';
import { ImportRowsDocument } from './ImportRows.gql.ts';

const counts: ImportPartsFragment['counts'] = {
  __typename: 'ImportCounts',
  new: 0,
  changed: 0,
  unchanged: 0,
  wrong: 0,
  leftOut: 0,
  warnings: 0,
  duplicates: 0,
  created: 0,
  updated: 0,
  refused: 0,
  removed: 0,
  restored: 0,
  kept: 0,
};
const column = (name: string, field: string | null, distinct: string[] | null = null) => ({
  __typename: 'ImportColumn' as const,
  name,
  field,
  samples: distinct ?? ['Corner shop'],
  distinct,
});
const makeImport = (some: Partial<ImportPartsFragment> = {}): ImportPartsFragment => ({
  __typename: 'Import',
  id: 'i1',
  version: 2,
  kind: 'SPACES',
  state: 'MAPPING',
  actorName: 'Občina Kamnik',
  personName: 'Ana Kovač',
  fileName: 'rooms.csv',
  createdAt: '2026-11-23T08:00:00.000Z',
  format: 'CSV',
  encoding: 'windows-1250',
  delimiter: ';',
  sheets: [],
  sheet: null,
  renamed: false,
  swapped: true,
  columns: [
    column('naziv', 'title'),
    column('lastnik', 'ownerType', ['občina', 'Novak']),
    column('stanje', null, ['dobro']),
  ],
  values: [
    { __typename: 'ImportValue', field: 'ownerType', from: 'občina', to: 'municipal' },
    { __typename: 'ImportValue', field: 'ownerType', from: 'Novak', to: null },
  ],
  locale: null,
  source: 'rooms',
  defaultKind: 'small_business',
  where: null,
  skipDuplicates: false,
  rowCount: 2,
  progress: 2,
  counts,
  failure: null,
  viewerCan: {
    __typename: 'ImportAbilities',
    reread: true,
    check: true,
    start: false,
    undo: false,
    discard: true,
  },
  ...some,
});

const serve = (shown: ImportPartsFragment) => {
  api.use(
    withViewer(makeViewer()),
    graphql.query(ImportPageDocument, () => HttpResponse.json({ data: { import: shown } })),
    graphql.query(ImportConceptsDocument, () => HttpResponse.json({ data: { concepts: [] } })),
    graphql.query(ImportRowsDocument, () =>
      HttpResponse.json({
        data: {
          importRows: {
            __typename: 'ImportRowConnection',
            totalCount: 1,
            pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
            nodes: [
              {
                __typename: 'ImportRow',
                rowNo: 3,
                outcome: 'WRONG',
                result: null,
                title: 'Paris',
                slug: null,
                issues: [
                  {
                    __typename: 'ImportIssue',
                    isError: true,
                    code: 'no_name',
                    message: 'The row has no name.',
                    column: 'naziv',
                    value: '',
                    slug: null,
                  },
                ],
              },
            ],
          },
        },
      }),
    ),
  );
};

describe('an import', () => {
  it('is settled column by column and word by word, then checked', async () => {
    serve(makeImport());
    let sent: CheckImportMutationVariables | undefined;
    api.use(
      graphql.mutation(CheckImportDocument, ({ variables }) => {
        sent = variables;
        const checked = makeImport({ state: 'CHECKING', version: 3 });
        return HttpResponse.json({ data: { checkImport: checked } });
      }),
    );
    const { user } = await renderApp('/imports/i1');
    await screen.findByRole('heading', { name: 'rooms.csv' });
    expect(screen.getByText(/Latitude and longitude stand in each other/)).toBeVisible();
    await user.selectOptions(await screen.findByLabelText('Field for “stanje”'), 'condition');
    await user.click(screen.getByText('1 word without a meaning'));
    await user.selectOptions(screen.getByLabelText(/^Novak/), 'private');
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Check the rows' }));
    await screen.findByRole('progressbar');
    expect(sent?.plan).toMatchObject({
      columns: ['title', 'ownerType', 'condition'],
      source: 'rooms',
      where: null,
      values: [
        { field: 'ownerType', from: 'občina', to: 'municipal' },
        { field: 'ownerType', from: 'Novak', to: 'private' },
        { field: 'condition', from: 'dobro', to: 'ready' },
      ],
    });
  });

  it('cannot be checked without a name, and says so', async () => {
    serve(makeImport());
    const { user } = await renderApp('/imports/i1');
    await user.selectOptions(await screen.findByLabelText('Field for “naziv”'), '');
    await user.click(screen.getByRole('button', { name: 'Check the rows' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Choose which column holds the name of the space.',
    );
  });

  it('shows what happened, row by row, and is undone after one more question', async () => {
    const can = {
      __typename: 'ImportAbilities',
      reread: false,
      check: false,
      start: false,
      undo: true,
      discard: false,
    } as const;
    serve(makeImport({ state: 'DONE', counts: { ...counts, created: 1, wrong: 1 }, viewerCan: can }));
    api.use(
      graphql.mutation(UndoImportDocument, () =>
        HttpResponse.json({
          data: {
            undoImport: {
              __typename: 'Conflict',
              code: 'import_busy',
              message: 'Kvart is working on this import.',
              path: null,
            },
          },
        }),
      ),
    );
    const { user } = await renderApp('/imports/i1');
    expect(await screen.findByText('The row has no name.', { exact: false })).toBeVisible();
    expect(screen.getByRole('link', { name: /Download all findings/ })).toHaveAttribute(
      'href',
      '/download/import/i1/report.csv?lang=en',
    );
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Undo the import' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Undo the import' }));
    await waitFor(() => expect(within(dialog).getByText('Kvart is working on this import.')).toBeVisible());
  });
});

describe('a new import', () => {
  it('asks for a file before anything is sent', async () => {
    api.use(withViewer(makeViewer()));
    const { user } = await renderApp('/imports/new');
    await user.click(await screen.findByRole('button', { name: 'Send the file' }));
    expect(await screen.findByText('Choose a file first.')).toBeVisible();
    expect(screen.getByLabelText('File')).toHaveAttribute('aria-invalid', 'true');
    expect(await violations()).toEqual([]);
  });
});
