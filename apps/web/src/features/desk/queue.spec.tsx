import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  type CasePartsFragment,
  DeskCasesDocument,
  StepCaseDocument,
  StepCasesDocument,
} from './Desk.gql.ts';

const makeCase = (some: Partial<CasePartsFragment>): CasePartsFragment => ({
  ...{ __typename: 'DeskCase', id: 'c1', version: 1, kind: 'NOTICE', title: 'Former bakery' },
  ...{ path: '/desk/notices/n1', placeName: 'Kamnik', assigneeName: null, isMine: false },
  ...{ canBeDone: false, sourceId: 's1' },
  ...{ openedAt: '2026-01-01T10:00:00.000Z', dueAt: '2026-01-03T10:00:00.000Z' },
  ...some,
});
const withQueue = (read: () => CasePartsFragment[], asked = vi.fn()) =>
  graphql.query(DeskCasesDocument, ({ variables }) => {
    asked(variables);
    const nodes = read();
    return HttpResponse.json({
      data: {
        deskSummary: { __typename: 'DeskSummary', waiting: nodes.length, overdue: 1, rooms: ['SI', 'AT'] },
        deskCases: {
          ...{ __typename: 'DeskCaseConnection', totalCount: nodes.length, nodes },
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        },
      },
    });
  });

it('is worked through by keyboard, filtered by the address, and says who was faster', async () => {
  const asked = vi.fn();
  const sent = vi.fn();
  let rows = [makeCase({}), makeCase({ id: 'c2', kind: 'CLAIM', title: 'Društvo Lipa', path: '/claims/c2' })];
  api.use(
    withViewer(makeViewer()),
    withQueue(() => rows, asked),
    graphql.mutation(StepCaseDocument, ({ variables }) => {
      sent(variables);
      rows = rows.map((row) => (row.id === variables.id ? { ...row, version: 2, assigneeName: 'Jan' } : row));
      const stale = {
        __typename: 'StaleVersion' as const,
        code: 'stale_version',
        message: 'Changed.',
        path: null,
      };
      return HttpResponse.json({ data: { stepCase: { ...stale, currentVersion: 2 } } });
    }),
  );
  const { user } = await renderApp('/desk?share=free&kind=notice');
  expect(await screen.findByRole('link', { name: 'Former bakery' })).toBeInTheDocument();
  expect(asked).toHaveBeenCalledWith(expect.objectContaining({ share: 'FREE', kind: 'NOTICE' }));
  expect(screen.getAllByText('overdue').length).toBeGreaterThan(0);
  expect(await violations()).toEqual([]);
  await user.keyboard('jj');
  expect(screen.getByRole('link', { name: 'Društvo Lipa' })).toHaveFocus();
  await user.keyboard('kt');
  await waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith({ id: 'c1', version: 1, step: 'TAKE' }));
  expect(await screen.findByText(/Somebody else was faster/)).toBeInTheDocument();
  expect(await screen.findByText(/taken by Jan/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Take: Former bakery' })).not.toBeInTheDocument();
});

it('takes several at once, gives them back on second thought, and sets aside what was seen to', async () => {
  const asked = vi.fn();
  const sent = vi.fn();
  const done = vi.fn();
  let rows = [
    makeCase({}),
    makeCase({ id: 'c2', title: 'Mill', kind: 'FIRST_LISTING', canBeDone: true }),
    makeCase({ id: 'c3', title: 'Barn', assigneeName: 'Jan' }),
  ];
  api.use(
    withViewer(makeViewer()),
    withQueue(() => rows, asked),
    graphql.mutation(StepCasesDocument, ({ variables }) => {
      sent(variables);
      const isMine = variables.step === 'TAKE';
      const ids = [variables.cases].flat().map(({ id }) => id);
      rows = rows.map((row) =>
        ids.includes(row.id)
          ? { ...row, version: row.version + 1, isMine, assigneeName: isMine ? 'Ana' : null }
          : row,
      );
      const cases = rows.filter(({ id }) => ids.includes(id));
      return HttpResponse.json({ data: { stepCases: { __typename: 'CasesStepped', cases, overtaken: 0 } } });
    }),
    graphql.mutation(StepCaseDocument, ({ variables }) => {
      done(variables);
      const [, second] = rows;
      rows = rows.filter(({ id }) => id !== variables.id);
      return HttpResponse.json({ data: { stepCase: second ?? makeCase({}) } });
    }),
  );
  const { user } = await renderApp('/desk?overdue=1');
  await user.click(await screen.findByRole('checkbox', { name: 'Choose: Former bakery' }));
  await user.click(screen.getByRole('checkbox', { name: 'Choose: Mill' }));
  expect(screen.queryByRole('checkbox', { name: 'Choose: Barn' })).not.toBeInTheDocument();
  expect(asked).toHaveBeenCalledWith(expect.objectContaining({ overdue: true, country: null }));
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Take' }));
  const both = [{ id: 'c1' }, { id: 'c2' }].map(({ id }) => ({ id, version: 1 }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ cases: both, step: 'TAKE' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  const back = both.map((one) => ({ ...one, version: 2 }));
  await waitFor(() => expect(sent).toHaveBeenLastCalledWith({ cases: back, step: 'GIVE_BACK' }));
  await user.click(await screen.findByRole('button', { name: 'Seen to: Mill' }));
  await waitFor(() => expect(done).toHaveBeenCalledWith(expect.objectContaining({ id: 'c2', step: 'DONE' })));
  await user.selectOptions(screen.getByLabelText('Country'), 'Slovenia');
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ country: 'SI' })));
});
