import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  FeatureSettingsDocument,
  IdentitySettingsDocument,
  RoleHoldersDocument,
  type RoleHolderPartsFragment,
  ServiceLevelsDocument,
  SetFeaturesDocument,
  SetIdentityDocument,
  SetRoleDocument,
  SetServiceLevelsDocument,
  SetTerritoriesDocument,
  TerritoryChoicesDocument,
  TerritoryMapDocument,
} from './Admin.gql.ts';
import { EraseAccountDocument } from './Erase.gql.ts';
import { FirstStepsDocument } from './FirstSteps.gql.ts';

const admin = () => withViewer(makeViewer({ platformRole: 'ADMIN' }));
const stale = { __typename: 'StaleVersion' as const, code: 'stale_version', message: 'Changed.', path: null };

it('is for administrators, who find every part of it', async () => {
  api.use(withViewer(makeViewer()));
  await renderApp('/admin/roles');
  expect(await screen.findByRole('heading', { name: 'This page is for administrators' })).toBeInTheDocument();
});

it('lists what can be set, and what a new installation still needs', async () => {
  const steps = { __typename: 'FirstSteps' as const, identity: true, rules: false, territories: false };
  api.use(
    admin(),
    graphql.query(FirstStepsDocument, () =>
      HttpResponse.json({ data: { firstSteps: { ...steps, health: false } } }),
    ),
  );
  await renderApp('/admin');
  expect(await screen.findByRole('link', { name: 'Service levels' })).toBeInTheDocument();
  const left = within(await screen.findByRole('region', { name: 'Before you show it to the city' }));
  expect(left.getByText('1 of 4 done')).toBeInTheDocument();
  expect(left.getAllByRole('listitem').map((line) => line.textContent.endsWith('Done'))).toEqual([
    ...[true, false, false, false],
  ]);
  expect(left.getByRole('link', { name: /Publish the rules/ })).toHaveAttribute('href', '/admin/rules');
  expect(await violations()).toEqual([]);
});

it('says nothing of first steps once they are done', async () => {
  const steps = { identity: true, rules: true, territories: true, health: true };
  api.use(
    admin(),
    graphql.query(FirstStepsDocument, () =>
      HttpResponse.json({ data: { firstSteps: { __typename: 'FirstSteps', ...steps } } }),
    ),
  );
  await renderApp('/admin');
  expect(await screen.findByRole('link', { name: 'Service levels' })).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('Before you show it to the city')).toBeNull());
});

it('draws territories, shows gaps, and says when somebody else was faster', async () => {
  const sent = vi.fn();
  const centre = { __typename: 'SupportCentre' as const, id: 'c1', name: 'Center Kamnik', slug: 'center' };
  api.use(
    admin(),
    graphql.query(TerritoryMapDocument, () =>
      HttpResponse.json({
        data: {
          territoryMap: {
            __typename: 'TerritoryMap',
            version: 4,
            centres: [{ ...centre, country: 'SI', territories: [] }],
            gaps: [{ __typename: 'TerritoryGap', country: 'AT', region: 'Kärnten', places: 2, things: 5 }],
            overlaps: [],
          },
        },
      }),
    ),
    graphql.query(TerritoryChoicesDocument, () =>
      HttpResponse.json({
        data: {
          territoryChoices: [
            {
              __typename: 'TerritoryChoice',
              ...{
                kind: 'MUNICIPALITY',
                code: 'gn:1',
                name: 'Kamnik',
                country: 'SI',
                region: 'Osrednjeslovenska',
              },
            },
          ],
        },
      }),
    ),
    graphql.mutation(SetTerritoriesDocument, ({ variables }) => {
      sent(variables);
      return HttpResponse.json({ data: { setTerritories: { ...stale, currentVersion: 5 } } });
    }),
  );
  const { user } = await renderApp('/admin/territories');
  expect(await screen.findByText(/looks after all of Slovenia/)).toBeInTheDocument();
  expect(screen.getByText('Kärnten, Austria')).toBeInTheDocument();
  await user.type(screen.getByRole('combobox', { name: 'Add a territory' }), 'Kam');
  await user.click(await screen.findByRole('option', { name: /Kamnik/ }));
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(sent).toHaveBeenCalledExactlyOnceWith({
      ...{ actorId: 'c1', version: 4, territories: [{ kind: 'MUNICIPALITY', code: 'gn:1' }] },
    }),
  );
  expect(await screen.findByText(/Somebody else has changed this meanwhile/)).toBeInTheDocument();
});

it('takes whole days only, and says how many', async () => {
  const sent = vi.fn();
  const levels = [{ __typename: 'ServiceLevel' as const, kind: 'NOTICE' as const, days: 2 }];
  api.use(
    admin(),
    graphql.query(ServiceLevelsDocument, () =>
      HttpResponse.json({ data: { serviceLevels: { __typename: 'ServiceLevels', version: 3, levels } } }),
    ),
    graphql.mutation(SetServiceLevelsDocument, ({ variables }) => {
      sent(variables);
      return HttpResponse.json({
        data: { setServiceLevels: { __typename: 'ServiceLevels', version: 4, levels } },
      });
    }),
  );
  const { user } = await renderApp('/admin/levels');
  const field = await screen.findByRole('textbox', { name: 'Notice' });
  await user.clear(field);
  await user.type(field, '1.5');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findAllByText('Write a whole number from 1 to 365.')).length).toBeGreaterThan(0);
  expect(sent).not.toHaveBeenCalled();
  await user.clear(field);
  await user.type(field, '5');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith({ version: 3, levels: [{ kind: 'NOTICE', days: 5 }] }),
  );
  expect(await violations()).toEqual([]);
});

