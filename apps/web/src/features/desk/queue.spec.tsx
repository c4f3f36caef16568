import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { type CasePartsFragment, DeskCasesDocument, StepCaseDocument } from './Desk.gql.ts';

const makeCase = (some: Partial<CasePartsFragment>): CasePartsFragment => ({
  ...{ __typename: 'DeskCase', id: 'c1', version: 1, kind: 'NOTICE', title: 'Former bakery' },
  ...{ path: '/desk/notices/n1', placeName: 'Kamnik', assigneeName: null, isMine: false },
  ...{ openedAt: '2026-01-01T10:00:00.000Z', dueAt: '2026-01-03T10:00:00.000Z' },
  ...some,
});
const withQueue = (read: () => CasePartsFragment[], asked = vi.fn()) =>
  graphql.query(DeskCasesDocument, ({ variables }) => {
    asked(variables);
    const nodes = read();
    return HttpResponse.json({
      data: {
        deskSummary: { __typename: 'DeskSummary', waiting: nodes.length, overdue: 1 },
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
