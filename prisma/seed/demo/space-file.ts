import {
  mayLastAYear,
  type Condition,
  type LegalRoute,
  type OwnerType,
  type SpaceFile,
} from '@kvart/domain/spaces';
import { emptySpaceFile } from '@kvart/domain/spaces';
import type { Random } from '../pictures/random.ts';
import { toSerbianCyrillic } from '../places/names.ts';
import { type DemoActor, writtenIn } from './actors.ts';
import { spaceKindFacts } from './space-kinds.ts';
import { demoTexts, type DemoLocale } from './texts/index.ts';
import type { SpaceKind } from './texts/demo-texts.ts';
import { daysBefore, isoDay } from './time.ts';

const round = (value: number, decimals = 0): number => Number(value.toFixed(decimals));

/** Who gives the space away, which decides owner type and route. */
export interface SpaceOwner {
  actor: DemoActor;
  ownerType: OwnerType;
  route: LegalRoute;
}

/** A whole vacant-space file whose answers fit together. */
export function fullFile(kind: SpaceKind, owner: SpaceOwner, chance: Random, now: Date): SpaceFile {
  const facts = spaceKindFacts[kind];
  const { city } = owner.actor;
  const floor = chance.pick(facts.floor);
  const area = round(chance.between(...facts.area), chance.chance(0.5) ? 1 : 0);
  const condition = chance.pick([
    'ready',
    'ready',
    'light_works',
    'light_works',
    'major_works',
    kind === 'hall' ? 'shell' : 'ready',
  ] as const);
  const file: SpaceFile = {
    ...emptySpaceFile(),
    ...place(owner, chance),
    ownerType: owner.ownerType,
    legalRoute: owner.route,
    usableM2: area,
    floor,
    rooms: chance.whole(...facts.rooms),
    heightM: round(chance.between(...facts.height), 2),
    shopfrontM: facts.shopfront ? round(chance.between(2.4, 9), 1) : null,
    sharedM2: chance.chance(0.3) ? round(area * 0.15, 0) : null,
    maxPersons: Math.max(2, Math.round(area / (kind === 'stage' ? 1.5 : 5))),
    electricityKw: round(chance.between(...facts.kilowatts), 0),
    hasWater: true,
    hasDrainage: kind !== 'storage' || chance.chance(0.5),
    heating:
      kind === 'storage' || condition === 'shell'
        ? 'none'
        : chance.pick(['gas', 'district', 'electric', 'heat_pump', 'wood'] as const),
    internet: chance.pick(['fibre', 'fibre', 'cable', 'copper', 'mobile'] as const),
    wc: condition === 'shell' ? 'none' : chance.pick(['own', 'own', 'shared'] as const),
    separatelyMetered: chance.chance(0.8),
    ...access(floor, facts.shopfront, city.locale, owner.actor.cyrillic, chance),
    ...protection(kind, chance),
    permittedUseIds: [...facts.permitted],
    prohibitedUseIds: [...facts.prohibited],
    openingHours: chance.chance(0.6)
      ? chance.pick(['7:00–22:00', '8:00–20:00', '0:00–24:00', '6:00–23:00'])
      : null,
    noiseLimits: chance.chance(0.5) ? chance.pick(['22:00–6:00 < 45 dB', '20:00–7:00 < 40 dB']) : null,
    subletAllowed: chance.chance(0.4),
    ...term(kind, chance, now),
    ...conditionOf(condition, owner, chance, now),
    contactName: owner.actor.people[0]?.name ?? owner.actor.row.name,
    contactEmail: owner.actor.row.email,
    contactPhone: owner.actor.row.phone,
    contactVisibility: owner.ownerType === 'municipal' ? 'public' : 'members',
  };
  Object.assign(file, money(kind, owner, file, chance));
  Object.assign(file, energy(kind, file, chance));
  Object.assign(file, words(kind, owner, file, chance));
  return file;
}

