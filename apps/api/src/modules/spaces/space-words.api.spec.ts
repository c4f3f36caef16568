import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace } from '../../testing/spaces.ts';

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
  const owner = await kvart.member();
  const add = (slug: string, title: Record<string, string>, over: Parameters<typeof addSpace>[2] = {}) =>
    addSpace(kvart, owner, { state: 'listed', slug, title, description: {}, uses: [], ...over });
  const bratislava = { placeId: 'gn:3060972', lat: 48.15, lon: 17.11 };
  await add('sk', { sk: 'Veľká miestnosť pri rieke' }, { ...bratislava, uses: ['use.workshop'] });
  await add('sk-gallery', { sk: 'Prízemie v starom dome' }, { ...bratislava, uses: ['use.gallery'] });
  await add('sr', { sr: 'Стара фабрика чарапа' }, { uses: ['use.rehearsal'] });
  await add('bg', { bg: 'Бивша пекарна' }, { uses: ['use.cafe'] });
  await add('ro', { ro: 'Încăpere luminoasă' }, { uses: ['use.storage'] });
  await add('soba', { sl: 'Soba s pogledom' });
  await add('named', { de: 'Galerie am Platz' }, { uses: ['use.shop'] });
  await add('mentioned', { de: 'Raum am Platz' }, { description: { de: 'Neben der Galerie der Stadt.' } });
});
afterAll(() => kvart.close());

interface Found {
  spaces: { nodes: { slug: string }[]; totalCount: number };
  spacePoints: { count: number }[];
}

const find = async (text: string) => {
  const found = await kvart.visitor().data<Found>(
    `query ($filter: SpaceFilter) {
      spaces(filter: $filter) { totalCount nodes { slug } } spacePoints(filter: $filter, zoom: 18) { count } }`,
    { filter: { text } },
  );
  // However it was found, list, total and map tell of the same rows.
  expect(found.spaces.nodes).toHaveLength(found.spaces.totalCount);
  expect(found.spacePoints).toHaveLength(found.spaces.totalCount);
  return found.spaces.nodes.map(({ slug }) => slug);
};

describe('a word of one language', () => {
  it.each<[string, string | null, string]>([
    ['Werkstatt', 'sk', 'German finds Slovak by the use'],
    ['Werkstätten', 'sk', 'in the plural too'],
    ['delavnica', 'sk', 'Slovene finds Slovak'],
    ['работилница', 'sk', 'Bulgarian, in its own letters, finds Slovak'],
    ['radionica', 'sk', 'Serbian in Latin letters finds Slovak'],
    ['радионице', 'sk', 'and in Cyrillic ones, in another case'],
    ['dielne', 'sk', 'Slovak in another case'],
    ['Proberaum', 'sr', 'German finds Serbian'],
    ['skúšobňa', 'sr', 'Slovak finds Serbian'],
    ['vadnica', null, 'what no language says finds nothing'],
    ['Lager', 'ro', 'German finds Romanian'],
    ['skladišče', 'ro', 'Slovene finds Romanian'],
    ['kavarna', 'bg', 'Slovene finds Bulgarian'],
    ['Preßburg', 'sk', 'the town by its German name'],
  ])('"%s": %s, %s', async (text, slug) => {
    const found = await find(text);
    if (slug) expect(found).toContain(slug);
    else expect(found).toEqual([]);
  });
});

describe('letters', () => {
  it.each([
    ['sobe', 'soba', 'an ending'],
    ['sobah', 'soba', 'a longer ending'],
    ['VELKA MIESTNOST', 'sk', 'no marks, capitals'],
    ['fabrika carapa', 'sr', 'Latin for Cyrillic'],
    ['incapere', 'ro', 'no marks'],
    ['miestnsot', 'sk', 'two letters that changed places'],
    ['miesnost', 'sk', 'one forgotten'],
    ['miestnnost', 'sk', 'one too many'],
    ['Werkstat', 'sk', 'one forgotten at the end, in another language'],
    ['Wekrstatt', 'sk', 'two that changed places, in another language'],
    ['пекарана', 'bg', 'one too many, in Cyrillic'],
    ['velka miestnsot', 'sk', 'one word right and one wrong'],
  ])('"%s" finds %s: %s', async (text, slug) => {
    expect(await find(text)).toContain(slug);
  });
});

describe('what fits best comes first', () => {
  it('a word in the title, then a use meant by it, then a mention', async () => {
    expect(await find('Galerie')).toEqual(['named', 'sk-gallery', 'mentioned']);
  });

  it('of what only letters have found, the closest', async () => {
    const [first] = await find('miestnsot');
    expect(first).toBe('sk');
  });
});
