import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../../testing/api.ts';
import { makeViewer, membership } from '../../../testing/people.ts';
import { renderApp, violations } from '../../../testing/render-app.tsx';
import { CreateSpaceDocument, SpaceEditDocument, SpacePlacesDocument } from './SpaceEdit.gql.ts';
import { serverSpace } from './testing/server-space.ts';

describe('beginning a file', () => {
  it('takes a name and a town, and goes on in the form', async () => {
    const inputs: unknown[] = [];
    api.use(
      withViewer(makeViewer({ memberships: [membership('a1', 'Občina Kamnik')] })),
      graphql.query(SpacePlacesDocument, () =>
        HttpResponse.json({
          data: {
            places: [{ __typename: 'Place', id: 'gn:3198365', name: 'Kamnik', country: 'SI', region: null }],
          },
        }),
      ),
      graphql.mutation(CreateSpaceDocument, ({ variables }) => {
        inputs.push(variables.input);
        return HttpResponse.json({ data: { createSpace: serverSpace() } });
      }),
      graphql.query(SpaceEditDocument, () => HttpResponse.json({ data: { space: serverSpace() } })),
    );
    const { user } = await renderApp('/spaces/new');
    expect(await screen.findByText('A space of Občina Kamnik')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Begin the draft' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Please fill this in.');
    await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Former bakery');
    await user.type(screen.getByRole('combobox', { name: 'Place' }), 'Kam');
    await user.click(await screen.findByRole('option', { name: /Kamnik/ }));
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Begin the draft' }));
    await waitFor(() => expect(location.pathname).toBe('/spaces/former-bakery/edit'));
    expect(inputs).toEqual([{ title: [{ locale: 'en', text: 'Former bakery' }], placeId: 'gn:3198365' }]);
    expect(await screen.findByRole('heading', { level: 1, name: 'Former bakery' })).toBeInTheDocument();
  });

  it('asks a visitor to sign in over the page', async () => {
    const { user } = await renderApp('/spaces/new');
    const main = within(screen.getByRole('main'));
    await user.click(await main.findByRole('button', { name: 'Sign in' }));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });

  it('leads somebody without an actor to the step before', async () => {
    api.use(withViewer(makeViewer({ memberships: [] })));
    await renderApp('/spaces/new');
    expect(await screen.findByRole('link', { name: 'Say who you are' })).toHaveAttribute(
      'href',
      '/onboarding',
    );
  });

  it('explains to a member why they cannot begin one', async () => {
    api.use(
      withViewer(makeViewer({ memberships: [{ ...membership('a1', 'Občina Kamnik'), role: 'MEMBER' }] })),
    );
    await renderApp('/spaces/new');
    expect(await screen.findByText(/At Občina Kamnik only owners and editors/)).toBeInTheDocument();
  });
});
