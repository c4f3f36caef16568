import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { api, graphql, HttpResponse, withViewer } from '../../../testing/api.ts';
import { makeViewer } from '../../../testing/people.ts';
import { renderApp, violations } from '../../../testing/render-app.tsx';
import {
  ConfirmDecisionDocument,
  CreateDecisionDocument,
  ProjectDecisionsDocument,
} from './Decisions.gql.ts';
import type { RoomDecisionFragment, ProjectDecisionsQuery } from './Decisions.gql.ts';

const makeDecision = (some: Partial<RoomDecisionFragment> = {}): RoomDecisionFragment => ({
  __typename: 'ProjectDecision',
  ...{
    id: 'd1',
    version: 1,
    number: 1,
    state: 'CONFIRMED',
    title: 'Open on Fridays',
    why: 'Most are in town.',
  },
  ...{ decidedOn: '2026-10-02', replacesId: null, replacedById: null, partnerIds: ['o1'] },
  people: [{ __typename: 'DecisionPerson', id: 'p1', name: 'Ana Novak' }],
  ...{ confirmedAt: '2026-10-02T10:00:00.000Z', confirmedByName: 'Ana Novak' },
  ...some,
});
const show = (decisions: RoomDecisionFragment[], { write = true, lead = true } = {}) => {
  const data: ProjectDecisionsQuery = {
    projectDecisions: {
      __typename: 'ProjectDecisions',
      project: { __typename: 'RoomProject', id: 'pr1', slug: 'market', title: 'Night market', locale: 'en' },
      decisions,
      partners: [
        { __typename: 'RoomPartner', id: 'o1', name: 'Občina Kamnik', slug: 'kamnik', isActive: true },
        { __typename: 'RoomPartner', id: 'o2', name: 'Studio Lipa', slug: 'lipa', isActive: true },
      ],
      people: [{ __typename: 'RoomPerson', id: 'p1', name: 'Ana Novak', partnerId: 'o1' }],
      viewerCan: { __typename: 'RoomAbilities', write, lead, inside: true, see: ['ABOUT', 'WORK'] },
    },
  };
  api.use(
    withViewer(makeViewer()),
    graphql.query(ProjectDecisionsDocument, () => HttpResponse.json({ data })),
  );
};

it('shows what, why, who and when, and what took its place', async () => {
  show([
    makeDecision({ id: 'd2', number: 2, title: 'Open on Saturdays', replacesId: 'd1' }),
    makeDecision({ replacedById: 'd2' }),
  ]);
  await renderApp('/projects/market/decisions');
  const [latest, first] = await screen
    .findAllByRole('listitem', { name: '' })
    .then(() => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.closest('li')));
  expect(latest).toHaveTextContent('Občina Kamnik and Ana Novak');
  expect(within(first as HTMLElement).getByRole('link', { name: /Replaced by decision 2/ })).toHaveAttribute(
    'href',
    '#decision-d2',
  );
  expect(within(first as HTMLElement).queryByRole('button')).not.toBeInTheDocument();
  expect(await violations()).toEqual([]);
});

it('asks once more before a decision stands for good, and says what is missing', async () => {
  show([makeDecision({ state: 'DRAFT', decidedOn: null, confirmedAt: null, confirmedByName: null })]);
  const sent = vi.fn();
  api.use(
    graphql.mutation(ConfirmDecisionDocument, ({ variables }) => {
      sent(variables);
      const issues = [
        { __typename: 'InputIssue' as const, code: 'required', message: 'Needed', path: ['decidedOn'] },
      ];
      return HttpResponse.json({
        data: {
          confirmDecision: {
            __typename: 'InvalidInput',
            code: 'invalid_input',
            message: 'No',
            path: null,
            issues,
          },
        },
      });
    }),
  );
  const { user } = await renderApp('/projects/market/decisions');
  await user.click(await screen.findByRole('button', { name: 'Confirm' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Confirm' }));
  expect(await within(dialog).findByText(/Say first who decided/)).toBeInTheDocument();
  expect(sent).toHaveBeenCalledWith({ id: 'd1', version: 1 });
  expect(await violations()).toEqual([]);
});

it('decides anew in the place of an earlier decision', async () => {
  show([makeDecision()]);
  const sent = vi.fn();
  api.use(
    graphql.mutation(CreateDecisionDocument, ({ variables }) => {
      sent(variables.input);
      return HttpResponse.json({ data: { createDecision: makeDecision({ id: 'd2', state: 'DRAFT' }) } });
    }),
  );
  const { user } = await renderApp('/projects/market/decisions');
  await user.click(await screen.findByRole('button', { name: 'Decide anew' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(await within(dialog).findByLabelText('What is decided'), 'Open on Saturdays');
  await user.selectOptions(within(dialog).getByLabelText('Add a partner'), 'Studio Lipa');
  expect(await violations()).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Save the draft' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(sent).toHaveBeenCalledWith({ replacesId: 'd1', title: 'Open on Saturdays', partnerIds: ['o2'] });
});

it('offers nothing to change to those who only look', async () => {
  show([makeDecision(), makeDecision({ id: 'd2', number: 2, state: 'DRAFT' })], {
    write: false,
    lead: false,
  });
  await renderApp('/projects/market/decisions');
  expect(await screen.findAllByText('Open on Fridays')).toHaveLength(2);
  expect(screen.getAllByRole('button', { name: /Print|Confirm|Edit|Decide/ })).toHaveLength(1);
});
