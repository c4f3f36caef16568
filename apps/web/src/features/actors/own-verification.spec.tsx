import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { api, graphql, HttpResponse, withViewer } from '../../testing/api.ts';
import { makeViewer, membership } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  OwnVerificationPageDocument,
  type OwnVerificationPartsFragment as Own,
  RemoveVerificationPaperDocument,
} from './verification/OwnVerification.gql.ts';

const paper = (id: string, name: string): Own['papers'][number] => ({
  ...{ __typename: 'VerificationPaper', id, kind: 'STATUTES', name, url: `/files/${id}/document.pdf` },
  ...{ bytes: 2_000, addedAt: '2026-11-20T08:00:00.000Z', addedBy: 'Ana Kovač' },
});
const own = (more: Partial<Own> = {}): Own => ({
  ...{ __typename: 'OwnVerification', id: 'a1', waits: false, refusedBecause: null },
  ...{ mostPapers: 8, keptDays: 30, undecidedDays: 180, papers: [] },
  needs: [{ __typename: 'ChecksNeeded', oneOf: ['REGISTER_NUMBER', 'DOCUMENT'] }],
  actor: {
    ...{ __typename: 'Actor', id: 'a1', slug: 'kres', name: 'Kres' },
    verification: {
      ...{ __typename: 'Verification', state: 'UNVERIFIED', at: null, until: null, by: null, checks: [] },
    },
  },
  ...more,
});
const serve = (state: { own: Own | null }) =>
  api.use(
    withViewer(makeViewer({ memberships: [membership('a1', 'Kres')] })),
    graphql.query(OwnVerificationPageDocument, () =>
      HttpResponse.json({ data: { ownVerification: state.own } }),
    ),
  );

describe("an actor's own verification", () => {
  it('says how it stands, takes a paper in, and takes it back', async () => {
    const state = { own: own({ refusedBecause: 'The signature is missing.' }) };
    serve(state);
    const sent = vi.fn();
    api.use(
      http.post('*/upload/verification-paper/:actorId', ({ request, params }) => {
        const query = new URL(request.url).searchParams;
        sent(params.actorId, query.get('kind'), query.get('name'));
        state.own = own({ waits: true, papers: [paper('p1', 'Extract')] });
        return HttpResponse.json({ document: { id: 'p1' } });
      }),
      graphql.mutation(RemoveVerificationPaperDocument, ({ variables }) => {
        expect(variables).toEqual({ id: 'p1' });
        return HttpResponse.json({ data: { removeVerificationPaper: own() } });
      }),
    );
    const { user, container } = await renderApp('/actors/kres/verification');
    expect(await screen.findByText('The signature is missing.')).toBeInTheDocument();
    expect(screen.getByText('Entry in the register or Paper seen')).toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText('What is it?'), 'register_extract');
    await user.upload(
      screen.getByLabelText(/^File/),
      new File(['%PDF'], 'Extract.pdf', { type: 'application/pdf' }),
    );
    expect(await screen.findByText('The desk has it before it.')).toBeInTheDocument();
    expect(sent.mock.calls).toEqual([['a1', 'register_extract', 'Extract.pdf']]);
    const papers = within(screen.getByRole('region', { name: 'Papers handed in' }));
    expect(papers.getByRole('link', { name: /Statutes/ })).toHaveAttribute('href', '/files/p1/document.pdf');
    expect(await violations(container)).toEqual([]);
    await user.click(papers.getByRole('button', { name: 'Take Extract back' }));
    expect(await papers.findByText('None yet.')).toBeInTheDocument();
  });

  it('is nowhere for those who do not own it, and says when no more is taken', async () => {
    serve({ own: own({ papers: [paper('p1', 'A')], mostPapers: 1 }) });
    await renderApp('/actors/kres/verification');
    expect(await screen.findByText(/1 paper waits already/)).toBeInTheDocument();
    expect(screen.queryByLabelText(/^File/)).toBeNull();
  });
});
