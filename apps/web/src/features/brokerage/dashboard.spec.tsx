import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer, membership } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { CentreDashboardDocument } from './Dashboard.gql.ts';

const centre = membership('c1', 'Center Kamnik');
const adviser = makeViewer({
  memberships: [{ ...centre, actor: { ...centre.actor, kind: 'SUPPORT_ORGANISATION', sector: 'SUPPORT' } }],
});

it('shows bars with their table, narrows to a territory in the address, and is taken along', async () => {
  const asked: unknown[] = [];
  api.use(
    withViewer(adviser),
    graphql.query(CentreDashboardDocument, ({ variables }) => {
      asked.push(variables.territory);
      return HttpResponse.json({
        data: {
          centreDashboard: {
            ...{ __typename: 'CentreDashboard', actors: 40, verifiedActors: 30, matchesStarted: null },
            ...{ introductions: 12, introductionsAccepted: 8, cooperations: 3, introductionsEnded: 2 },
            ...{ interestsInTalks: 5, spacesBack: 2, spacesBackM2: 140.5 },
            ...{ adviceCount: 9, adviceMinutes: 390, advisedActors: 6 },
            ...{ appointmentsHeld: 14, appointmentsMissed: 1 },
            territories: ['SI', 'AT'].map((code) => ({
              ...{ __typename: 'Territory' as const, kind: 'COUNTRY' as const, code, name: code },
            })),
            cases: [
              {
                ...{ __typename: 'CaseNumbers', kind: 'NOTICE', days2: 1, week: 2, month: 0, older: 4 },
                ...{ overdue: 3, closed: 20, medianHours: 17.26, closedInTime: 15 },
              },
            ],
          },
        },
      });
    }),
  );
  const { user } = await renderApp('/desk/dashboard?days=30');
  const cases = within(await screen.findByRole('table', { name: 'Cases of the desk' }));
  expect(cases.getByRole('row', { name: /1 2 0 4 3 20 17\.3 75$/ })).toBeInTheDocument();
  const results = within(screen.getByRole('table', { name: 'What came of it' }));
  expect(results.getByRole('row', { name: 'Verified actors (%) 75' })).toBeInTheDocument();
  expect(results.getByRole('row', { name: /led to work together few/ })).toBeInTheDocument();
  expect(results.getByRole('row', { name: 'Hours of advice 6.5' })).toBeInTheDocument();
  expect(results.getByRole('row', { name: 'Appointments that took place 14' })).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.selectOptions(screen.getByLabelText('Territory'), 'country:AT');
  const file = await screen.findByRole('link', { name: 'Download as CSV' });
  expect(file).toHaveAttribute('href', expect.stringContaining('territory=country%3AAT'));
  expect(asked.at(-1)).toEqual({ kind: 'COUNTRY', code: 'AT' });
});
