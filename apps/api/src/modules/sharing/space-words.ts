import {
  costBreakdown,
  fieldsOfSection,
  inMoney,
  spaceFields,
  type Taxed,
  type SpaceFieldName,
  type SpaceSection,
  spaceSections,
} from '@kvart/domain/spaces';
import {
  createFormat,
  createTranslator,
  type Format,
  type Locale,
  type MessageKey,
  type Translate,
  intlLocale,
} from '@kvart/i18n';
import type { ShownSpace } from '../spaces/index.ts';

/** A fact with its name. */
export interface Fact {
  label: string;
  text: string;
}

/** What a handout says of a space, in words of one language: nothing here that a visitor may not read. */
export interface SpaceWords {
  title: string;
  headline: string;
  /** Town and country. */
  place: string;
  /** Street and town as far as they are shown. */
  address: string;
  price: string | null;
  facts: Fact[];
  costs: { lines: (Fact & { note?: string })[]; total: string | null; notes: string[] };
  uses: { permitted: string; prohibited: string };
  sections: { title: string; facts: Fact[] }[];
  description: string;
  owner: string;
  contact: string[];
  demo: string | null;
}

/** Choices whose words stand in the catalogue under another name than the field's. */
const choiceNames: Partial<Record<SpaceFieldName, string>> = { wc: 'wcKind', vat: 'vatMode' };

/** Fields that have a place of their own on paper. */
const elsewhere = new Set<SpaceFieldName>([
  ...fieldsOfSection('media'),
  ...(['title', 'description', 'placeId', 'point', 'address', 'postalCode', 'buildingName'] as const),
  ...([
    'permittedUseIds',
    'prohibitedUseIds',
    'rentMode',
    'rentPerM2',
    'runningCosts',
    'heatingCosts',
    'serviceCharge',
    'deposit',
    'oneOffCosts',
    'vat',
    'vatRate',
  ] as const),
]);

/** Puts a space into words. `today` (yyyy-mm-dd) decides whether it is free already. */
export function wordsOfSpace(space: ShownSpace, locale: Locale, today: string): SpaceWords {
  const t = createTranslator(locale);
  const format = createFormat(locale);
  const say = (field: SpaceFieldName) => fieldText(space, field, t, format);
  const { freeFrom } = space;
  const isFree = freeFrom !== null && freeFrom <= today;
  const facts: [label: string, text: string | null][] = [
    [t('domain.field.usableM2'), space.usableM2 === null ? null : format.area(space.usableM2)],
    [t('spaces.fact.month'), priceOf(space, t, format)],
    [t('domain.field.availableFrom'), isFree ? t('spaces.fact.now') : freeFrom && format.day(freeFrom)],
    [t('spaces.fact.term'), termOf(space, t)],
    [t('domain.field.floor'), say('floor')],
    [t('spaces.fact.access'), say('stepFree')],
    [t('domain.field.condition'), say('condition')],
  ];
  const { place, contact } = space;
  const town = [space.postalCode, place?.name].filter(Boolean).join(' ');
  return {
    title: space.title?.text ?? t('head.space.untitled'),
    headline: isFree
      ? t('handout.poster.now')
      : freeFrom
        ? t('handout.poster.from', { day: dayAfterFrom(freeFrom, locale) })
        : t('handout.poster.taken'),
    place: place ? [place.name, format.country(place.country)].join(', ') : '',
    address: [space.buildingName, space.address, town].filter(Boolean).join(', '),
    price: space.monthlyCost
      ? t('spaces.price.month', { price: format.money(space.monthlyCost, space.currency) })
      : priceOf(space, t, format),
    facts: facts.flatMap(([label, text]) => (text === null ? [] : [{ label, text }])),
    costs: costsOf(space, t, format),
    uses: {
      permitted: format.list(space.permittedUses.map(({ label }) => label)),
      prohibited: format.list(space.prohibitedUses.map(({ label }) => label)),
    },
    sections: spaceSections.flatMap((section) => {
      const rows = fieldsOfSection(section).flatMap((field) => {
        const text = elsewhere.has(field) ? null : say(field);
        return text === null ? [] : [{ label: t(`domain.field.${field}`), text }];
      });
      return rows.length > 0 ? [{ title: sectionTitle(section, t), facts: rows }] : [];
    }),
    description: space.description?.text ?? '',
    owner: space.actor.name,
    contact: [contact?.name, contact?.phone, contact?.email].filter((line) => !!line) as string[],
    demo: space.isDemo ? t('handout.demo') : null,
  };
}

/** Languages that inflect the name of a month after "from" or "of", unlike in a date that stands alone. */
const inflecting: readonly Locale[] = ['sl', 'sr', 'sr-Latn'];

