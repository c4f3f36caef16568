import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FindPlacesDocument } from '../../lib/fields/Fields.gql.ts';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer, membership } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { serverTells } from '../../testing/socket.ts';
import { ReportPageDocument, TakeReportStepDocument, VacancyReportsDocument } from './desk/Reports.gql.ts';
import type { ReportPartsFragment } from './desk/Reports.gql.ts';
import {
  ConfirmReporterDocument,
  FollowedReportDocument,
  ForgetReporterDocument,
  PlaceAtDocument,
  ReportChallengeDocument,
  ReportVacancyDocument,
} from './report/Report.gql.ts';

vi.mock('altcha-lib', () => ({ solveChallenge: () => Promise.resolve({ counter: 7, derivedKey: 'ab' }) }));

const kamnik = {
  __typename: 'Place' as const,
  id: 'gn:1',
  name: 'Kamnik',
  country: 'SI',
  region: 'Osrednjeslovenska',
  lat: 46.22,
  lon: 14.61,
};

const makeReport = (some: Partial<ReportPartsFragment> = {}): ReportPartsFragment => ({
  __typename: 'VacancyReport',
  id: 'r1',
  version: 2,
  state: 'TRIAGED',
  createdAt: '2026-11-20T10:00:00.000Z',
  stateChangedAt: '2026-11-20T10:00:00.000Z',
  address: 'Šutna 3',
  formerUse: 'Shoe shop',
  isDemo: false,
  place: kamnik,
  photos: [],
  photosOpen: false,
  note: null,
  source: 'NEIGHBOUR',
  vacantFor: 'MONTHS',
  locale: 'sl',
  reporterIsTold: true,
  point: null,
  space: null,
  candidates: [],
  events: [
    {
      __typename: 'ReportEvent',
      at: '2026-11-20T10:00:00.000Z',
      state: 'SUBMITTED',
      personName: null,
      actorName: null,
      reason: null,
    },
  ],
  viewerSteps: ['VERIFY', 'DUPLICATE', 'NOT_VACANT', 'REJECT'],
  ...some,
});

describe('telling of an empty unit', () => {
  const sent = vi.fn();
  beforeEach(() => {
    sent.mockReset();
    api.use(
      graphql.query(ReportChallengeDocument, () => HttpResponse.json({ data: { reportChallenge: '{}' } })),
      graphql.query(FindPlacesDocument, () => HttpResponse.json({ data: { places: [kamnik] } })),
      graphql.query(PlaceAtDocument, () => HttpResponse.json({ data: { placeAt: kamnik } })),
      graphql.mutation(ReportVacancyDocument, ({ variables }) => {
        sent(variables);
        return HttpResponse.json({
          data: { reportVacancy: { __typename: 'ReportReceived', uploadToken: 't', mailSent: true } },
        });
      }),
    );
  });

  it('asks for what is missing before anything is sent', async () => {
    const { user } = await renderApp('/report-vacancy');
    await user.click(await screen.findByRole('button', { name: 'Send the report' }));
    const summary = await screen.findByRole('alert');
    expect(within(summary).getAllByRole('link')).toHaveLength(4);
    expect(sent).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
  });

  it('takes the position, finds the town, and says what comes next', async () => {
    const getCurrentPosition = (found: PositionCallback) =>
      found({ coords: { latitude: 46.2259, longitude: 14.6121 } } as GeolocationPosition);
    vi.stubGlobal('navigator', Object.assign(navigator, { geolocation: { getCurrentPosition } }));
    const { user } = await renderApp('/report-vacancy');
    await user.click(await screen.findByRole('button', { name: 'I am standing in front of it' }));
    await waitFor(() => expect(screen.getByLabelText(/^Town/)).toHaveValue('Kamnik'));
    await user.click(screen.getByLabelText('Several years'));
    await user.click(screen.getByLabelText('I came past it'));
    await user.click(screen.getByRole('button', { name: 'Send the report' }));
    expect(await screen.findByRole('heading', { name: /the report has arrived/ })).toBeInTheDocument();
    expect(screen.getByText(/A mail is on its way/)).toBeInTheDocument();
    expect(sent).toHaveBeenCalledExactlyOnceWith({
      proof: JSON.stringify({ challenge: {}, solution: { counter: 7, derivedKey: 'ab' } }),
      website: '',
      input: expect.objectContaining({
        placeId: 'gn:1',
        lat: 46.2259,
        lon: 14.6121,
        vacantFor: 'YEARS',
        source: 'PASSING_BY',
      }),
    });
  });

  it('shows the pictures that were taken, and lets go of them', async () => {
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
    );
    const { user, container } = await renderApp('/report-vacancy');
    await screen.findByRole('button', { name: 'Take a picture' });
    const camera = container.querySelector('input[capture]');
    if (!camera) throw new Error('no camera');
    fireEvent.change(camera, { target: { files: [new File(['x'], 'shop.jpg', { type: 'image/jpeg' })] } });
    expect(await screen.findByRole('img', { name: 'Picture 1: shop.jpg' })).toBeInTheDocument();
    // Pictures are for the desk alone until their sender says otherwise.
    expect(screen.getByRole('checkbox', { name: /^The pictures are mine/ })).not.toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Remove picture 1' }));
    expect(screen.queryByRole('img', { name: 'Picture 1: shop.jpg' })).not.toBeInTheDocument();
  });
});