function place({ actor, ownerType }: SpaceOwner, chance: Random): Partial<SpaceFile> {
  const { city, cyrillic } = actor;
  const [lat, lon] = city.centre;
  // Most stand in the old town, within a few hundred metres.
  const reach = chance.chance(0.75) ? 0.0028 : 0.009;
  const street = chance.pick(city.streets);
  const municipal = ownerType === 'municipal';
  return {
    placeId: city.placeId,
    address: `${cyrillic ? toSerbianCyrillic(street) : street} ${chance.whole(1, 62)}`,
    postalCode: city.postalCode,
    lat: round(lat + chance.between(-reach, reach), 5),
    lon: round(lon + chance.between(-reach, reach) * 1.35, 5),
    pointBlurred: !municipal && chance.chance(0.6),
    cadastralArea: municipal ? city.cadastralArea : null,
    cadastralParcel: municipal ? `${chance.whole(12, 980)}/${chance.whole(1, 9)}` : null,
    cadastralPart: municipal ? String(chance.whole(1, 14)) : null,
    titleDeed:
      municipal && chance.chance(0.5) ? `${chance.whole(100, 999)}/${chance.whole(1998, 2021)}` : null,
  };
}

function access(
  floor: number,
  shopfront: boolean,
  locale: DemoLocale,
  cyrillic: boolean,
  chance: Random,
): Partial<SpaceFile> {
  const hasLift = floor > 0 ? chance.chance(0.35) : null;
  const stepFree =
    floor === 0 ? chance.pick(['yes', 'yes', 'partly'] as const) : floor < 0 ? 'no' : hasLift ? 'yes' : 'no';
  const texts = demoTexts[locale];
  const write = (text: string): string => (cyrillic ? toSerbianCyrillic(text) : text);
  return {
    stepFree,
    hasLift,
    accessibleWc: stepFree === 'yes' && chance.chance(0.4),
    doorWidthCm: shopfront ? chance.whole(90, 140) : chance.pick([80, 85, 90, 100, 240]),
    parkingSpaces: chance.whole(0, 6),
    transit: write(chance.pick(texts.transit)),
    loading: chance.chance(0.4) ? write(texts.loading) : null,
  };
}

function protection(kind: SpaceKind, chance: Random): Partial<SpaceFile> {
  const modern = kind === 'pavilion' || kind === 'storage';
  const heritage = modern
    ? chance.pick(['none', 'none', 'listed_building'] as const)
    : chance.pick(['none', 'none', 'protected_area', 'listed_building', 'monument'] as const);
  const isListed = heritage === 'listed_building' || heritage === 'monument';
  return {
    heritage,
    heritageRegisterNo: isListed ? String(chance.whole(1000, 29999)) : null,
    fireClass: chance.chance(0.5) ? chance.pick(['REI 60', 'REI 90', 'B-s1,d0', 'R 30']) : null,
    asbestos: kind === 'storage' || kind === 'hall' ? chance.pick(['none', 'unknown'] as const) : 'none',
  };
}

function term(kind: SpaceKind, chance: Random, now: Date): Partial<SpaceFile> {
  const isShort = kind === 'popup' || chance.chance(0.15);
  const minMonths = isShort ? chance.pick([1, 2, 3]) : chance.pick([6, 12, 12, 24]);
  return {
    availableFrom: isoDay(daysBefore(now, chance.whole(-110, 20))),
    minMonths,
    maxMonths: isShort ? chance.pick([6, 9, 11]) : chance.pick([24, 36, 60, 120]),
    noticeMonths: isShort ? 1 : chance.pick([2, 3, 6]),
    extensionPossible: isShort ? false : chance.chance(0.7),
  };
}

