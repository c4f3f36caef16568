import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  type ClaimableActorQuery,
  ClaimableActorDocument,
  ClaimActorDocument,
  ClaimPageDocument,
  type ClaimPartsFragment,
  DecideClaimDocument,
  ProveClaimDocument,
} from './Claims.gql.ts';

const actor: NonNullable<ClaimableActorQuery['actor']> = {
  __typename: 'Actor',
  id: 'a7',
  slug: 'drustvo-lipa',
  name: 'Društvo Lipa',
  kind: 'NGO',
  sector: 'CIVIL',
  website: 'https://www.lipa.example/',
  isUnclaimed: true,
  claimDesks: [{ __typename: 'ClaimDesk', id: 'd1', name: 'Center Kamnik' }],
  viewerClaim: null,
};

const makeClaim = (some: Partial<ClaimPartsFragment> = {}): ClaimPartsFragment => ({
  __typename: 'Claim',
  id: 'c1',
  version: 1,
  state: 'SUBMITTED',
  way: 'WORD',
  workEmail: null,
  registerNumber: null,
  deskName: 'Center Kamnik',
  note: 'I keep the books.',
  createdAt: '2026-11-20T10:00:00.000Z',
  expiresAt: '2027-01-19T10:00:00.000Z',
  closedAt: null,
  reason: null,
  document: null,
  decidedBy: null,
  actor: {
    __typename: 'Actor',
    id: 'a7',
    slug: 'drustvo-lipa',
    name: 'Društvo Lipa',
    sector: 'CIVIL',
    isUnclaimed: true,
  },
  person: { __typename: 'PersonCard', id: 'p5', name: 'Maja Hribar' },
  viewerCan: { __typename: 'ClaimAbilities', decide: false, withdraw: true },
  ...some,
});

const withActor = (some: Partial<typeof actor> = {}) =>
  graphql.query(ClaimableActorDocument, () => HttpResponse.json({ data: { actor: { ...actor, ...some } } }));
const withClaim = (read: () => ClaimPartsFragment | null) =>
  graphql.query(ClaimPageDocument, () => HttpResponse.json({ data: { claim: read() } }));

describe('claiming an actor', () => {
  it('offers the ways that can work and sends what the chosen one needs', async () => {
    const sent: unknown[] = [];
    api.use(
      withViewer(makeViewer({ memberships: [] })),
      withActor(),
      withClaim(() => makeClaim()),
      graphql.mutation(ClaimActorDocument, ({ variables }) => {
        sent.push(variables.input);
        return HttpResponse.json({ data: { claimActor: makeClaim() } });
      }),
    );
    const { user, container } = await renderApp('/actors/drustvo-lipa/claim');
    expect(await screen.findByRole('heading', { level: 1, name: 'Claim Društvo Lipa' })).toBeVisible();
    expect(screen.getByLabelText(/Your address at lipa\.example/)).toBeVisible();
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('radio', { name: /The word of a support organisation/ }));
    await user.selectOptions(screen.getByLabelText(/Who knows you/), 'Center Kamnik');
    await user.type(screen.getByLabelText(/What should they know/), 'I keep the books.');
    await user.click(screen.getByRole('button', { name: 'Ask for it' }));
    expect(await screen.findByText(/Somebody who knows the place/)).toBeVisible();
    expect(sent).toEqual([
      {
        actorId: 'a7',
        way: 'WORD',
        workEmail: '',
        registerNumber: '',
        documentId: null,
        deskId: 'd1',
        note: 'I keep the books.',
      },
    ]);
  });

  it('leaves out what proves nothing, and says when somebody is there already', async () => {
    api.use(withViewer(makeViewer()), withActor({ website: 'https://facebook.com/lipa', claimDesks: [] }));
    const { user } = await renderApp('/actors/drustvo-lipa/claim');
    expect(
      await screen.findByLabelText(/Register number/, { selector: '[type=text],:not([type])' }),
    ).toBeVisible();
    expect(screen.getAllByRole('radio')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Ask for it' }));
    expect((await screen.findAllByText('Add a picture of the document.'))[0]).toBeVisible();

    api.use(withActor({ isUnclaimed: false }));
    await renderApp('/actors/drustvo-lipa/claim');
    expect(await screen.findByText('Somebody acts for this actor already')).toBeVisible();
  });
});

describe('the page of a claim', () => {
  it('lets a decider grant it with a reason, not without', async () => {
    let claim = makeClaim({ viewerCan: { __typename: 'ClaimAbilities', decide: true, withdraw: false } });
    const sent: unknown[] = [];
    api.use(
      withViewer(makeViewer()),
      withClaim(() => claim),
      graphql.mutation(DecideClaimDocument, ({ variables }) => {
        sent.push(variables);
        claim = makeClaim({
          version: 2,
          state: 'GRANTED',
          closedAt: '2026-11-21T10:00:00.000Z',
          reason: 'We know her.',
          decidedBy: { __typename: 'ClaimDecider', personName: 'Ana Kovač', actorName: 'Center Kamnik' },
          viewerCan: { __typename: 'ClaimAbilities', decide: false, withdraw: false },
        });
        return HttpResponse.json({ data: { decideClaim: claim } });
      }),
    );
    const { user, container } = await renderApp('/claims/c1');
    await user.click(await screen.findByRole('button', { name: 'Grant' }));
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText(/Reason/), 'We know her.');
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Grant' }));
    expect(await screen.findByText('Granted')).toBeVisible();
    expect(screen.getByText('We know her.')).toBeVisible();
    expect(sent).toEqual([{ id: 'c1', version: 1, decision: 'GRANT', reason: 'We know her.' }]);
  });

  it('refuses with the other button', async () => {
    const decisions: unknown[] = [];
    api.use(
      withViewer(makeViewer()),
      withClaim(() =>
        makeClaim({ viewerCan: { __typename: 'ClaimAbilities', decide: true, withdraw: false } }),
      ),
      graphql.mutation(DecideClaimDocument, ({ variables }) => {
        decisions.push(variables.decision);
        return HttpResponse.json({ data: { decideClaim: makeClaim({ version: 2, state: 'REFUSED' }) } });
      }),
    );
    const { user } = await renderApp('/claims/c1');
    await user.type(await screen.findByLabelText(/Reason/), 'Nobody there knows you.');
    await user.click(screen.getByRole('button', { name: 'Refuse' }));
    await waitFor(() => expect(decisions).toEqual(['REFUSE']));
  });
});

describe('the mailed link', () => {
  it('proves nothing by being opened, and the claim by a press', async () => {
    const tokens: unknown[] = [];
    api.use(
      withViewer(makeViewer()),
      graphql.mutation(ProveClaimDocument, ({ variables }) => {
        tokens.push(variables.token);
        return HttpResponse.json({
          data: {
            proveClaim: {
              __typename: 'NotFound',
              code: 'link_expired',
              message: 'This link does not work any more.',
              path: null,
            },
          },
        } as never);
      }),
    );
    const { user } = await renderApp('/claims/prove#token=secret-word');
    const button = await screen.findByRole('button', { name: 'Yes, I speak for it' });
    expect(tokens).toEqual([]);
    await user.click(button);
    expect(await screen.findByText('This link does not work any more.')).toBeVisible();
    expect(tokens).toEqual(['secret-word']);
  });
});
