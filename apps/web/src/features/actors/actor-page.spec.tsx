import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeProfile } from '../../testing/actors.ts';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { ActorPageDocument } from './profile/ActorPage.gql.ts';
import { WithdrawVerificationDocument } from './profile/Verify.gql.ts';

const serve = (actor: ReturnType<typeof makeProfile> | null) =>
  api.use(graphql.query(ActorPageDocument, () => HttpResponse.json({ data: { actor } })));

const open = () => renderApp('/actors/studio-breza');

describe('the page of an actor', () => {
  it('shows a visitor what is public, and where more can be seen', async () => {
    serve(makeProfile());
    await open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Studio Breza' })).toBeInTheDocument();
    expect(
      screen.getByText(/^Checked by Center Kamnik on 4 March 2026, valid until 4 March 2027/),
    ).toBeVisible();
    const contact = within(screen.getByRole('region', { name: 'Contact' }));
    expect(contact.getByRole('link', { name: 'info@breza.example' })).toHaveAttribute(
      'href',
      'mailto:info@breza.example',
    );
    expect(contact.getByRole('link', { name: 'breza.example' })).toBeInTheDocument();
    expect(contact.getByRole('link', { name: 'Sign in to see the rest' })).toHaveAttribute(
      'href',
      '/sign-in?next=/actors/studio-breza',
    );
    expect(screen.queryByRole('region', { name: 'People' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Edit profile' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Verification' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Atelje ob Bistrici' })).toHaveAttribute(
      'href',
      '/spaces/atelje',
    );
    expect(await violations()).toEqual([]);
  });

  it('leads from what it offers to those who look for it, and the other way round', async () => {
    serve(makeProfile());
    await open();
    const offers = within(await screen.findByRole('region', { name: 'Offers' }));
    expect(offers.getByRole('link', { name: 'Print' })).toHaveAttribute('href', '/actors?needs=cap.print');
    expect(offers.getByText('Up to A2')).toBeInTheDocument();
    const needs = within(screen.getByRole('region', { name: 'Looks for' }));
    expect(needs.getByRole('link', { name: 'Premises' })).toHaveAttribute(
      'href',
      '/actors?offers=cap.premises',
    );
  });

  it('can be read in each language it was written in', async () => {
    serve(makeProfile());
    const { user } = await open();
    expect(await screen.findByText('Signs and drawings.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Slovenian' }));
    expect(screen.getByText('Napisi in risbe.').closest('[lang]')).toHaveAttribute('lang', 'sl');
    expect(screen.queryByText('Signs and drawings.')).toBeNull();
  });

  it('gives its own people the ways to work on it', async () => {
    api.use(withViewer(makeViewer()));
    const can = makeProfile().viewerCan;
    serve(makeProfile({ about: null, viewerCan: { ...can, edit: true, createSpace: true } }));
    await open();
    const links = await screen.findAllByRole('link', { name: 'Edit profile' });
    expect(links[0]).toHaveAttribute('href', '/actors/studio-breza/edit');
    expect(screen.getByRole('link', { name: 'Members' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Nothing is written here yet' })).toBeInTheDocument();
  });

  it('leads an adviser to the checks, and lets them take back what was confirmed', async () => {
    api.use(withViewer(makeViewer({ platformRole: 'ADVISER' })));
    const before = makeProfile({ viewerCan: { ...makeProfile().viewerCan, verify: true } });
    serve(before);
    api.use(
      graphql.mutation(WithdrawVerificationDocument, ({ variables }) => {
        expect(variables).toMatchObject({ actorId: 'a1', note: 'Moved abroad' });
        const { spaces: _spaces, ...actor } = before;
        const verification = {
          ...{ __typename: 'Verification' as const, state: 'UNVERIFIED' as const },
          ...{ at: null, until: null, by: null, checks: [] },
        };
        return HttpResponse.json({ data: { withdrawVerification: { ...actor, verification } } });
      }),
    );
    const { user } = await open();
    expect(await screen.findByText('Checked: Entry in the register and Call back')).toBeInTheDocument();
    const panel = within(await screen.findByRole('region', { name: 'Verification' }));
    const way = panel.getByRole('link', { name: 'Go through the checks' });
    expect(way).toHaveAttribute('href', '/desk/verifications/a1');
    await user.type(panel.getByLabelText(/Why is it withdrawn/), 'Moved abroad');
    await user.click(panel.getByRole('button', { name: 'Withdraw verification' }));
    expect(await screen.findByText('The verification was withdrawn.')).toBeInTheDocument();
    expect(screen.queryByText(/^Checked by/)).toBeNull();
  });

  it('says that there is nothing at an address nobody has', async () => {
    serve(null);
    await open();
    expect(
      await screen.findByRole('heading', { name: 'There is nothing at this address' }),
    ).toBeInTheDocument();
  });
});
