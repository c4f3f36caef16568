import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FindPlacesDocument } from '../../lib/fields/Fields.gql.ts';
import { PlaceNameDocument } from '../../lib/search/Search.gql.ts';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { RenewRequestByLinkDocument, RequestRenewalDocument } from './Renewal.gql.ts';
import { CreateSpaceRequestDocument, RequestUsesDocument } from './SpaceRequestPage.gql.ts';
import { makeRequest, uses, withMatches, withRequest } from './testing/requests.ts';

describe('the form', () => {
  const places = [
    {
      __typename: 'Place' as const,
      id: 'gn:1',
      name: 'Kamnik',
      country: 'SI',
      region: 'Osrednjeslovenska',
      lat: 46.2,
      lon: 14.6,
    },
  ];
  const withForm = (sent: (variables: unknown) => void) => [
    withViewer(makeViewer()),
    graphql.query(RequestUsesDocument, () => HttpResponse.json({ data: { concepts: uses } })),
    graphql.query(FindPlacesDocument, () => HttpResponse.json({ data: { places } })),
    graphql.query(PlaceNameDocument, () => HttpResponse.json({ data: { place: places[0] ?? null } })),
    graphql.mutation(CreateSpaceRequestDocument, ({ variables }) => {
      sent(variables);
      return HttpResponse.json({ data: { createSpaceRequest: makeRequest() } });
    }),
    withRequest(makeRequest()),
    withMatches([], false),
  ];

  it('begins with the filters of a search, says what is missing, and publishes', async () => {
    const sent = vi.fn();
    api.use(...withForm(sent));
    const { user } = await renderApp('/space-requests/new?use=use.workshop&place=gn:1&radius=10&min=40');
    expect(await screen.findByRole('button', { name: 'Workshop', pressed: true })).toBeInTheDocument();
    expect(screen.getByLabelText('Kamnik')).toHaveValue('10');
    expect(screen.getByLabelText('At least')).toHaveValue('40');
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    expect(within(await screen.findByRole('alert')).getAllByRole('link')).toHaveLength(1);
    await user.type(screen.getByLabelText(/^In a few words/), 'Workshop for bicycles');
    await user.type(screen.getByLabelText(/^More about it/), 'We repair bicycles.');
    await user.type(screen.getByLabelText('Budget'), '800,50');
    await user.click(screen.getByLabelText('Step-free'));
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(location.pathname).toBe('/space-requests/bikes'));
    expect(sent).toHaveBeenCalledExactlyOnceWith({
      publish: true,
      input: expect.objectContaining({
        title: 'Workshop for bicycles',
        useIds: ['use.workshop'],
        places: [{ placeId: 'gn:1', radiusKm: 10 }],
        minM2: 40,
        budgetMax: 800.5,
        budgetBasis: 'MONTH',
        audience: 'PUBLIC',
        stepFree: true,
        languages: ['en'],
      }),
    });
  });

  it('keeps a draft with a title alone', async () => {
    const sent = vi.fn();
    api.use(...withForm(sent));
    const { user } = await renderApp('/space-requests/new');
    await user.type(await screen.findByLabelText(/^In a few words/), 'Some room');
    await user.click(screen.getByRole('button', { name: 'Keep as a draft' }));
    await waitFor(() => expect(sent).toHaveBeenCalledOnce());
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ publish: false, input: { places: [], useIds: [] } });
  });
});

describe('the link in the mail', () => {
  it('renews with one press', async () => {
    const renewal = {
      __typename: 'RequestRenewal' as const,
      slug: 'bikes',
      title: 'Workshop for bicycles',
      status: 'OPEN' as const,
      expiresAt: '2026-12-01T10:00:00.000Z',
    };
    const pressed = vi.fn();
    api.use(
      graphql.query(RequestRenewalDocument, () => HttpResponse.json({ data: { requestRenewal: renewal } })),
      graphql.mutation(RenewRequestByLinkDocument, ({ variables }) => {
        pressed(variables);
        return HttpResponse.json({ data: { renewRequestByLink: { ...renewal, status: 'DONE' } } });
      }),
    );
    const { user } = await renderApp('/renew-request#token=abc');
    const button = await screen.findByRole('button', { name: 'Yes, keep it going' });
    expect(pressed).not.toHaveBeenCalled();
    await user.click(button);
    expect(await screen.findByText(/It stays open until/)).toBeInTheDocument();
    expect(pressed).toHaveBeenCalledExactlyOnceWith({ token: 'abc' });
    expect(await violations()).toEqual([]);
  });
});
