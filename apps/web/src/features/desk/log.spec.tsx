import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  CheckLogDocument,
  LogDocument,
  type LogDeskPartsFragment,
  type LogPartsFragment,
} from './Log.gql.ts';

const entry: LogPartsFragment = {
  ...{ __typename: 'LogEntry', id: 'e1', at: '2026-11-20T10:00:00.000Z', action: 'decision.hide' },
  ...{ personId: 'p1', personName: 'Ana Novak', actorName: 'Center Kamnik', actorSlug: 'center' },
  ...{
    objectType: 'decision',
    objectId: 'd1',
    title: 'Former bakery',
    path: '/decisions/d1',
    reason: 'Empty.',
  },
};
const notice: LogPartsFragment = {
  ...{ ...entry, id: 'e0', action: 'notice.submitted', objectType: 'notice', objectId: 'n1', path: null },
  ...{ personId: null, personName: null, actorName: null, actorSlug: null, reason: 'false_information' },
};
const desk: LogDeskPartsFragment = {
  ...{ __typename: 'LogDesk', everywhere: true, mayCheck: true },
  check: {
    ...{ __typename: 'LogCheck', at: '2026-11-20T02:40:00.000Z', links: 1234 },
    ...{ lastPrint: 'abc123', changed: 0, erased: 0 },
  },
};
const answers = (read: () => LogDeskPartsFragment | null, asked = vi.fn()) =>
  graphql.query(LogDocument, ({ variables }) => {
    asked(variables.filter);
    const pageInfo = { __typename: 'PageInfo' as const, hasNextPage: false, endCursor: null };
    return HttpResponse.json({
      data: {
        logDesk: read(),
        log: { __typename: 'LogConnection', nodes: read() ? [entry, notice] : [], pageInfo },
      },
    });
  });

const search = () =>
  within(screen.getByRole('search', { name: 'Search the log' })).getByRole('button', { name: 'Search' });

it('searches by what the address says, tells acts in words, and has the chain read anew', async () => {
  const asked = vi.fn();
  let now = desk;
  api.use(
    withViewer(makeViewer()),
    answers(() => now, asked),
    graphql.mutation(CheckLogDocument, () => {
      now = { ...desk, check: desk.check && { ...desk.check, changed: 2 } };
      return HttpResponse.json({ data: { checkLog: now } });
    }),
  );
  const { user } = await renderApp('/desk/log?action=decision');
  expect(await screen.findByText(/^Decision: /, { selector: 'p' })).toBeInTheDocument();
  expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ action: 'decision', person: null }));
  expect(screen.getByText(/entries that stand as they were written: 1,234/)).toBeInTheDocument();
  expect(screen.getAllByRole('link', { name: 'All about this: Former bakery' })).toHaveLength(2);
  // Whoever sent a notice is not named, and is not the program either; the reason is no code.
  expect(screen.getByText('Somebody who is not named here', { exact: false })).toBeInTheDocument();
  expect(screen.getByText('It is not true')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Save as CSV' })).toHaveAttribute(
    'href',
    '/export/log.csv?action=decision&lang=en',
  );
  expect(await violations()).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: /^Person/ }), 'Ana');
  await user.type(screen.getByLabelText('From'), '2026-05-02');
  await user.type(screen.getByLabelText('To'), '2026-05-01');
  await user.click(search());
  expect(await screen.findByText('The last day lies before the first.')).toBeInTheDocument();
  await user.clear(screen.getByLabelText('To'));
  await user.click(search());
  const wanted = { person: 'Ana', from: '2026-05-02', action: 'decision', to: null };
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith(expect.objectContaining(wanted)));
  await user.selectOptions(screen.getByRole('combobox', { name: 'About' }), 'Introduction: outcome noted');
  await user.click(search());
  const act = { action: 'introduction.followed_up' };
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith(expect.objectContaining(act)));
  await user.click(screen.getByRole('button', { name: 'Check now' }));
  expect(await screen.findByText(/not as they were written: 2/)).toBeInTheDocument();
});

it('says so to those who act at no desk', async () => {
  api.use(
    withViewer(makeViewer()),
    answers(() => null),
  );
  await renderApp('/desk/log');
  expect(await screen.findByText('This page is for support centres')).toBeInTheDocument();
  expect(screen.queryByRole('search', { name: 'Search the log' })).not.toBeInTheDocument();
});
