import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { HttpResponse, api, graphql } from '../../testing/api.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { TransparencyPageDocument, type TransparencyPageQuery } from './Transparency.gql.ts';

const report: TransparencyPageQuery['transparencyReport'] = {
  ...{ __typename: 'TransparencyReport', period: '2026', country: null, countries: ['SI', 'SK'] },
  ...{ centre: null, centres: [{ __typename: 'ReportCentre', slug: 'kres', name: 'Center Kres' }] },
  ...{ withheld: false, notices: 1200, waiting: 3, decisions: 12, automated: 0, medianHours: 7.25 },
  byReason: [{ __typename: 'ReportCount', name: 'spam', count: 1200 }],
  byGround: [{ __typename: 'ReportCount', name: 'rules', count: 1200 }],
  byMeasure: [{ __typename: 'ReportCount', name: 'hide', count: 7 }],
  ...{ byBasis: [], appeals: 2, upheld: 1, rejected: 0, medianAppealHours: null },
  ...{ notifiersWarned: 1, notifiersLimited: 0 },
};

it('tells the numbers of a period, of a country only where nobody can be known by them', async () => {
  const asked = vi.fn();
  api.use(
    graphql.query(TransparencyPageDocument, ({ variables }) => {
      asked(variables);
      const { country } = variables;
      const told = country ? { ...report, country, withheld: true } : report;
      return HttpResponse.json({ data: { transparencyReport: told } });
    }),
  );
  const { user } = await renderApp('/transparency');
  expect(await screen.findByText('7.3')).toBeInTheDocument();
  expect(screen.getByRole('table', { name: 'By measure' })).toHaveTextContent('Hidden7');
  expect(screen.getByRole('link', { name: 'Save as CSV' })).toHaveAttribute(
    'href',
    '/export/transparency.csv?lang=en',
  );
  expect(await violations()).toEqual([]);
  await user.selectOptions(screen.getByLabelText('Country'), 'Slovakia');
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(await screen.findByText(/fewer than 5 notices/)).toBeInTheDocument();
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith(expect.objectContaining({ country: 'SK' })));
  await user.selectOptions(screen.getByLabelText('Country'), 'The whole network');
  await user.selectOptions(screen.getByLabelText('Territory of a support centre'), 'Center Kres');
  await user.click(screen.getByRole('button', { name: 'Show' }));
  await waitFor(() =>
    expect(asked).toHaveBeenLastCalledWith({ period: '2026', country: null, centre: 'kres' }),
  );
  expect(await screen.findByRole('link', { name: 'Save as CSV' })).toHaveAttribute(
    'href',
    '/export/transparency.csv?period=2026&centre=kres&lang=en',
  );
});
