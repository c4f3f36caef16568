import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer, membership } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  AdviceLogDocument,
  type AdvicePartsFragment,
  EditAdviceDocument,
  LogAdviceDocument,
} from './Advice.gql.ts';

const centre = membership('c1', 'Center Kamnik');
const adviser = makeViewer({
  memberships: [{ ...centre, actor: { ...centre.actor, kind: 'SUPPORT_ORGANISATION', sector: 'SUPPORT' } }],
});
const entry: AdvicePartsFragment = {
  ...{ __typename: 'AdviceEntry', id: 'e1', version: 4, kind: 'CALL', heldOn: '2026-03-02', minutes: 90 },
  ...{ topic: 'Rooms', note: 'They look for 60 m².', adviserName: 'Ana' },
  actor: { __typename: 'IntroductionParty', id: 'a1', slug: 'klub', name: 'Klub' },
};

it('adds up the hours, and an entry is changed in place', async () => {
  const sent: unknown[] = [];
  let current = entry;
  api.use(
    withViewer(adviser),
    graphql.query(AdviceLogDocument, () =>
      HttpResponse.json({
        data: {
          adviceLog: {
            ...{ __typename: 'AdviceConnection', totalCount: 1, actorCount: 1, nodes: [current] },
            totals: [{ __typename: 'AdviceTotal', kind: 'CALL', count: 1, minutes: 90 }],
            pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          },
        },
      }),
    ),
    graphql.mutation(EditAdviceDocument, ({ variables }) => {
      sent.push(variables);
      current = { ...entry, version: 5, topic: 'Rooms and money' };
      return HttpResponse.json({ data: { editAdvice: current } });
    }),
    graphql.mutation(LogAdviceDocument, () => HttpResponse.error()),
  );
  const { user } = await renderApp('/desk/advice');
  const sums = within(await screen.findByRole('table', { name: 'Totals of the period' }));
  expect(sums.getByRole('row', { name: 'Call 1 1.5' })).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Log advice' }));
  const fresh = within(await screen.findByRole('dialog', { name: 'Log advice' }));
  await user.click(fresh.getByRole('button', { name: 'Save' }));
  expect(fresh.getAllByText('Choose an actor.').length).toBeGreaterThan(0);
  await user.click(fresh.getByRole('button', { name: 'Close' }));
  await user.click(screen.getByRole('button', { name: 'Change the entry: Rooms' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Change the entry' }));
  await user.type(dialog.getByRole('textbox', { name: /About what/ }), ' and money');
  expect(await violations()).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Rooms and money')).toBeInTheDocument();
  expect(sent).toEqual([
    {
      ...{ id: 'e1', version: 4 },
      advice: {
        ...{ actorId: 'a1', kind: 'CALL', heldOn: '2026-03-02', minutes: 90 },
        ...{ topic: 'Rooms and money', note: 'They look for 60 m².' },
      },
    },
  ]);
});
