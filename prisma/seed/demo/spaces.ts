import { slugify } from '@kvart/domain/shared';
import type { LegalRoute, OwnerType, SpaceFile, SpaceState } from '@kvart/domain/spaces';
import {
  buildEmptySpace,
  buildSpacePhoto,
  buildSpaceUse,
  type BuilderContext,
  type SpacePhotoRow,
  type SpaceRevisionRow,
  type SpaceRow,
  type SpaceUseRow,
} from '@kvart/testing/builders';
import type { PictureKey } from '../pictures/catalogue.ts';
import type { Random } from '../pictures/random.ts';
import { toSerbianCyrillic } from '../places/names.ts';
import { type DemoActor, writtenIn } from './actors.ts';
import { demoCities } from './cities.ts';
import { pictureShelf } from './picture-shelf.ts';
import { type BuildingRow, moveIn } from './houses.ts';
import { fullFile, type SpaceOwner } from './space-file.ts';
import { historyOf } from './space-history.ts';
import { spaceKindFacts } from './space-kinds.ts';
import { demoTexts } from './texts/index.ts';
import { spaceKinds, type SpaceKind } from './texts/demo-texts.ts';

/** A file to be stored: which drawing it is, and for whom. */
export interface DemoFile {
  id: string;
  picture: PictureKey | { logo: string; sector: string };
  isPublic: boolean;
  uploadedById: string | null;
  createdAt: Date;
  /** What it is for; a photo of a space where nothing is said. */
  kind?: 'update_picture' | 'story_picture';
  /** Set where it is a document: its title. */
  document?: string;
}

/** A space with the facts that interests need. */
export interface DemoSpace {
  row: SpaceRow;
  kind: SpaceKind;
  owner: DemoActor;
  file: SpaceFile;
  photos: SpacePhotoRow[];
}

export interface DemoSpaces {
  spaces: DemoSpace[];
  uses: SpaceUseRow[];
  files: DemoFile[];
  revisions: SpaceRevisionRow[];
  buildings: BuildingRow[];
}

export const demoSpaceCount = 84;
/** An entry of the first city's municipality that is ready but not listed. */
const twinNumber = 7 * demoCities.length;

/** 56 listed, 7 ready, 9 drafts, 7 withdrawn, 5 archived: every city has some of nearly all. */
function stateOf(number: number): SpaceState {
  const round = Math.floor(number / demoCities.length);
  const city = number % demoCities.length;
  if (round < 7) return 'listed';
  if (round === 7) return city === 3 ? 'draft' : 'ready';
  if (round === 8) return 'draft';
  if (round === 9) return city === 5 ? 'archived' : 'withdrawn';
  return 'archived';
}

export function buildSpaces(
  actors: readonly DemoActor[],
  chance: Random,
  context: BuilderContext,
): DemoSpaces {
  const made: DemoSpaces = { spaces: [], uses: [], files: [], revisions: [], buildings: [] };
  const shelf = pictureShelf();
  const slugs = new Set<string>();
  for (let number = 0; number < demoSpaceCount; number++) {
    const cityIndex = number % demoCities.length;
    const city = demoCities[cityIndex];
    const round = Math.floor(number / demoCities.length);
    const kind = spaceKinds[(round * 5 + cityIndex * 3) % spaceKinds.length] as SpaceKind;
    const own = chance.part(`space ${number}`);
    const owner = ownerOf(
      kind,
      round,
      actors.filter((actor) => actor.city === city),
      own,
    );
    const state = stateOf(number);
    const file = fullFile(kind, owner, own.part('file'), context.now);
    if (state === 'draft') leaveGaps(file, own.part('gaps'));
    // The first city has entered one of its rooms twice.
    const [twin] = made.spaces;
    if (number === twinNumber && twin) sayTheSame(file, twin.file);
    const buildingId = moveIn(file, { round, owner: owner.actor }, made.buildings, context);
    const numbered = { number, kind, owner: owner.actor, state, file, buildingId };
    addSpace({ ...numbered, chance: own, context, slugs, shelf, made });
  }
  return made;
}

/** The municipality gives away most; owners, the support centre, associations and the school the rest. */
function ownerOf(kind: SpaceKind, round: number, actors: readonly DemoActor[], chance: Random): SpaceOwner {
  const at = (place: string): DemoActor => actors.find((actor) => actor.place === place) as DemoActor;
  const given = (place: string, ownerType: OwnerType, route: LegalRoute): SpaceOwner => ({
    actor: at(place),
    ownerType,
    route,
  });
  const publicKinds: readonly SpaceKind[] = ['community', 'stage', 'gallery', 'studio', 'cellar'];
  switch (round) {
    case 1:
    case 8:
      return given('owner_0', 'private', 'private_contract');
    case 3:
    case 10:
      return given('owner_1', 'private', 'private_contract');
    case 5:
      return given('support', 'private', 'agency_sublease');
    case 6:
      return chance.chance(0.5)
        ? given('ngo_0', 'association', 'private_contract')
        : given('school', 'state', 'direct_agreement');
    default:
      return given(
        'municipality',
        'municipal',
        publicKinds.includes(kind) && chance.chance(0.55)
          ? 'free_use'
          : chance.pick(['open_call', 'open_call', 'direct_agreement'] as const),
      );
  }
}

