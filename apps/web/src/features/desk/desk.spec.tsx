import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  AnswerAppealDocument,
  AppealDecisionDocument,
  DecideNoticeDocument,
  DecisionPageDocument,
  type DecisionPartsFragment,
  DeskNoticeDocument,
  NoticeChallengeDocument,
  type NoticePartsFragment,
  NoticeTargetDocument,
  SubmitNoticeDocument,
} from './Desk.gql.ts';
import {
  AnswerTemplatesDocument,
  RemoveAnswerTemplateDocument,
  SaveAnswerTemplateDocument,
} from './Templates.gql.ts';

vi.mock('altcha-lib', () => ({ solveChallenge: () => Promise.resolve({ counter: 7, derivedKey: 'ab' }) }));

const decision: DecisionPartsFragment = {
  ...{
    __typename: 'Decision',
    id: 'd1',
    objectType: 'SPACE',
    title: 'Former bakery',
    actorName: 'Studio Lipa',
  },
  ...{
    measure: 'HIDE',
    facts: 'The house is empty.',
    ground: 'RULES',
    basis: 'Rule 2',
    restricts: [],
    until: null,
  },
  ...{ decidedAt: '2026-11-20T10:00:00.000Z', centreName: 'Center Kamnik', liftedAt: null, appeal: null },
  appealableUntil: '2027-05-20T23:59:59.000Z',
  viewerCan: { __typename: 'DecisionAbilities', appeal: true, answerAppeal: false },
};
const notice: NoticePartsFragment = {
  ...{
    __typename: 'Notice',
    id: 'n1',
    version: 1,
    number: 'A1B2C3D4',
    state: 'SUBMITTED',
    objectType: 'SPACE',
  },
  ...{ title: 'Former bakery', pagePath: '/spaces/bakery', actorName: 'Studio Lipa', placeName: 'Kamnik' },
  ...{
    ground: 'RULES',
    reason: 'FRAUD',
    text: 'Nobody rents this out.',
    evidenceUrl: null,
    wantsAnswer: true,
  },
  notifier: {
    ...{ __typename: 'Notifier', decided: 4, groundless: 3, warned: true, limitedUntil: null },
    viewerSteps: ['LIMIT'],
  },
  ...{ createdAt: '2026-11-20T10:00:00.000Z', decision: null },
  earlier: [
    {
      __typename: 'EarlierNotice',
      id: 'n0',
      reason: 'SPAM',
      createdAt: '2026-10-01T10:00:00.000Z',
      measure: 'WARN',
    },
  ],
  viewerMeasures: ['NOTHING', 'WARN', 'HIDE', 'RESTRICT'],
};
const withDecision = (read: () => DecisionPartsFragment) =>
  graphql.query(DecisionPageDocument, () => HttpResponse.json({ data: { decision: read() } }));

describe('sending a notice', () => {
  it('asks for what is missing, then thanks with a number', async () => {
    const sent = vi.fn();
    const target = { __typename: 'NoticeTarget' as const, title: 'Former bakery', path: '/spaces/bakery' };
    api.use(
      graphql.query(NoticeTargetDocument, () => HttpResponse.json({ data: { noticeTarget: target } })),
      graphql.query(NoticeChallengeDocument, () => HttpResponse.json({ data: { noticeChallenge: '{}' } })),
      graphql.mutation(SubmitNoticeDocument, ({ variables }) => {
        sent(variables.input);
        const submitNotice = { __typename: 'NoticeReceipt' as const, number: 'A1B2C3D4', mailSent: false };
        return HttpResponse.json({ data: { submitNotice } });
      }),
    );
    const { user } = await renderApp('/notice?type=space&id=s1');
    await user.click(await screen.findByRole('button', { name: 'Send the notice' }));
    expect(within(await screen.findByRole('alert')).getAllByRole('link')).toHaveLength(3);
    expect(sent).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByLabelText('It is a fraud'));
    await user.click(screen.getByLabelText('The law'));
    await user.type(screen.getByLabelText(/^Tell us more/), 'Nobody rents this out.');
    await user.click(screen.getByRole('button', { name: 'Send the notice' }));
    expect(await screen.findByText(/Its number is A1B2C3D4/)).toBeInTheDocument();
    expect(sent).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ objectType: 'SPACE', objectId: 's1', ground: 'LAW', reason: 'FRAUD' }),
    );
  });
});

