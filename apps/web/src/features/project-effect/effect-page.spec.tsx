import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { api, graphql, HttpResponse, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { AnswerSpaceUseDocument, ConfirmOutcomeReportDocument, ProjectEffectDocument } from './Effect.gql.ts';
import type { ProjectEffectPartsFragment } from './Effect.gql.ts';

const reuse = { __typename: 'Reuse' as const, spaces: 1, areaM2: 80.5, days: 10 };

const makeEffect = (some: Partial<ProjectEffectPartsFragment> = {}): ProjectEffectPartsFragment => ({
  __typename: 'ProjectEffect',
  ...{ id: 'p1', slug: 'night-market', title: 'Night market', locale: 'en', reuse },
  ...{ see: ['ABOUT', 'EFFECT'], isInside: true, viewerCanEdit: false },
  spaces: [
    {
      __typename: 'SpaceUse',
      ...{
        id: 'u1',
        version: 1,
        state: 'ASKED',
        startsOn: '2026-11-01',
        endsOn: null,
        areaM2: 80.5,
        days: 0,
      },
      ...{
        reason: null,
        title: 'Old pharmacy',
        slug: 'old-pharmacy',
        placeName: 'Kamnik',
        ownerName: 'Občina',
      },
      viewerCan: { __typename: 'SpaceUseAbilities', answer: true, change: false, remove: false },
    },
  ],
  reports: [
    {
      __typename: 'OutcomeReport',
      ...{ id: 'r1', version: 2, kind: 'END', state: 'SUBMITTED', dueOn: '2026-10-01', locale: 'en' },
      ...{ worked: 'The evenings.', notWorked: 'The heating.', jobs: 3, visitors: 4200, continues: 'YES' },
      ...{ publicText: 'The hall stays open.', submittedAt: '2026-10-02T08:00:00Z', submittedFor: 'Občina' },
      confirmations: [],
      results: {
        __typename: 'ReportResults',
        reuse,
        indicators: [
          {
            __typename: 'ReportedFigure',
            ...{ title: 'Evenings', unit: '', target: 6, value: 5, confirmedFor: null },
          },
        ],
      },
      viewerCan: { __typename: 'OutcomeReportAbilities', write: false, submit: false, confirm: true },
    },
  ],
  references: [
    {
      __typename: 'ProjectReference',
      ...{ id: 'f1', version: 1, state: 'WRITTEN', locale: 'en', sentence: 'They built the stalls on time.' },
      author: { __typename: 'ProjectLink', slug: 'city', title: 'Občina' },
      about: { __typename: 'ProjectLink', slug: 'studio', title: 'Studio' },
      part: { __typename: 'ReferencePart', role: 'PARTNER', since: '2026-07-01', until: null },
      ...{ viewerCanAnswer: true, ownActorId: null, isOnOwnProfile: true },
    },
  ],
  ...{ writesFor: [], writesAbout: [] },
  ...some,
});

it('shows spaces, reports and references, and lets those answer who are asked', async () => {
  const sent = vi.fn();
  api.use(
    withViewer(makeViewer()),
    graphql.query(ProjectEffectDocument, () => HttpResponse.json({ data: { projectEffect: makeEffect() } })),
    graphql.mutation(AnswerSpaceUseDocument, ({ variables }) => {
      sent(variables);
      return HttpResponse.json({ data: { answerSpaceUse: makeEffect({ spaces: [] }) } });
    }),
    graphql.mutation(ConfirmOutcomeReportDocument, ({ variables }) => {
      sent(variables);
      return HttpResponse.json({ data: { confirmOutcomeReport: makeEffect({ reports: [] }) } });
    }),
  );
  const { user } = await renderApp('/projects/night-market/effect');
  expect(await screen.findByRole('heading', { level: 1, name: 'Effect' })).toBeInTheDocument();
  const spaces = screen.getByRole('region', { name: 'Spaces in use' });
  expect(within(spaces).getByText('80.5 m² brought back to use')).toBeInTheDocument();
  const reports = screen.getByRole('region', { name: 'Reports' });
  expect(within(reports).getByText('The hall stays open.')).toBeInTheDocument();
  expect(within(reports).getByText('The heating.')).toBeInTheDocument();
  expect(within(reports).getByRole('link', { name: 'XLSX' })).toHaveAttribute(
    'href',
    '/export/projects/night-market/effect/reports.xlsx?lang=en',
  );
  expect(screen.getByText('They built the stalls on time.')).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.click(within(reports).getByRole('button', { name: /Confirm the report/ }));
  expect(sent).toHaveBeenLastCalledWith({ id: 'r1', version: 2 });
  await user.click(within(spaces).getByRole('button', { name: /Agree/ }));
  expect(sent).toHaveBeenLastCalledWith({ id: 'u1', version: 1, answer: 'AGREE', reason: null });
});