/** The same room once more, as it stands in another list of the owner. */
function sayTheSame(file: SpaceFile, twin: SpaceFile): void {
  const { maxPersons, openingHours, runningCosts, titleDeed, inspectedOn } = file;
  Object.assign(file, structuredClone(twin), {
    maxPersons,
    openingHours,
    runningCosts,
    titleDeed,
    inspectedOn,
  });
}

/** A draft is a file that somebody has begun: some required answers are still open. */
function leaveGaps(file: SpaceFile, chance: Random): void {
  const groups: (keyof SpaceFile)[][] = [
    ['rentMode', 'rentPerM2', 'runningCosts', 'deposit', 'vat'],
    ['energyClass', 'energyKwh', 'energyExemption'],
    ['availableFrom', 'minMonths', 'maxMonths', 'noticeMonths', 'extensionPossible'],
    ['stepFree', 'doorWidthCm', 'transit'],
    ['contactName', 'contactEmail', 'contactPhone'],
  ];
  for (const group of chance.some(groups, chance.whole(1, 3)))
    for (const field of group) Object.assign(file, { [field]: null });
  file.legalRoute = null;
}

interface NewSpace {
  number: number;
  kind: SpaceKind;
  owner: DemoActor;
  state: SpaceState;
  file: SpaceFile;
  buildingId: string | null;
  chance: Random;
  context: BuilderContext;
  slugs: Set<string>;
  shelf: ReturnType<typeof pictureShelf>;
  made: DemoSpaces;
}

function addSpace({ number, kind, owner, state, file, buildingId, chance, ...rest }: NewSpace): void {
  const { context, slugs, shelf, made } = rest;
  const { city, cyrillic } = owner;
  const [first, second] = owner.people;
  const people = [first, second ?? first].map((person) => person?.id ?? '');
  const { permittedUseIds, prohibitedUseIds, ...columns } = file;
  const row = buildEmptySpace(
    {
      ...columns,
      buildingId,
      slug: freeSlug(
        `${file.title[writtenIn(city, owner.cyrillic)] ?? kind} ${city.key}`,
        city.locale,
        slugs,
      ),
      state,
      actorId: owner.row.id,
      createdById: people[0] ?? '',
      originalLocale: writtenIn(city, owner.cyrillic),
      isDemo: true,
    },
    context,
  );
  const scenes = chance.pick(spaceKindFacts[kind].scenes);
  const shown = state === 'draft' ? scenes.slice(0, number % 3 === 0 ? 1 : 0) : scenes;
  const texts = demoTexts[city.locale];
  const photos = shown.map((scene, position) => {
    const picture = position === 0 ? shelf.cover(scene) : shelf.further(scene, chance);
    const fileId = context.ids.next();
    made.files.push({
      id: fileId,
      picture,
      isPublic: state === 'listed',
      uploadedById: people[position % 2] ?? null,
      createdAt: row.createdAt,
    });
    const alt = cyrillic ? toSerbianCyrillic(texts.alts[scene]) : texts.alts[scene];
    return buildSpacePhoto({ spaceId: row.id, fileId, alt, licence: 'CC0 1.0', position }, context);
  });
  const history = historyOf({
    space: row,
    file,
    photos: photos.length,
    people,
    actor: owner,
    chance: chance.part('history'),
    context,
  });
  Object.assign(row, history.columns);
  for (const file of made.files.slice(made.files.length - photos.length)) file.createdAt = row.createdAt;
  made.revisions.push(...history.revisions);
  made.uses.push(
    ...permittedUseIds.map((conceptId) => buildSpaceUse({ spaceId: row.id, conceptId })),
    ...prohibitedUseIds.map((conceptId) => buildSpaceUse({ spaceId: row.id, conceptId, permitted: false })),
  );
  made.spaces.push({ row, kind, owner, file, photos });
}

function freeSlug(text: string, locale: string, taken: Set<string>): string {
  const base = slugify(text, { locale, max: 80 });
  let slug = base;
  for (let turn = 2; taken.has(slug); turn++) slug = `${base}-${turn}`;
  taken.add(slug);
  return slug;
}