describe('at the desk', () => {
  it('shows the notice in its context and sends a whole statement', async () => {
    const sent = vi.fn();
    let now: NoticePartsFragment = notice;
    api.use(
      withViewer(makeViewer()),
      graphql.query(DeskNoticeDocument, () => HttpResponse.json({ data: { notice: now } })),
      graphql.mutation(DecideNoticeDocument, ({ variables }) => {
        sent(variables.input);
        now = { ...notice, version: 2, state: 'DECIDED', viewerMeasures: [], decision };
        return HttpResponse.json({ data: { decideNotice: now } });
      }),
    );
    const { user } = await renderApp('/desk/notices/n1');
    expect(await screen.findByRole('heading', { name: 'Notice: Former bakery' })).toBeInTheDocument();
    expect(
      screen.getByText(/Of 4 decided notices of the same person in twelve months 3 led to nothing/),
    ).toBeInTheDocument();
    expect(screen.getByText(/This person was warned/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.selectOptions(screen.getByLabelText(/What was decided/), 'Functions taken away');
    await user.type(screen.getByLabelText(/^Facts/), 'Spam every day, seen by us.');
    await user.click(screen.getByRole('button', { name: /Decide and send/ }));
    // What is taken away, the basis, and the last day.
    expect(within(await screen.findByRole('alert')).getAllByRole('link')).toHaveLength(3);
    await user.selectOptions(screen.getByLabelText(/What was decided/), 'Hidden');
    await user.type(screen.getByLabelText(/^Which law or rule/), 'Rule 2');
    await user.click(screen.getByRole('button', { name: /Decide and send/ }));
    expect(await screen.findByRole('heading', { name: 'Statement of reasons' })).toBeInTheDocument();
    expect(sent).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id: 'n1', version: 1, measure: 'HIDE', ground: 'RULES', basis: 'Rule 2' }),
    );
  });

  it('has templates of the centre at hand while one writes, with names filled in, and keeps them', async () => {
    const sent = vi.fn();
    let templates = [
      {
        __typename: 'AnswerTemplate' as const,
        id: 't1',
        version: 2,
        name: 'Not there',
        text: '{thing}: {centre} went there.',
      },
    ];
    const kept = () => ({
      ...{ __typename: 'AnswerTemplates' as const, centreId: 'a1', centreName: 'Center Kamnik', templates },
    });
    api.use(
      withViewer(makeViewer()),
      graphql.query(DeskNoticeDocument, () => HttpResponse.json({ data: { notice } })),
      graphql.query(AnswerTemplatesDocument, () =>
        HttpResponse.json({ data: { answerTemplates: [kept()] } }),
      ),
      graphql.mutation(SaveAnswerTemplateDocument, ({ variables }) => {
        sent(variables.input);
        return HttpResponse.json({ data: { saveAnswerTemplate: kept() } });
      }),
      graphql.mutation(RemoveAnswerTemplateDocument, ({ variables }) => {
        sent(variables);
        templates = [];
        return HttpResponse.json({ data: { removeAnswerTemplate: kept() } });
      }),
    );
    const { user } = await renderApp('/desk/notices/n1');
    const facts = await screen.findByLabelText(/^Facts/);
    await user.type(facts, 'Seen today.');
    await user.keyboard('{F2}');
    const dialog = within(await screen.findByRole('dialog', { name: 'Templates of answers' }));
    await user.click(await dialog.findByRole('button', { name: 'Edit: Not there' }));
    const text = dialog.getByLabelText(/^Text/);
    await user.type(text, ' {{owner}');
    await user.click(dialog.getByRole('button', { name: 'Save the template' }));
    expect((await dialog.findAllByText(/Unknown names in braces: owner/)).length).toBeGreaterThan(0);
    expect(await violations()).toEqual([]);
    await user.clear(text);
    await user.type(text, 'We went there.');
    await user.click(dialog.getByRole('button', { name: 'Save the template' }));
    const changed = {
      id: 't1',
      version: 2,
      centreId: 'a1',
      kind: 'NOTICE',
      locale: 'en',
      text: 'We went there.',
    };
    await waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(changed)));
    await user.click(await dialog.findByRole('button', { name: 'Use: Not there' }));
    // It comes behind what was written, and is edited like anything else.
    await user.type(facts, ' Twice.');
    expect(facts).toHaveValue('Seen today.\n\nFormer bakery: Center Kamnik went there. Twice.');
    await user.click(screen.getAllByRole('button', { name: 'Templates' })[0] ?? facts);
    await user.click(await screen.findByRole('button', { name: 'Remove: Not there' }));
    await waitFor(() => expect(sent).toHaveBeenLastCalledWith({ id: 't1', version: 2 }));
    expect(await screen.findByText(/No template for this kind/)).toBeInTheDocument();
  });
});

describe('a decision', () => {
  it('is read and appealed against by those it hits', async () => {
    let now = decision;
    api.use(
      withViewer(makeViewer()),
      withDecision(() => now),
      graphql.mutation(AppealDecisionDocument, ({ variables }) => {
        const appeal = {
          ...{
            __typename: 'Appeal' as const,
            version: 1,
            state: 'SUBMITTED' as const,
            text: String(variables.text),
          },
          ...{ createdAt: '2026-11-21T10:00:00.000Z', answeredAt: null, reason: null },
        };
        now = { ...decision, appeal, viewerCan: { ...decision.viewerCan, appeal: false } };
        return HttpResponse.json({ data: { appealDecision: now } });
      }),
    );
    const { user } = await renderApp('/decisions/d1');
    expect(await screen.findByText(/By a person, not by a machine/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.type(screen.getByLabelText(/Why is it wrong/), 'The room is in the yard.');
    await user.click(screen.getByRole('button', { name: 'Appeal' }));
    expect(await screen.findByText('The room is in the yard.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Appeal' })).not.toBeInTheDocument();
  });

  it('is answered by another person, with a reason', async () => {
    const sent = vi.fn();
    const appeal = {
      ...{
        __typename: 'Appeal' as const,
        version: 1,
        state: 'SUBMITTED' as const,
        text: 'It is in the yard.',
      },
      ...{ createdAt: '2026-11-21T10:00:00.000Z', answeredAt: null, reason: null },
    };
    const can = { ...decision.viewerCan, appeal: false, answerAppeal: true };
    api.use(
      withViewer(makeViewer()),
      withDecision(() => ({ ...decision, appeal, viewerCan: can })),
      graphql.mutation(AnswerAppealDocument, ({ variables }) => {
        sent(variables.input);
        return HttpResponse.json({ data: { answerAppeal: { ...decision, appeal, viewerCan: can } } });
      }),
    );
    const { user } = await renderApp('/decisions/d1');
    await user.type(await screen.findByLabelText(/^Reason/), 'We looked once more: it stands.');
    await user.click(screen.getByRole('button', { name: 'Reject' }));
    await waitFor(() =>
      expect(sent).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ answer: 'REJECT', version: 1 })),
    );
  });
});
