import { slugify } from '@kvart/domain/shared';
import {
  buildActor,
  buildActorConcept,
  buildMembership,
  type ActorConceptRow,
  type ActorRow,
  type BuilderContext,
  type MembershipRow,
  type PersonRow,
} from '@kvart/testing/builders';
import type { Random } from '../pictures/random.ts';
import { toSerbianCyrillic } from '../places/names.ts';
import { actorTypeFacts } from './actor-types.ts';
import type { DemoCity } from './cities.ts';
import { peopleOf } from './people.ts';
import { demoPeople } from './sign-ins.ts';
import { demoTexts } from './texts/index.ts';
import { businessTypes, creativeTypes, ngoTypes, type ActorType } from './texts/demo-texts.ts';
import { daysBefore, isoDay } from './time.ts';

/** An actor with the people who act for it, the owner first. */
export interface DemoActor {
  row: ActorRow;
  city: DemoCity;
  place: string;
  people: PersonRow[];
  /** Writes Serbian in Cyrillic. */
  cyrillic: boolean;
}

/** The language of what an actor writes; Serbian has two scripts. */
export const writtenIn = ({ locale }: DemoCity, cyrillic: boolean): string =>
  locale === 'sr' && !cyrillic ? 'sr-Latn' : locale;

export interface DemoActors {
  actors: DemoActor[];
  persons: PersonRow[];
  memberships: MembershipRow[];
  concepts: ActorConceptRow[];
  /** Entered from a register; nobody acts for it yet. */
  unclaimed: ActorRow;
}

const cyrillicTypes: readonly ActorType[] = ['municipality', 'school', 'heritage'];

/** Sixteen actors of a city, of every kind, and one that nobody has claimed. */
export function actorsOf(
  city: DemoCity,
  index: number,
  chance: Random,
  context: BuilderContext,
  passwordHash: string,
): DemoActors {
  const made: Omit<DemoActors, 'unclaimed'> = { actors: [], persons: [], memberships: [], concepts: [] };
  const nextPerson = peopleOf(city, chance.part('people'), context, passwordHash);
  const words = city.words.values();
  const rotated = <T>(types: readonly T[], start: number, count: number): T[] =>
    Array.from({ length: count }, (_, turn) => types[(start + turn) % types.length] as T);

  const add = (type: ActorType, place: string): void => {
    const cyrillic = city.locale === 'sr' && cyrillicTypes.includes(type);
    const actor = actorRow(city, type, place, words, cyrillic, chance.part(place), context);
    const people = peopleFor(place, city, nextPerson, made.persons, chance.part(`${place} people`));
    for (const [position, person] of people.entries())
      made.memberships.push(
        buildMembership(
          {
            actorId: actor.id,
            personId: person.id,
            role: position === 0 ? 'owner' : 'editor',
            since: actor.createdAt,
          },
          context,
        ),
      );
    made.concepts.push(...conceptsOf(type, actor.id, context));
    made.actors.push({ row: actor, city, place, people, cyrillic });
  };

  add('municipality', 'municipality');
  add('support', 'support');
  add('school', 'school');
  rotated(creativeTypes, index * 5, 6).forEach((type, turn) => add(type, `creative_${turn}`));
  rotated(businessTypes, index * 3, 3).forEach((type, turn) => add(`shop_${type}`, `business_${turn}`));
  rotated(ngoTypes, index * 2, 2).forEach((type, turn) => add(type, `ngo_${turn}`));
  for (const turn of [0, 1]) add('owner', `owner_${turn}`);

  const [type] = rotated(creativeTypes, index * 5 + 6, 1) as [ActorType];
  const unclaimed = actorRow(city, type, 'unclaimed', words, false, chance.part('unclaimed'), context);
  made.concepts.push(...conceptsOf(type, unclaimed.id, context));
  return { ...made, unclaimed: { ...unclaimed, isUnclaimed: true, ...nobodyVouches } };
}

const nobodyVouches = { verifiedAt: null, verifiedById: null, verifiedUntil: null };

