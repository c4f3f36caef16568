import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HttpResponse, api, graphql, withViewer } from '../../testing/api.ts';
import { makeViewer, membership } from '../../testing/people.ts';
import { renderApp, violations } from '../../testing/render-app.tsx';
import {
  type KeptServicePartsFragment,
  KeptServicesDocument,
  OrderCentreServicesDocument,
  SaveCentreServiceDocument,
} from './KeptServices.gql.ts';
import { CentreServicesDocument } from './Services.gql.ts';

const centre = membership('c1', 'Center Kamnik');
const adviser = makeViewer({
  memberships: [{ ...centre, actor: { ...centre.actor, kind: 'SUPPORT_ORGANISATION', sector: 'SUPPORT' } }],
});
const words = (text: string, locale = 'en') => ({
  ...{ __typename: 'LocalizedText' as const, text, locale },
  translations: [{ __typename: 'Translation' as const, locale, text }],
});
const service = (
  id: string,
  title: string,
  more: Partial<KeptServicePartsFragment> = {},
): KeptServicePartsFragment => ({
  ...{
    __typename: 'CentreService',
    id,
    version: 1,
    title: words(title),
    text: null,
    sectors: [],
    minutes: 45,
  },
  ...{
    price: null,
    currency: null,
    languages: ['en', 'sl'],
    ways: ['PLACE', 'ONLINE'],
    isActive: true,
    ...more,
  },
});
const party = { __typename: 'AppointmentParty', id: 'c1', slug: 'center', name: 'Center Kamnik' } as const;

it('shows what a centre offers, with price, place and languages', async () => {
  const services = [
    service('s1', 'First talk', { sectors: ['CREATIVE'], text: words('Prinesite načrt.', 'sl') }),
    service('s2', 'Plan', { price: 4550, currency: 'EUR' }),
  ];
  api.use(
    graphql.query(CentreServicesDocument, () =>
      HttpResponse.json({
        data: {
          centreServices: { __typename: 'CentreServices', centre: party, services, viewerCanManage: false },
        },
      }),
    ),
  );
  await renderApp('/actors/center/services');
  expect(await screen.findByRole('heading', { name: 'First talk' })).toBeInTheDocument();
  const [first, second] = screen.getAllByRole('list', { name: 'About this service' });
  expect(first).toHaveTextContent('45 minFree of chargeAt the centre / OnlineFor: Creative');
  expect(second).toHaveTextContent('€45.50');
  expect(second).toHaveTextContent('For everybody');
  expect(screen.getByText('Prinesite načrt.')).toHaveAttribute('lang', 'sl');
  expect(screen.queryByRole('link', { name: 'Change the services' })).toBeNull();
  expect(await violations()).toEqual([]);
});

it('is put in order with the keyboard, and written in one language at a time', async () => {
  let services = [service('s1', 'First talk'), service('s2', 'Plan', { isActive: false })];
  const sent: unknown[] = [];
  api.use(
    withViewer(adviser),
    graphql.query(KeptServicesDocument, () =>
      HttpResponse.json({
        data: { keptCentreServices: { __typename: 'CentreServices', centre: party, services } },
      }),
    ),
    graphql.mutation(OrderCentreServicesDocument, ({ variables }) => {
      sent.push(variables.ids);
      services = services.toReversed();
      return HttpResponse.json({ data: { orderCentreServices: { __typename: 'Done', done: true } } });
    }),
    graphql.mutation(SaveCentreServiceDocument, ({ variables }) => {
      sent.push(variables.service);
      return HttpResponse.json({ data: { saveCentreService: service('s3', 'Nasvet') } });
    }),
  );
  const { user } = await renderApp('/desk/services');
  const list = within(await screen.findByRole('list', { name: 'Services in their order' }));
  expect(list.getByText('Rests')).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  const down = list.getByRole('button', { name: 'Move down: First talk' });
  down.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(sent).toEqual([['s2', 's1']]));
  expect(await screen.findByText('First talk is now number 2 of 2')).toBeInTheDocument();
  // The press stays where the hand is, although there is no further way down.
  await waitFor(() =>
    expect(list.getAllByRole('button', { name: /^Move down/ })[1]).toHaveAccessibleName(
      'Move down: First talk',
    ),
  );
  expect(document.activeElement).toHaveAccessibleName('Move down: First talk');

  await user.click(screen.getByRole('button', { name: 'Add a service' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add a service' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getAllByText('Give it a name in at least one language.').length).toBeGreaterThan(0);
  await user.selectOptions(dialog.getByLabelText(/Language of the words/), 'sl');
  await user.type(dialog.getByLabelText('What it is called'), 'Nasvet');
  await user.type(dialog.getByLabelText('Price'), '45,5');
  expect(await violations()).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({
    ...{ title: [{ locale: 'sl', text: 'Nasvet' }], text: [], price: 4550, currency: 'EUR', minutes: 45 },
    ...{ ways: ['PLACE'], languages: ['en'], sectors: [] },
  });
});
