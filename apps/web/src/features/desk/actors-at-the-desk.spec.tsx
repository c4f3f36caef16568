import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { api, graphql, HttpResponse, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  ActorPairPageDocument,
  type ActorPairPartsFragment,
  type ActorSidePartsFragment,
  MergeActorsDocument,
  UndoActorMergeDocument,
} from './ActorPair.gql.ts';
import {
  DecideVerificationDocument,
  VerificationFilePageDocument,
  type VerificationFilePartsFragment,
} from './Verification.gql.ts';

type SideActor = ActorSidePartsFragment['actor'];
const side = (id: string, name: string, more: Partial<SideActor> = {}): ActorSidePartsFragment => ({
  ...{ __typename: 'ActorSide', registerNumber: null, memberCount: 2, spaceCount: 1 },
  ...{ conversationCount: 3, projectCount: 0 },
  actor: {
    ...{
      __typename: 'Actor',
      id,
      slug: id,
      version: 1,
      name,
      kind: 'NGO',
      sector: 'CIVIL',
      isUnclaimed: false,
    },
    ...{ website: null, languages: ['sl'], place: null, about: null, logo: null },
    contact: { __typename: 'Contact', email: null, phone: null, address: null },
    verification: { __typename: 'Verification', state: 'UNVERIFIED', until: null },
    ...more,
  },
});
const pair = (more: Partial<ActorPairPartsFragment> = {}): ActorPairPartsFragment => ({
  ...{
    __typename: 'ActorPair',
    id: 'p1',
    signs: ['NAME', 'MAIL'],
    percent: 88,
    apartAt: null,
    canDecide: true,
  },
  first: side('one', 'Zavod Kres', { website: 'https://kres.example' }),
  second: side('two', 'Kres', {
    verification: { __typename: 'Verification', state: 'VERIFIED', until: '2027-03-04' },
  }),
  merge: null,
  ...more,
});
const merged = pair({
  canDecide: false,
  merge: {
    ...{
      __typename: 'ActorMerge',
      id: 'm1',
      keptId: 'one',
      at: '2026-11-23T10:00:00.000Z',
      personName: 'Alma',
    },
    ...{ undoUntil: '2026-12-23T10:00:00.000Z', undoneAt: null, reason: 'Same number.', canUndo: true },
  },
});
const adviser = () => withViewer(makeViewer({ platformRole: 'ADVISER' }));

describe('two actors that look like one', () => {
  it('are compared, made one with a reason, and parted again', async () => {
    const sent = vi.fn();
    api.use(
      adviser(),
      graphql.query(ActorPairPageDocument, () => HttpResponse.json({ data: { actorPair: pair() } })),
      graphql.mutation(MergeActorsDocument, ({ variables }) => {
        sent(variables.input);
        return HttpResponse.json({ data: { mergeActors: merged } });
      }),
      graphql.mutation(UndoActorMergeDocument, () => HttpResponse.json({ data: { undoActorMerge: pair() } })),
    );
    const { user, container } = await renderApp('/desk/duplicates/p1');
    expect(await screen.findByText('Same mail address')).toBeInTheDocument();
    // The verified one stays at first; the other way round its verification is at stake.
    await user.click(screen.getByRole('button', { name: 'Keep the other one instead' }));
    const taken = within(screen.getByRole('group', { name: 'Verification' }));
    await user.click(taken.getByRole('radio', { name: /Nothing said/ }));
    expect(screen.getByLabelText(/verification of the one that goes is not needed/)).toBeInTheDocument();
    await user.click(taken.getByRole('radio', { name: /Verified until/ }));
    await user.click(screen.getByRole('button', { name: 'Make them one' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Say in a few words why they are one.');
    await user.type(screen.getByLabelText(/Why they are one/), 'Same register number');
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Make them one' }));
    await user.click(await screen.findByRole('button', { name: 'Part them again' }));
    expect(await screen.findByText('They are two again.')).toBeInTheDocument();
    expect(sent).toHaveBeenCalledWith({
      ...{ pairId: 'p1', keptId: 'one', keptVersion: 1, otherId: 'two', otherVersion: 1 },
      ...{ take: ['VERIFICATION'], dropVerification: false, reason: 'Same register number' },
    });
  });
});

const file = (more: Partial<VerificationFilePartsFragment> = {}): VerificationFilePartsFragment => ({
  ...{
    __typename: 'VerificationFile',
    id: 'a1',
    country: 'SI',
    registerNumber: null,
    mailDomain: 'kres.example',
  },
  ...{
    mailAddress: null,
    mailSentAt: null,
    mailConfirmedAt: null,
    proposedUntil: '2028-11-23',
    canDecide: true,
  },
  needs: [{ __typename: 'ChecksNeeded', oneOf: ['REGISTER_NUMBER', 'DOCUMENT'] }],
  actor: {
    ...{
      __typename: 'Actor',
      id: 'a1',
      slug: 'kres',
      version: 4,
      name: 'Kres',
      kind: 'NGO',
      website: null,
      place: null,
    },
    verification: {
      ...{ __typename: 'Verification', state: 'UNVERIFIED', at: null, until: null, by: null, checks: [] },
    },
  },
  papers: [],
  decisions: [],
  ...more,
});

const paper: VerificationFilePartsFragment['papers'][number] = {
  ...{ __typename: 'VerificationPaper', id: 'p1', kind: 'STATUTES', name: 'Statut 2024' },
  ...{ url: '/files/f1/document.pdf', addedAt: '2026-11-20T08:00:00.000Z', addedBy: 'Ana Kovač' },
};

describe('verifying an actor', () => {
  it('shows what is needed and sends what was checked; a refusal says why', async () => {
    const sent = vi.fn();
    const decision = {
      ...{
        __typename: 'VerificationDecision' as const,
        id: 'd1',
        granted: false,
        checks: [],
        registerNumber: null,
      },
      ...{
        document: null,
        callBack: null,
        reason: 'The entry is missing.',
        until: null,
        centreName: 'Center',
      },
      ...{ decidedAt: '2026-11-23T10:00:00.000Z', personName: 'Alma' },
    };
    api.use(
      adviser(),
      graphql.query(VerificationFilePageDocument, () =>
        HttpResponse.json({ data: { verificationFile: file({ papers: [paper] }) } }),
      ),
      graphql.mutation(DecideVerificationDocument, ({ variables }) => {
        sent(variables.input);
        return HttpResponse.json({ data: { decideVerification: file({ decisions: [decision] }) } });
      }),
    );
    const { user, container } = await renderApp('/desk/verifications/a1');
    expect(await screen.findByText('Entry in the register or Paper seen')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Statutes/ })).toHaveAttribute('href', paper.url);
    await user.type(screen.getByLabelText(/Register number/), '5043611');
    await user.click(screen.getByRole('button', { name: 'Refuse' }));
    expect((await screen.findAllByText('Give a reason of at least ten letters.')).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText(/^Reason/), 'The entry is missing.');
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Refuse' }));
    expect(await screen.findByText('Refused. The actor has been told what to mend.')).toBeInTheDocument();
    expect(sent).toHaveBeenCalledWith(
      expect.objectContaining({ granted: false, until: null, registerNumber: '5043611', version: 4 }),
    );
    expect(screen.getByText('The entry is missing.', { selector: 'p' })).toBeInTheDocument();
  });
});
