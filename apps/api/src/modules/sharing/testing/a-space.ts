import { emptySpaceFile } from '@kvart/domain/spaces';
import type { ShownSpace } from '../../spaces/index.ts';
import type { Concept } from '../../taxonomy/index.ts';

const text = (words: string) => ({ text: words, locale: 'en', isOriginal: true, translations: [] });
const concepts = (...labels: string[]): Concept[] => labels.map((label) => ({ id: label, label }) as Concept);

/** A space as a visitor sees it, with most of its file filled in. */
export const aSpace = (overrides: Partial<ShownSpace> = {}): ShownSpace =>
  ({
    ...emptySpaceFile(),
    id: '0198f9a4-0000-7000-8000-000000000001',
    slug: 'nekdanja-pekarna-na-trgu',
    isDemo: true,
    currency: 'EUR',
    title: text('Former bakery on the square'),
    description: text(
      'A bright room with a shop window and a small kitchen behind it. The oven is gone, its chimney remains. Deliveries come through the yard until ten.',
    ),
    place: {
      id: 'gn:1',
      name: 'Kamnik',
      country: 'SI',
      region: null,
      lat: 46.2,
      lon: 14.6,
      population: 13_000,
    },
    ...{ point: { lat: 46.2, lon: 14.6 }, address: 'Glavni trg 5', postalCode: '1241', buildingName: null },
    ...{ ownerType: 'municipal', managerName: 'Property office', legalRoute: 'open_call' },
    ...{ usableM2: 64.5, floor: 0, rooms: 2, heightM: 3.2, shopfrontM: 4.1, maxPersons: 25 },
    ...{ condition: 'light_works', works: 'Paint, floor in the back room.', worksPaidBy: 'shared' },
    ...{
      electricityKw: 11,
      hasWater: true,
      hasDrainage: true,
      heating: 'district',
      internet: 'fibre',
      wc: 'own',
    },
    ...{ stepFree: 'partly', hasLift: false, doorWidthCm: 92, transit: 'Bus stop 150 m', heritage: 'none' },
    ...{ asbestos: 'none', openingHours: '7 to 22', subletAllowed: false, freeFrom: '2026-09-01' },
    ...{ minMonths: 6, maxMonths: 36, noticeMonths: 2, extensionPossible: true, rentMode: 'reduced' },
    ...{
      rentPerM2: 4.5,
      runningCosts: 95,
      deposit: 500,
      vat: 'exempt',
      monthlyCost: 385.25,
      energyClass: 'D',
    },
    permittedUses: concepts('Workshop', 'Studio', 'Shop'),
    prohibitedUses: concepts('Night club'),
    photos: [],
    actor: { name: 'Municipality of Kamnik (demo)', slug: 'kamnik' },
    contact: { name: 'Property office', email: 'rooms@example.org', phone: '+386 1 000 00 00' },
    ...overrides,
  }) as unknown as ShownSpace;

const german =
  'Donaudampfschifffahrtsgesellschaftskapitänskajütenausstattungswerkstatt mit Schaufenster und Hinterhof';
const slovak =
  'Najneobhospodarovávateľnejšia výrobná hala s priľahlým dvorom a skladom za starou železničnou stanicou';
const cyrillic =
  'Некадашња радионица за оправку ђачких торби и љубимаца у Његошевој улици, преко пута пијаце. ';

/** As long as the file allows, in the languages with the longest words. */
export const longTexts: Partial<ShownSpace> = {
  title: text(german.slice(0, 120)),
  description: text(cyrillic.repeat(80)),
  ...{ address: slovak.slice(0, 200), buildingName: german.slice(0, 120), managerName: slovak.slice(0, 120) },
  ...{ defects: cyrillic.repeat(20), works: german.repeat(15), encumbrances: slovak.repeat(18) },
  ...{ transit: slovak.repeat(2), loading: german.repeat(2), openingHours: cyrillic.repeat(2) },
  ...{ noiseLimits: slovak.repeat(2), publicOpeningDuty: german.repeat(2), usableM2: 123_456.78 },
  ...{ heritageAuthority: slovak, fireClass: german.slice(0, 80), monthlyCost: 1_234_567.89 },
  permittedUses: concepts(...Array.from({ length: 12 }, (_, n) => `${slovak.slice(0, 40)} ${n}`)),
  actor: { name: `${slovak} ${german}`.slice(0, 160), slug: 'long' } as ShownSpace['actor'],
  contact: {
    name: german,
    email: `${'a'.repeat(60)}@${'beispiel'.repeat(12)}.example`,
    phone: '+49 30 0000000',
  } as never,
};
