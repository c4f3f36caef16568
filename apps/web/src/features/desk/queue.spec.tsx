import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  type CasePartsFragment,
  DeskCasesDocument,
  HandOverCaseDocument,
  HandOverChoicesDocument,
  PutOffCaseDocument,
  StepCaseDocument,
  StepCasesDocument,
} from './Desk.gql.ts';

const makeCase = (some: Partial<CasePartsFragment>): CasePartsFragment => ({
  ...{ __typename: 'DeskCase', id: 'c1', version: 1, kind: 'NOTICE', title: 'Former bakery' },
  ...{ pagePath: '/desk/notices/n1', placeName: 'Kamnik', assigneeName: null, isMine: false },
  ...{ canBeDone: false, canBeHandled: true, canBePutOff: true, sourceId: 's1' },
  ...{ putOffUntil: null, putOffReason: null, handedToName: null, handedFromName: null, handedNote: null },
  ...{ openedAt: '2026-01-01T10:00:00.000Z', dueAt: '2026-01-03T10:00:00.000Z' },
  ...some,
});
const counts = {
  ...{ __typename: 'DeskCaseCounts' as const, overdue: 1 },
  kinds: [{ __typename: 'CaseKindChoice' as const, kind: 'NOTICE' as const, count: 2 }],
  shares: [{ __typename: 'CaseShareCount' as const, share: 'PUT_OFF' as const, count: 7 }],
  ages: [{ __typename: 'CaseAgeCount' as const, age: 'MONTH' as const, count: 1 }],
  assignees: [{ __typename: 'CaseAssignee' as const, id: 'p1', name: 'Jan', count: 4 }],
  territories: (['SI', 'AT'] as const).map((code) => ({
    ...{ __typename: 'CaseTerritory' as const, kind: 'COUNTRY' as const, code, name: code, count: 3 },
  })),
};
const withQueue = (read: () => CasePartsFragment[], asked = vi.fn()) =>
  graphql.query(DeskCasesDocument, ({ variables }) => {
    asked(variables);
    const nodes = read();
    return HttpResponse.json({
      data: {
        deskSummary: { __typename: 'DeskSummary', waiting: nodes.length, overdue: 1, rooms: ['SI', 'AT'] },
        deskCases: {
          ...{ __typename: 'DeskCaseConnection', totalCount: nodes.length, nodes, counts },
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        },
      },
    });
  });

it('is worked through by keyboard, filtered by the address, and says who was faster', async () => {
  const asked = vi.fn();
  const sent = vi.fn();
  let rows = [
    makeCase({}),
    makeCase({ id: 'c2', kind: 'CLAIM', title: 'Društvo Lipa', pagePath: '/claims/c2' }),
  ];
  api.use(
    withViewer(makeViewer()),
    withQueue(() => rows, asked),
    graphql.mutation(StepCaseDocument, ({ variables }) => {
      sent(variables);
      rows = rows.map((row) =>
        row.id === variables.id ? { ...row, version: 2, assigneeName: 'Jan', canBeHandled: false } : row,
      );
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
    makeCase({ id: 'c3', title: 'Barn', assigneeName: 'Jan', canBeHandled: false }),
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
  expect(asked).toHaveBeenCalledWith(expect.objectContaining({ overdue: true, territory: null }));
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Take' }));
  const both = [{ id: 'c1' }, { id: 'c2' }].map(({ id }) => ({ id, version: 1 }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ cases: both, step: 'TAKE' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  const back = both.map((one) => ({ ...one, version: 2 }));
  await waitFor(() => expect(sent).toHaveBeenLastCalledWith({ cases: back, step: 'GIVE_BACK' }));
  await user.click(await screen.findByRole('button', { name: 'Seen to: Mill' }));
  await waitFor(() => expect(done).toHaveBeenCalledWith(expect.objectContaining({ id: 'c2', step: 'DONE' })));
  await user.selectOptions(screen.getByLabelText('Area'), 'Slovenia (3)');
  const territory = { kind: 'COUNTRY', code: 'SI' };
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ territory })));
  await user.selectOptions(screen.getByLabelText('Has waited'), 'Up to a month (1)');
  await waitFor(() =>
    expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ age: 'MONTH', territory })),
  );
  await user.click(screen.getByRole('button', { name: /^Put off/ }));
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ share: 'PUT_OFF' })));
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  const none = { share: 'ALL', age: null, territory: null, overdue: false };
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith(expect.objectContaining(none)));
});

