import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../../testing/api.ts';
import { makeViewer } from '../../../testing/people.ts';
import { renderApp, violations } from '../../../testing/render-app.tsx';
import { editorOf, makeSpace } from '../../../testing/spaces.ts';
import { SpacePageDocument, type SpacePagePartsFragment } from '../page/SpacePage.gql.ts';
import { SaveCalendarDocument } from './Calendar.gql.ts';

type Period = SpacePagePartsFragment['periods'][number];

const thisMonth = new Date().toISOString().slice(0, 7);
const period = (some: Partial<Period> = {}): Period => ({
  __typename: 'SpacePeriod',
  state: 'OCCUPIED',
  startsOn: `${thisMonth}-10`,
  endsOn: `${thisMonth}-20`,
  note: null,
  ...some,
});

const open = async (space: SpacePagePartsFragment) => {
  api.use(graphql.query(SpacePageDocument, () => HttpResponse.json({ data: { space } })));
  const { user } = await renderApp('/spaces/workshop');
  const part = within(await screen.findByRole('region', { name: 'When it is free' }));
  return { user, part };
};

describe('the calendar of a space', () => {
  it('says of each day what it is, and leads to other months', async () => {
    const { user, part } = await open(makeSpace({ periods: [period()], freeFrom: '2099-05-01' }));
    expect(part.getByText('Free from 1 May 2099')).toBeVisible();
    const table = () => within(part.getByRole('table'));
    expect(table().getAllByRole('columnheader')).toHaveLength(7);
    expect(table().getAllByRole('cell', { name: /: Occupied$/ })).toHaveLength(11);
    expect(table().getByRole('cell', { name: /^9 .*: Free$/ })).toBeVisible();
    expect(part.getByRole('list', { name: /cannot be had/ })).toHaveTextContent(/Occupied 10 .* to 20 /);
    expect(part.getByRole('link', { name: 'Calendar file' })).toHaveAttribute(
      'href',
      '/spaces/workshop/calendar.ics?lang=en',
    );
    expect(part.queryByRole('button', { name: 'Enter a period' })).toBeNull();
    await user.click(part.getByRole('button', { name: 'Later month' }));
    expect(table().queryByRole('cell', { name: /: Occupied$/ })).toBeNull();
    expect(await violations()).toEqual([]);
  });

  it('is not there for visitors where nothing is taken', async () => {
    api.use(graphql.query(SpacePageDocument, () => HttpResponse.json({ data: { space: makeSpace() } })));
    await renderApp('/spaces/workshop');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('region', { name: 'When it is free' })).toBeNull();
  });

  it('takes another period from its editors, shows what is in the way, and gives back what was removed', async () => {
    withViewer(makeViewer());
    const sent: object[] = [];
    const space = makeSpace({ periods: [period({ note: 'Ana' })], viewerCan: editorOf({}) });
    const answers = [
      {
        __typename: 'InvalidInput' as const,
        code: 'invalid_input',
        message: 'Please check the marked fields.',
        path: null,
        issues: [
          {
            __typename: 'InputIssue' as const,
            path: ['1', 'startsOn'],
            code: 'overlapping',
            message: 'Another period holds some of these days already.',
          },
        ],
      },
    ];
    api.use(
      graphql.mutation(SaveCalendarDocument, ({ variables }) => {
        sent.push(variables);
        const periods = [variables.periods].flat().map((one) => period({ ...one, note: one.note ?? null }));
        const saveCalendar = answers.shift() ?? { ...space, version: space.version + 1, periods };
        return HttpResponse.json({ data: { saveCalendar } });
      }),
    );
    const { user, part } = await open(space);
    await user.click(await part.findByRole('button', { name: 'Enter a period' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Enter a period' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByLabelText('First day')).toBeInvalid();
    await user.click(dialog.getByRole('radio', { name: 'Reserved' }));
    await user.type(dialog.getByLabelText('First day'), '2099-01-01');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findAllByText(/holds some of these days/)).not.toHaveLength(0);
    expect(await violations()).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await part.findByText(/no end known/)).toBeVisible();
    expect(sent.at(-1)).toMatchObject({
      version: space.version,
      periods: [{ note: 'Ana' }, { state: 'RESERVED', startsOn: '2099-01-01', endsOn: null }],
    });

    await user.click(part.getByRole('button', { name: /^Remove: from 1 January 2099/ }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await part.findByText(/no end known/)).toBeVisible();
    expect(sent.slice(-2)).toMatchObject([
      { periods: [{ note: 'Ana' }] },
      { periods: [{ note: 'Ana' }, {}] },
    ]);
  });
});