/** People of the sign-in list where it names some for this actor, others where not. */
function peopleFor(
  place: string,
  city: DemoCity,
  nextPerson: (overrides?: Partial<PersonRow>) => PersonRow,
  known: PersonRow[],
  chance: Random,
): PersonRow[] {
  const listed = demoPeople.filter(({ actor }) => actor?.city === city.key && actor.place === place);
  const also = demoPeople.filter(({ actor, second }) => actor?.city === city.key && second === place);
  const people = listed.map(({ email }) => nextPerson({ email }));
  if (people.length === 0) people.push(nextPerson());
  if (place === 'municipality' && people.length === 1) people.push(nextPerson());
  else if (chance.chance(0.25)) people.push(nextPerson());
  known.push(...people);
  for (const { email } of also) {
    const person = known.find((candidate) => candidate.email === email);
    if (person) people.push(person);
  }
  return people;
}

function actorRow(
  city: DemoCity,
  type: ActorType,
  place: string,
  words: Iterator<string>,
  cyrillic: boolean,
  chance: Random,
  context: BuilderContext,
): ActorRow {
  const facts = actorTypeFacts[type];
  const write = (text: string): string => (cyrillic ? toSerbianCyrillic(text) : text);
  const [noun, about] = demoTexts[city.locale].actors[type];
  const name =
    type === 'municipality'
      ? city.municipality
      : type === 'support'
        ? `${noun} ${city.name}`
        : write(`${noun} ${words.next().value as string}`);
  const slug = slugify(
    `${name.replace(/ \((demo|Demo|демо)\)/, '')}${type === 'municipality' || type === 'support' ? '' : ` ${city.key}`}`,
    { locale: city.locale },
  );
  const host = `${slug}.example`;
  const created = daysBefore(context.now, chance.between(40, 420));
  const steady = type === 'municipality' || type === 'support' || type === 'school';
  const street = write(chance.pick(city.streets));
  return buildActor(
    {
      slug,
      name,
      kind: facts.kind,
      sector: facts.sector,
      placeId: city.placeId,
      about: {
        [writtenIn(city, cyrillic)]: write(about),
        en: demoTexts.en.actors[type][1],
        ...(chance.chance(0.45) ? { de: demoTexts.de.actors[type][1] } : {}),
        ...(chance.chance(0.4) ? { sl: demoTexts.sl.actors[type][1] } : {}),
      },
      originalLocale: writtenIn(city, cyrillic),
      website: chance.chance(0.8) || steady ? `https://${host}/` : null,
      languages: [...city.languages].slice(0, chance.whole(1, city.languages.length)),
      email: `info@${host}`,
      phone: chance.chance(0.75) || steady ? `${city.phone} ${chance.whole(100, 999)}` : null,
      address:
        chance.chance(0.85) || steady
          ? `${street} ${chance.whole(1, 48)}, ${city.postalCode} ${write(city.name)}`
          : null,
      emailVisibility: steady ? 'public' : chance.pick(['public', 'members', 'members'] as const),
      phoneVisibility: steady ? 'public' : chance.pick(['members', 'members', 'nobody'] as const),
      addressVisibility: chance.chance(0.8) || steady ? 'public' : 'members',
      ...verification(steady, created, chance, context),
      isDemo: true,
      createdAt: created,
      updatedAt: daysBefore(context.now, chance.between(0, 30)),
    },
    context,
  );
}

/** Two of three are verified; a few verifications have run out. Who verified is filled in when advisers exist. */
function verification(
  steady: boolean,
  created: Date,
  chance: Random,
  context: BuilderContext,
): Partial<ActorRow> {
  if (!steady && !chance.chance(0.62)) return {};
  const hasRunOut = !steady && chance.chance(0.1);
  const since = hasRunOut
    ? daysBefore(context.now, 400)
    : new Date(Math.min(created.getTime() + 5 * 86_400_000, context.now.getTime()));
  return {
    ...(hasRunOut ? { createdAt: daysBefore(context.now, 420) } : {}),
    verifiedAt: since,
    verifiedUntil: isoDay(daysBefore(context.now, hasRunOut ? 35 : -chance.whole(120, 700))),
  };
}

function conceptsOf(type: ActorType, actorId: string, context: BuilderContext): ActorConceptRow[] {
  const { isIn, offers, needs } = actorTypeFacts[type];
  const rows = (ids: readonly string[], relation: ActorConceptRow['relation']): ActorConceptRow[] =>
    ids.map((conceptId, position) => buildActorConcept({ actorId, conceptId, relation, position }, context));
  return [...rows(isIn, 'is_in'), ...rows(offers, 'offers'), ...rows(needs, 'needs')];
}