it('hands a case over and puts one off, by keys that a list explains and that can be switched off', async () => {
  const sent = vi.fn();
  let rows = [
    makeCase({}),
    makeCase({ id: 'c2', title: 'Mill', handedToName: 'Center Kranj', handedNote: 'You know them.' }),
  ];
  api.use(
    withViewer(makeViewer()),
    withQueue(() => rows),
    graphql.query(HandOverChoicesDocument, () =>
      HttpResponse.json({
        data: {
          handOverChoices: [
            { __typename: 'HandOverChoice', id: 'k1', name: 'Center Kranj', looksAfter: true },
            { __typename: 'HandOverChoice', id: 'k2', name: 'Zentrum', looksAfter: false },
          ],
        },
      }),
    ),
    graphql.mutation(HandOverCaseDocument, ({ variables }) => {
      sent(variables);
      const [first, ...others] = rows;
      rows = others;
      return HttpResponse.json({ data: { handOverCase: first ?? makeCase({}) } });
    }),
    graphql.mutation(PutOffCaseDocument, ({ variables }) => {
      sent(variables);
      rows = rows.map((row) => ({ ...row, putOffUntil: '2027-01-15', putOffReason: 'They are away.' }));
      return HttpResponse.json({ data: { putOffCase: rows[0] ?? makeCase({}) } });
    }),
  );
  const { user } = await renderApp('/desk');
  expect(
    await screen.findByText('The administration handed it to Center Kranj: You know them.'),
  ).toBeVisible();
  await user.keyboard('jh');
  const dialog = within(await screen.findByRole('dialog', { name: 'Hand over to another centre' }));
  expect(await dialog.findByRole('option', { name: 'Zentrum (outside its territory)' })).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Hand over' }));
  expect(sent).not.toHaveBeenCalled();
  await user.selectOptions(dialog.getByLabelText(/Centre/), 'Center Kranj');
  await user.type(dialog.getByLabelText(/What should they know/), 'The owner speaks to you.');
  await user.click(dialog.getByRole('button', { name: 'Hand over' }));
  const given = { id: 'c1', version: 1, centreId: 'k1', note: 'The owner speaks to you.' };
  await waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith(given));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Former bakery' })).not.toBeInTheDocument());

  await user.click(screen.getByRole('button', { name: 'More with Mill' }));
  await user.click(screen.getByRole('button', { name: 'Put off …' }));
  const off = within(await screen.findByRole('dialog', { name: 'Put off' }));
  await user.type(off.getByLabelText(/Until/), '2027-01-15');
  await user.type(off.getByLabelText(/Why/), 'They are away.');
  await user.click(off.getByRole('button', { name: 'Put off' }));
  const until = { id: 'c2', version: 1, until: '2027-01-15', reason: 'They are away.' };
  await waitFor(() => expect(sent).toHaveBeenLastCalledWith(until));
  expect(await screen.findByText(/Comes back on .*: They are away/)).toBeInTheDocument();

  await user.keyboard('?');
  const keys = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }));
  await user.click(keys.getByRole('checkbox', { name: /Use single keys/ }));
  await user.click(keys.getByRole('button', { name: 'Close' }));
  await user.keyboard('jh?');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(localStorage.getItem('kvart.deskKeys')).toBe('off');
  localStorage.removeItem('kvart.deskKeys');
});
