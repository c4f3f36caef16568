import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { statementsOf } from '../../testing/spaces.ts';

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

const places = `query ($text: String!, $country: String, $first: Int) {
  places(text: $text, country: $country, first: $first) { id name country } }`;
interface Places {
  places: { id: string; name: string; country: string }[];
}
const find = async (text: string, more: object = {}) =>
  (await kvart.visitor().data<Places>(places, { text, ...more })).places;

describe('places while typing', () => {
  it.each([
    ['kamn', 'Kamnik'],
    ['KAMNIK', 'Kamnik'],
    ['wie', 'Wien'],
    ['Vienna', 'Wien'],
    ['нови сад', 'Novi Sad'],
    ['Pressburg', 'Bratislava'],
    ['sibiu', 'Sibiu'],
  ])('"%s" gives %s first', async (text, name) => {
    expect((await find(text))[0]?.name).toBe(name);
  });

  it('can be kept to a country, in number, and to nothing for nothing', async () => {
    const found = await find('novi', { country: 'rs', first: 3 });
    expect(found).toHaveLength(3);
    expect(new Set(found.map(({ country }) => country))).toEqual(new Set(['RS']));
    expect(await find('  ')).toEqual([]);
    expect(await find('100%')).toEqual([]);
    expect((await kvart.visitor().graphql(places, { text: 'a', first: 0 })).errors).toHaveLength(1);
    expect((await kvart.visitor().graphql(places, { text: 'a'.repeat(999) })).errors).toHaveLength(1);
  });

  it('asks the database once and knows a place by its id', async () => {
    expect(await statementsOf(kvart, () => find('ljub'))).toHaveLength(1);
    const query = 'query ($id: ID!) { place(id: $id) { name country } }';
    expect(await kvart.visitor().data(query, { id: 'gn:3198365' })).toEqual({
      place: { name: 'Kamnik', country: 'SI' },
    });
    expect(await kvart.visitor().data(query, { id: "gn:' or 1" })).toEqual({ place: null });
  });
});

describe('the vocabulary', () => {
  const query = '{ concepts(scheme: SPACE_USE) { id label scheme parentId } }';
  interface Concepts {
    concepts: { id: string; label: string }[];
  }
  const workshop = async (language: string) => {
    const { data } = await kvart.visitor().graphql<Concepts>(query, {}, { 'accept-language': language });
    return data?.concepts.find(({ id }) => id === 'use.workshop')?.label;
  };

  it('speaks the language of the reader, else English', async () => {
    expect(await workshop('sl')).toBe('Delavnica');
    expect(await workshop('de-AT')).toBe('Werkstatt');
    expect(await workshop('fi')).toBe('Workshop');
  });

  it('is read from the database only now and then', async () => {
    await kvart.visitor().data(query);
    expect(await statementsOf(kvart, () => kvart.visitor().data(query))).toEqual([]);
  });
});