/** A day as it stands after "from": where the month's name would be inflected, it becomes a figure. */
const dayAfterFrom = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(intlLocale[locale], {
    ...{
      day: 'numeric',
      month: inflecting.includes(locale) ? 'numeric' : 'long',
      year: 'numeric',
      timeZone: 'UTC',
    },
  }).format(new Date(`${day}T00:00:00Z`));

const sectionTitle = (section: SpaceSection, t: Translate): string =>
  t(section === 'identity' ? 'spaces.section.register' : `domain.section.${section}`);

/** What a month costs, or by what the price is reckoned as long as that is not known. */
function priceOf({ monthlyCost, rentMode, rentPerM2, currency }: ShownSpace, t: Translate, format: Format) {
  if (monthlyCost !== null && monthlyCost > 0) return format.money(monthlyCost, currency);
  if (rentPerM2 && (rentMode === 'market' || rentMode === 'reduced'))
    return t('spaces.price.perM2', { price: format.money(rentPerM2, currency) });
  return rentMode ? t(`domain.rentMode.${rentMode}`) : null;
}

function termOf({ minMonths, maxMonths }: ShownSpace, t: Translate): string | null {
  if (minMonths === null) return maxMonths === null ? null : t('spaces.term.to', { count: maxMonths });
  if (maxMonths === null) return t('spaces.term.from', { count: minMonths });
  if (minMonths === maxMonths) return t('spaces.months', { count: minMonths });
  return t('spaces.term.between', { min: minMonths, count: maxMonths });
}

function costsOf(space: ShownSpace, t: Translate, format: Format): SpaceWords['costs'] {
  const { rentMode, usableM2, rentPerM2, vat, currency } = space;
  const { parts, total, vatRate, oneOff, deposit } = costBreakdown({
    ...space,
    country: space.place?.country,
  });
  const money = (amount: number) => format.money(inMoney(amount), currency);
  const withTax = ({ net, vat: tax }: Taxed): string[] =>
    tax > 0
      ? [t('spaces.costs.taxed', { net: money(net), vat: money(tax), rate: format.number(vatRate ?? 0) })]
      : [];
  const reckoned =
    usableM2 && rentPerM2 ? [`${format.area(usableM2)} × ${format.money(rentPerM2, currency)}`] : [];
  return {
    lines: parts.map((line) => ({
      label: t(`spaces.costs.${line.part}`),
      text: money(line.gross),
      note:
        [...(line.part === 'rent' && line.gross > 0 ? reckoned : []), ...withTax(line)].join(', ') ||
        undefined,
    })),
    total: total && money(total.gross),
    notes: [
      ...(rentMode ? [t(`spaces.costs.${rentMode}`)] : []),
      ...(oneOff === null ? [] : [`${t('spaces.costs.oneOff')} ${money(oneOff.gross)}`]),
      ...(deposit === null ? [] : [`${t('spaces.costs.deposit')} ${money(deposit)}`]),
      ...(vat ? [t(`domain.vatMode.${vat}`)] : []),
    ],
  };
}

function fieldText(space: ShownSpace, field: SpaceFieldName, t: Translate, format: Format): string | null {
  const value = (space as unknown as Record<string, unknown>)[field];
  if (value === null || value === undefined || value === '') return null;
  if (field === 'floor' && typeof value === 'number') return floorWords(value, t);
  switch (spaceFields[field].kind) {
    case 'number':
      return typeof value === 'number' ? figureText(space, field, value, t, format) : null;
    case 'yes_no':
      return t(value ? 'spaces.yes' : 'spaces.no');
    case 'day':
      return format.day(String(value));
    case 'choice':
      return t(`domain.${choiceNames[field] ?? field}.${String(value)}` as MessageKey);
    default:
      return typeof value === 'string' ? value : null;
  }
}

function figureText(
  space: ShownSpace,
  field: SpaceFieldName,
  value: number,
  t: Translate,
  format: Format,
): string {
  const { unit } = spaceFields[field];
  switch (unit) {
    case 'm2':
      return format.area(value);
    case 'months':
      return t('spaces.months', { count: value });
    case 'money':
      return format.money(value, space.currency);
    case undefined:
      return format.number(value);
    default:
      return `${format.number(value)}\u00a0${t(`domain.unit.${unit}`, { currency: space.currency })}`;
  }
}

function floorWords(floor: number, t: Translate): string {
  if (floor === 0) return t('spaces.floor.ground');
  return floor > 0 ? t('spaces.floor.above', { floor }) : t('spaces.floor.below', { floor: -floor });
}