it('refuses a colour that could not be read before it is sent', async () => {
  const sent = vi.fn();
  const settings = {
    ...{ __typename: 'IdentitySettings' as const, version: 1, name: null, operator: null },
    ...{ contactEmail: null, contactPhone: null, accent: null, logo: null },
  };
  api.use(
    admin(),
    graphql.query(IdentitySettingsDocument, () =>
      HttpResponse.json({ data: { identitySettings: settings } }),
    ),
    graphql.mutation(SetIdentityDocument, ({ variables }) => {
      sent(variables.input.accent);
      return HttpResponse.json({ data: { setIdentity: { ...settings, version: 2 } } });
    }),
  );
  const { user } = await renderApp('/admin/identity');
  const light = await screen.findByRole('textbox', { name: 'Light theme' });
  await user.clear(light);
  await user.type(light, '#999999');
  expect(await screen.findByText(/Too weak\./)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findAllByText(/would be hard to read/)).length).toBeGreaterThan(0);
  expect(sent).not.toHaveBeenCalled();
  await user.clear(light);
  await user.type(light, '#0B63A5');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ light: '#0b63a5', dark: '#f2906d' }));
  expect(await violations()).toEqual([]);
});

it('turns a switch at once', async () => {
  const sent = vi.fn();
  let features = {
    ...{ __typename: 'FeatureSettings' as const, version: 1 },
    ...{ signUp: true, visitorReports: true, suggestions: true },
  };
  api.use(
    admin(),
    graphql.query(FeatureSettingsDocument, () => HttpResponse.json({ data: { featureSettings: features } })),
    graphql.mutation(SetFeaturesDocument, ({ variables }) => {
      sent(variables.input);
      features = { ...features, ...variables.input, version: 2 };
      return HttpResponse.json({ data: { setFeatures: features } });
    }),
  );
  const { user } = await renderApp('/admin/features');
  await user.click(await screen.findByRole('switch', { name: 'Anybody may open an account' }));
  await waitFor(() =>
    expect(sent).toHaveBeenCalledExactlyOnceWith({
      ...{ version: 1, signUp: false, visitorReports: true, suggestions: true },
    }),
  );
  await waitFor(() =>
    expect(screen.getByRole('switch', { name: 'Anybody may open an account' })).not.toBeChecked(),
  );
});

it('changes rights of others with one’s own password', async () => {
  const sent = vi.fn();
  const me = makeViewer({ platformRole: 'ADMIN' });
  const holder = (some: Partial<RoleHolderPartsFragment>): RoleHolderPartsFragment => ({
    ...{ __typename: 'RoleHolder', id: me.id, name: me.name, email: me.email, role: 'ADMIN' },
    ...{ emailConfirmed: true, ...some },
  });
  const other = holder({ id: 'p2', name: 'Ivo', email: 'ivo@mesto.example', role: 'ADVISER' });
  api.use(
    withViewer(me),
    graphql.query(RoleHoldersDocument, () =>
      HttpResponse.json({ data: { roleHolders: [holder({}), other] } }),
    ),
    graphql.mutation(SetRoleDocument, ({ variables }) => {
      sent(variables);
      return HttpResponse.json({ data: { setRole: { ...other, role: variables.role } } });
    }),
    graphql.mutation(EraseAccountDocument, ({ variables }) => {
      sent(variables);
      return HttpResponse.json({ data: { eraseAccount: { __typename: 'Done', done: true } } });
    }),
  );
  const { user } = await renderApp('/admin/roles');
  expect(await screen.findByText(/There is one administrator only/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: `Change: ${me.name}` })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Change: Ivo' }));
  const row = screen.getByText('ivo@mesto.example').closest('li');
  if (!row) throw new Error('The row is gone');
  await user.selectOptions(within(row).getByRole('combobox', { name: 'Right' }), 'Administrator');
  await user.click(within(row).getByRole('button', { name: 'Save' }));
  expect(sent).not.toHaveBeenCalled();
  await user.type(within(row).getByLabelText('Your own password'), 'pravilno konj');
  expect(await violations()).toEqual([]);
  await user.click(within(row).getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith({ personId: 'p2', role: 'ADMIN', password: 'pravilno konj' }),
  );
  // Somebody who asked for it is deleted here too, with a reason for the log.
  await user.click(await screen.findByRole('button', { name: 'Delete the account: Ivo' }));
  await user.type(await screen.findByLabelText('How they asked'), 'By letter');
  await user.type(screen.getByLabelText('Your own password'), 'pravilno konj');
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Delete the account' }));
  expect(await screen.findByText('The account of Ivo will be deleted in fourteen days.')).toBeInTheDocument();
  expect(sent).toHaveBeenLastCalledWith({ personId: 'p2', reason: 'By letter', password: 'pravilno konj' });
});