function conditionOf(condition: Condition, owner: SpaceOwner, chance: Random, now: Date): Partial<SpaceFile> {
  const { works } = demoTexts[owner.actor.city.locale];
  const text = condition === 'light_works' || condition === 'major_works' ? works[condition] : null;
  return {
    condition,
    works: text && owner.actor.cyrillic ? toSerbianCyrillic(text) : text,
    worksPaidBy:
      condition === 'ready' ? null : chance.pick(['owner', 'tenant', 'shared', 'negotiable'] as const),
    inspectedOn: chance.chance(0.7) ? isoDay(daysBefore(now, chance.whole(15, 260))) : null,
  };
}

function money(kind: SpaceKind, owner: SpaceOwner, file: SpaceFile, chance: Random): Partial<SpaceFile> {
  const area = file.usableM2 ?? 0;
  const runningCosts = round(area * chance.between(0.9, 1.9) * (owner.actor.city.rent / 6 + 0.4), 0);
  if (owner.route === 'free_use')
    return { rentMode: chance.pick(['free', 'running_costs'] as const), runningCosts, vat: 'exempt' };
  const isReduced = owner.ownerType === 'municipal' && chance.chance(0.6);
  const works = { ready: 1, light_works: 0.9, major_works: 0.7, shell: 0.6, unsafe: 0.5 }[
    file.condition ?? 'ready'
  ];
  const rentPerM2 = round(
    owner.actor.city.rent *
      spaceKindFacts[kind].price *
      works *
      (isReduced ? 0.55 : 1) *
      chance.between(0.88, 1.12),
    2,
  );
  return {
    rentMode: isReduced ? 'reduced' : 'market',
    rentPerM2,
    runningCosts,
    ...(file.heating && file.heating !== 'none' && { heatingCosts: round(area * 1.4, 0) }),
    serviceCharge: area > 60 ? round(area * 0.3, 0) : null,
    oneOffCosts: kind === 'shop' ? 150 : null,
    deposit: chance.chance(0.6) ? round(rentPerM2 * area * chance.pick([1, 2, 3]), 0) : null,
    vat: chance.pick(['excluded', 'included', 'exempt'] as const),
  };
}

/** A class where the term can reach a year, or an exemption that holds. */
function energy(kind: SpaceKind, file: SpaceFile, chance: Random): Partial<SpaceFile> {
  if (!mayLastAYear(file)) return { energyExemption: 'short_term' };
  if (file.heritage === 'monument') return { energyExemption: 'protected_building' };
  if ((kind === 'storage' || kind === 'workshop') && chance.chance(0.5))
    return { energyExemption: 'workshop_or_storage' };
  const grade = chance.pick(['B', 'C', 'D', 'D', 'E', 'F'] as const);
  const use = { B: 68, C: 105, D: 148, E: 205, F: 248 }[grade];
  return { energyClass: grade, energyKwh: round(use + chance.between(-14, 14), 0) };
}

/** Title and description in the city's language and English, often in one or two more. */
function words(kind: SpaceKind, owner: SpaceOwner, file: SpaceFile, chance: Random): Partial<SpaceFile> {
  const { city, cyrillic } = owner.actor;
  const title = chance.whole(0, 1) as 0 | 1;
  const near = chance.whole(0, 2);
  const languages = new Set<DemoLocale>([
    city.locale,
    'en',
    ...(chance.chance(0.5) ? (['de'] as const) : []),
    ...(chance.chance(0.35) ? (['sl'] as const) : []),
  ]);
  const titles: Record<string, string> = {};
  const descriptions: Record<string, string> = {};
  for (const locale of languages) {
    const texts = demoTexts[locale];
    const write = (text: string): string => (cyrillic && locale === 'sr' ? toSerbianCyrillic(text) : text);
    const condition = file.condition === 'unsafe' || file.condition === null ? 'shell' : file.condition;
    const language = locale === city.locale ? writtenIn(city, cyrillic) : locale;
    titles[language] = write(texts.spaces[kind][title]);
    descriptions[language] = write(
      `${texts.spaces[kind][2]} ${texts.neighbourhood[near] ?? ''}\n\n${texts.condition[condition]} ${texts.route[owner.route]}`,
    );
  }
  return { title: titles, description: descriptions };
}