describe('the link in the mail', () => {
  const followed = {
    __typename: 'FollowedReport' as const,
    state: 'SUBMITTED' as const,
    createdAt: '2026-11-20T10:00:00.000Z',
    placeName: 'Kamnik',
    address: 'Šutna 3',
    hasAddress: true,
    isConfirmed: false,
    spaceSlug: null,
  };

  it('confirms and removes the address, each with a press', async () => {
    api.use(
      graphql.query(FollowedReportDocument, () => HttpResponse.json({ data: { followedReport: followed } })),
      graphql.mutation(ConfirmReporterDocument, () =>
        HttpResponse.json({ data: { confirmReporter: { ...followed, isConfirmed: true } } }),
      ),
      graphql.mutation(ForgetReporterDocument, () =>
        HttpResponse.json({ data: { forgetReporter: { ...followed, hasAddress: false } } }),
      ),
    );
    const { user } = await renderApp('/my-report#token=abc');
    await user.click(await screen.findByRole('button', { name: 'Yes, tell me' }));
    expect(await screen.findByText('We write to you when something happens.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Remove my address' }));
    expect(await screen.findByText(/We do not have your address any more/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  it('says so when it is over', async () => {
    api.use(
      graphql.query(FollowedReportDocument, () => HttpResponse.json({ data: { followedReport: null } })),
    );
    await renderApp('/my-report#token=old');
    expect(await screen.findByText('This link does not work any more.')).toBeInTheDocument();
  });
});

describe('the desk', () => {
  const signedIn = () =>
    api.use(withViewer(makeViewer({ memberships: [membership('a1', 'Občina Kamnik')] })));

  it('lists reports, and asks anew when one comes in', async () => {
    signedIn();
    let asked = 0;
    api.use(
      graphql.query(VacancyReportsDocument, () => {
        asked += 1;
        return HttpResponse.json({
          data: {
            vacancyReports: {
              __typename: 'VacancyReportConnection',
              nodes: [makeReport({ state: 'SUBMITTED' })],
              pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
              totalCount: 1,
            },
            reportDesk: { __typename: 'ReportDesk', waiting: 1 },
          },
        });
      }),
    );
    await renderApp('/vacancy-reports');
    expect(await screen.findByRole('link', { name: 'Šutna 3' })).toHaveAttribute(
      'href',
      '/vacancy-reports/r1',
    );
    expect(await violations()).toEqual([]);
    serverTells('report.changed', { reportId: 'r2', version: 1, waiting: true });
    await waitFor(() => expect(asked).toBeGreaterThan(1));
  });

  it('decides; a rejection needs a reason', async () => {
    signedIn();
    const steps = vi.fn();
    api.use(
      graphql.query(ReportPageDocument, () => HttpResponse.json({ data: { vacancyReport: makeReport() } })),
      graphql.mutation(TakeReportStepDocument, ({ variables }) => {
        steps(variables);
        const rejected = makeReport({ version: 3, state: 'REJECTED', viewerSteps: [] });
        return HttpResponse.json({ data: { takeReportStep: rejected } });
      }),
    );
    const { user } = await renderApp('/vacancy-reports/r1');
    await user.click(await screen.findByRole('radio', { name: 'Reject the report' }));
    await user.click(screen.getByRole('button', { name: 'Decide' }));
    expect(await screen.findByText('Say why.')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.type(screen.getByLabelText(/^Reason/), 'Not in our town.');
    await user.click(screen.getByRole('button', { name: 'Decide' }));
    expect(await screen.findByText('Done: Rejected')).toBeInTheDocument();
    expect(steps).toHaveBeenCalledExactlyOnceWith({
      id: 'r1',
      version: 2,
      action: 'REJECT',
      reason: 'Not in our town.',
      spaceId: null,
    });
  });
});
