import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer, membership } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  type FollowUpPartsFragment,
  IntroductionFollowUpsDocument,
  RecordIntroductionOutcomeDocument,
} from './Introductions.gql.ts';

const centre = membership('c1', 'Center Kamnik');
const adviser = makeViewer({
  memberships: [{ ...centre, actor: { ...centre.actor, kind: 'SUPPORT_ORGANISATION', sector: 'SUPPORT' } }],
});
const party = (name: string) => ({ __typename: 'IntroductionParty' as const, id: name, slug: name, name });
const one: FollowUpPartsFragment = {
  ...{ __typename: 'IntroductionFollowUp', id: 'i1', version: 1, progress: 'CONVERSATION' },
  ...{ centre: party('Center Kamnik'), first: party('Studio'), second: party('Klub') },
  ...{ proposedAt: '2026-01-05T10:00:00Z', dueSince: '2026-04-05T10:00:00Z' },
  ...{ outcome: null, outcomeAt: null, outcomeForName: null },
  viewerCan: { __typename: 'IntroductionAbilities', record: true },
};

it('is said with one press, and the list is narrowed in the address', async () => {
  const asked: unknown[] = [];
  const sent: unknown[] = [];
  api.use(
    withViewer(adviser),
    graphql.query(IntroductionFollowUpsDocument, ({ variables }) => {
      asked.push(variables);
      return HttpResponse.json({
        data: {
          introductionFollowUps: {
            ...{ __typename: 'IntroductionFollowUpConnection', totalCount: 1, nodes: [one] },
            pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          },
        },
      });
    }),
    graphql.mutation(RecordIntroductionOutcomeDocument, ({ variables }) => {
      sent.push(variables.input);
      const said = {
        progress: 'COOPERATION',
        outcome: 'COOPERATION',
        outcomeAt: '2026-05-01T10:00:00Z',
      } as const;
      return HttpResponse.json({
        data: {
          recordIntroductionOutcome: {
            ...one,
            ...said,
            version: 2,
            dueSince: null,
            outcomeForName: 'Studio',
          },
        },
      });
    }),
  );
  const { user } = await renderApp('/introductions?due=1');
  const row = within(await screen.findByRole('group', { name: 'How did it go with Studio and Klub?' }));
  expect(asked).toEqual([expect.objectContaining({ asActorId: 'c1', isDue: true, progress: null })]);
  expect(await violations()).toEqual([]);
  await user.click(row.getByRole('button', { name: 'Working together' }));
  expect(await screen.findByText(/Studio, .*: Working together/)).toBeInTheDocument();
  expect(sent).toEqual([{ id: 'i1', version: 1, asActorId: 'c1', outcome: 'COOPERATION' }]);
  expect(screen.queryByText('Tell us how it went')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Change the outcome' }));
  expect(screen.getByRole('button', { name: 'Nothing came of it' })).toBeEnabled();
  await user.selectOptions(screen.getByLabelText('State'), 'declined');
  expect(asked.at(-1)).toMatchObject({ progress: 'DECLINED', isDue: true });
});
