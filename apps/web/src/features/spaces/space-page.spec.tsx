import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import { editorOf, makeSpace } from '../../testing/spaces.ts';
import { SaveBuildingDocument } from './building/Building.gql.ts';
import { SpacePageDocument } from './page/SpacePage.gql.ts';
import type { SpacePagePartsFragment } from './page/SpacePage.gql.ts';
import { PublishSpaceDocument, WithdrawSpaceDocument } from './page/SpaceSteps.gql.ts';

const withSpace = (space: SpacePagePartsFragment | null) =>
  graphql.query(SpacePageDocument, () => HttpResponse.json({ data: { space } }));

const region = (name: string) => within(screen.getByRole('region', { name }));

describe('the page of a space', () => {
  it('says what it is, what it costs and where it stands', async () => {
    api.use(withSpace(makeSpace()));
    await renderApp('/spaces/workshop');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Workshop on the square');
    expect(screen.getAllByText('On offer')[0]).toBeVisible();
    const costs = within(screen.getByRole('table', { name: 'Cost per month' }));
    expect(costs.getByRole('row', { name: /Rent.*80\sm² × €5.*€400/ })).toBeInTheDocument();
    expect(costs.getByRole('row', { name: /Running costs.*€120/ })).toBeInTheDocument();
    expect(costs.getByRole('row', { name: /Per month.*€520/ })).toBeInTheDocument();
    expect(region('Where it is').getByText('Šutna 1')).toBeInTheDocument();
    expect(region('What has happened so far').getByText(/Ana Kovač, Hiša Hrast/)).toBeInTheDocument();
    expect(document.title).toBe('Workshop on the square, Kamnik · Kvart');
    expect(await violations()).toEqual([]);
  });

  it('shows the groups of the file that are filled, and no empty ones', async () => {
    api.use(withSpace(makeSpace({ energyClass: null })));
    await renderApp('/spaces/workshop');
    await screen.findByRole('heading', { level: 1 });
    expect(region('Utilities').getByText('District heating')).toBeInTheDocument();
    expect(region('Utilities').getByText('11 kW')).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Energy' })).toBeNull();
    expect(screen.queryByText('Internet')).toBeNull();
  });

  it('switches to the original and names it', async () => {
    api.use(withSpace(makeSpace()));
    const { user } = await renderApp('/spaces/workshop');
    await user.click(await screen.findByRole('button', { name: 'Slovenian (original)' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Workshop on the square (sl)');
    expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'sl');
  });

  it('lists the units of its building, and lets its people change what they share', async () => {
    const title = (text: string) => ({ __typename: 'LocalizedText' as const, text, locale: 'en' });
    const unit = { __typename: 'BuildingUnit' as const, state: 'LISTED' as const, floor: 0, usableM2: 80 };
    const space = makeSpace({ viewerCan: editorOf({}) });
    const building = {
      __typename: 'Building' as const,
      id: 'b1',
      version: 4,
      name: 'Old school',
      address: 'Šutna 1',
      postalCode: null,
      builtYear: 1911,
      heritage: 'MONUMENT' as const,
      heritageRegisterNo: '77',
      heritageAuthority: null,
      units: [
        { ...unit, id: space.id, slug: space.slug, title: title('Workshop on the square') },
        { ...unit, id: 'u2', slug: 'attic', floor: 2, usableM2: null, title: title('Attic') },
      ],
    };
    const sent = vi.fn();
    api.use(
      withViewer(makeViewer()),
      withSpace({ ...space, building }),
      graphql.mutation(SaveBuildingDocument, ({ variables }) => {
        sent(variables);
        return HttpResponse.json({
          data: {
            saveBuilding: {
              __typename: 'StaleVersion',
              code: 'stale_version',
              message: 'Look again.',
              path: null,
            },
          },
        } as never);
      }),
    );
    const { user } = await renderApp('/spaces/workshop');
    const units = within(await screen.findByRole('table', { name: '2 units of the building' }));
    expect(units.getByRole('link', { name: 'Attic' })).toHaveAttribute('href', '/spaces/attic');
    expect(units.getByText('Workshop on the square')).toHaveAttribute('aria-current', 'true');
    expect(screen.getByText('Šutna 1 · built in 1911 · Monument')).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Edit the building' }));
    const year = await screen.findByRole('textbox', { name: 'Year it was built' });
    expect(await violations()).toEqual([]);
    await user.clear(year);
    await user.type(year, '1912');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Look again.')).toBeInTheDocument();
    expect(sent).toHaveBeenCalledWith({
      spaceId: space.id,
      version: 4,
      input: expect.objectContaining({ builtYear: 1912, heritage: 'MONUMENT', postalCode: null }) as object,
    });
  });

  it('says where nothing is', async () => {
    api.use(withSpace(null));
    await renderApp('/spaces/gone');
    expect(
      await screen.findByRole('heading', { name: 'There is nothing at this address' }),
    ).toBeInTheDocument();
  });
});

describe('the tools of those who look after a space', () => {
  it('names what is missing, each with the way to it', async () => {
    const missing = [
      {
        __typename: 'MissingField' as const,
        section: 'MONEY' as const,
        field: 'rentMode',
        message: 'Price basis',
      },
    ];
    api.use(
      withViewer(makeViewer()),
      withSpace(
        makeSpace({ state: 'DRAFT', missing, viewerCan: editorOf({ publish: true, archive: true }) }),
      ),
    );
    await renderApp('/spaces/workshop');
    const panel = within(await screen.findByRole('region', { name: 'This is your space' }));
    expect(panel.getByText('1 answer is missing before you can publish')).toBeInTheDocument();
    expect(panel.getByRole('link', { name: 'Price basis' })).toHaveAttribute(
      'href',
      expect.stringContaining('/spaces/workshop/edit'),
    );
    expect(panel.queryByRole('button', { name: 'Mark as ready' })).toBeNull();
    expect(panel.queryByRole('button', { name: 'Publish' })).toBeNull();
    expect(await violations()).toEqual([]);
  });

  it('publishes after asking once', async () => {
    const listed = makeSpace({ version: 5, viewerCan: editorOf({ withdraw: true }), interestCount: 0 });
    api.use(
      withViewer(makeViewer()),
      withSpace(makeSpace({ state: 'READY', viewerCan: editorOf({ publish: true }) })),
      graphql.mutation(PublishSpaceDocument, ({ variables }) => {
        expect(variables).toEqual({ id: 's1', version: 4 });
        return HttpResponse.json({ data: { publishSpace: listed } });
      }),
    );
    const { user } = await renderApp('/spaces/workshop');
    await user.click(await screen.findByRole('button', { name: 'Publish' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Publish the space?' }));
    await user.click(dialog.getByRole('button', { name: 'Publish' }));
    expect(await screen.findByText('The space is on offer.')).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: 'Withdraw' })).toBeInTheDocument();
  });

  it('withdraws only with a reason', async () => {
    const reasons: unknown[] = [];
    api.use(
      withViewer(makeViewer()),
      withSpace(makeSpace({ viewerCan: editorOf({ withdraw: true }) })),
      graphql.mutation(WithdrawSpaceDocument, ({ variables }) => {
        reasons.push(variables.reason);
        return HttpResponse.json({
          data: {
            withdrawSpace: makeSpace({
              state: 'WITHDRAWN',
              version: 5,
              viewerCan: editorOf({ relist: true }),
            }),
          },
        });
      }),
    );
    const { user } = await renderApp('/spaces/workshop');
    await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    expect(dialog.getByText('Say why the space is withdrawn.')).toBeInTheDocument();
    expect(reasons).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'The space has been let.' }));
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(reasons).toEqual(['The space has been let.']));
    expect(await screen.findByRole('button', { name: 'Reopen as draft' })).toBeInTheDocument();
  });
});
