import {
  builderContext,
  type BuilderContext,
  buildPerson,
  type ActorConceptRow,
  type ActorRow,
  type InterestEventRow,
  type InterestRow,
  type MembershipRow,
  type PersonRow,
  type SpacePhotoRow,
  type SpaceRevisionRow,
  type SpaceRow,
  type SpaceUseRow,
} from '@kvart/testing/builders';
import { random } from '../pictures/random.ts';
import { actorsOf, type DemoActor } from './actors.ts';
import { demoCities } from './cities.ts';
import { buildCalendars, type PeriodRow } from './calendars.ts';
import { buildClaims, type ClaimRow } from './claims.ts';
import type { BuildingRow } from './houses.ts';
import { buildConversations, type DemoConversations } from './conversations.ts';
import { buildDesk, type DemoDesk } from './desk.ts';
import { buildInterests } from './interests.ts';
import { buildIntroductions } from './introductions.ts';
import { buildPapers, type DemoPaper, type SpaceCheckRow, type SpaceDocumentRow } from './papers.ts';
import { buildProjectLife, type DemoProjectLife } from './project-life.ts';
import { buildProjectRooms, type DemoProjectRooms } from './project-room.ts';
import { buildProjectWork, type DemoProjectWork } from './project-work.ts';
import { buildProjectEffect, type DemoProjectEffect } from './project-effect.ts';
import { buildProjects, type DemoProjects } from './projects.ts';
import { buildReports, type ReportEventRow, type ReportRow } from './reports.ts';
import {
  buildRequests,
  type SpaceProposalRow,
  type SpaceRequestEventRow,
  type SpaceRequestPlaceRow,
  type SpaceRequestRow,
} from './requests.ts';
import { buildSavedSearches, type SavedSearchRow } from './saved-searches.ts';
import { demoPeople } from './sign-ins.ts';
import { buildSpaces, type DemoFile } from './spaces.ts';
import { buildVerificationPapers, type VerificationPaperRow } from './verifications.ts';

/** Every row of the demo network; pictures are named, not yet drawn. */
export interface DemoNetwork {
  persons: PersonRow[];
  actors: ActorRow[];
  memberships: MembershipRow[];
  actorConcepts: ActorConceptRow[];
  buildings: BuildingRow[];
  spaces: SpaceRow[];
  spacePeriods: PeriodRow[];
  spaceUses: SpaceUseRow[];
  spacePhotos: SpacePhotoRow[];
  spaceRevisions: SpaceRevisionRow[];
  interests: InterestRow[];
  interestEvents: InterestEventRow[];
  spaceDocuments: SpaceDocumentRow[];
  spaceChecks: SpaceCheckRow[];
  reports: ReportRow[];
  reportEvents: ReportEventRow[];
  claims: ClaimRow[];
  conversations: DemoConversations;
  savedSearches: SavedSearchRow[];
  spaceRequests: SpaceRequestRow[];
  spaceRequestPlaces: SpaceRequestPlaceRow[];
  spaceRequestEvents: SpaceRequestEventRow[];
  spaceProposals: SpaceProposalRow[];
  projects: DemoProjects;
  projectEffect: DemoProjectEffect;
  projectWork: DemoProjectWork;
  projectRooms: DemoProjectRooms;
  projectLife: DemoProjectLife;
  desk: DemoDesk;
  now: Date;
  files: DemoFile[];
  /** Documents that are made as PDF. */
  papers: DemoPaper[];
  verificationPapers: VerificationPaperRow[];
}

/** Builds the demo network. The same seed and moment give the same rows. */
export function buildDemoNetwork({
  now,
  passwordHash,
  seed = 'kvart',
}: {
  now: Date;
  passwordHash: string;
  seed?: string;
}): DemoNetwork {
  const context = builderContext(`demo ${seed}`, now);
  const chance = random(`demo ${seed}`);
  const cities = demoCities.map((city, index) =>
    actorsOf(city, index, chance.part(city.key), context, passwordHash),
  );
  const actors = cities.flatMap((city) => city.actors);
  const persons = cities.flatMap((city) => city.persons);
  const admin = demoPeople.find(({ role }) => role === 'platform_admin');
  const adminRow = buildPerson(
    {
      name: 'Kim Adler',
      email: admin?.email ?? 'admin@demo.kvart.example',
      platformRole: 'admin',
      passwordHash,
      isDemo: true,
    },
    context,
  );
  persons.push(adminRow);
  signVerifications(actors, adminRow.id);

  const spaces = buildSpaces(actors, chance.part('spaces'), context);
  const interests = buildInterests(spaces.spaces, actors, chance.part('interests'), context);
  const papers = buildPapers(spaces.spaces, actors, chance.part('papers'), context);
  const reports = buildReports(chance.part('reports'), context);
  const requests = buildRequests(actors, spaces.spaces, context);
  const logos = logosFor(actors, chance.part('logos'), () => context.ids.next());
  for (const person of persons) {
    const first = cities.flatMap((city) => city.memberships).find(({ personId }) => personId === person.id);
    if (first)
      Object.assign(person, {
        createdAt: first.since,
        updatedAt: first.since,
        emailConfirmedAt: first.since,
      });
  }
  const projects = buildProjects(actors, context);
  const spaceRows = spaces.spaces.map(({ row }) => row);
  const conversations = buildConversations(actors, spaces.spaces, context);
  const projectEffect = buildProjectEffect(projects, spaceRows, context);
  const projectLife = buildProjectLife(projects, spaces.files, context);
  const handedIn = buildVerificationPapers(actors, context);
  return {
    persons,
    actors: [
      ...actors.map(({ row }) => row),
      ...cities.map(({ unclaimed }) => unclaimed),
      ...fromRegister(actors, context),
    ],
    memberships: cities.flatMap((city) => city.memberships),
    actorConcepts: cities.flatMap((city) => city.concepts),
    buildings: spaces.buildings,
    spaces: spaces.spaces.map(({ row }) => row),
    spacePeriods: buildCalendars(spaces.spaces, chance.part('calendars'), context),
    spaceUses: spaces.uses,
    spacePhotos: spaces.spaces.flatMap(({ photos }) => photos),
    spaceRevisions: [...spaces.revisions, ...papers.revisions],
    spaceDocuments: papers.documents,
    spaceChecks: papers.checks,
    ...{ interests: interests.interests, interestEvents: interests.events },
    reports: reports.reports,
    reportEvents: reports.events,
    claims: buildClaims(cities, context),
    conversations,
    savedSearches: buildSavedSearches(persons, context),
    spaceRequests: requests.requests,
    spaceRequestPlaces: requests.places,
    spaceRequestEvents: requests.events,
    spaceProposals: requests.proposals,
    projects,
    projectWork: buildProjectWork(projects, context),
    projectEffect,
    projectRooms: buildProjectRooms(projects, context),
    projectLife,
    desk: {
      ...buildDesk(actors, spaces.spaces, adminRow.id, context),
      introductions: buildIntroductions(conversations, actors, context),
    },
    now,
    files: [...spaces.files, ...papers.files, ...logos, ...projectLife.pictures],
    papers: [...papers.papers, ...projectLife.papers, ...handedIn.papers],
    verificationPapers: handedIn.rows,
  };
}

/** Verifications were signed by an adviser of the city; what the centre itself is, by the administrator. */
function signVerifications(actors: readonly DemoActor[], adminId: string): void {
  for (const { row, city, place } of actors) {
    if (!row.verifiedAt) continue;
    const centre = actors.find((actor) => actor.city === city && actor.place === 'support');
    row.verifiedById = (place === 'support' ? undefined : centre?.people[0]?.id) ?? adminId;
  }
}

/** One actor stands there twice: as its people entered it, and as a register spells it. */
function fromRegister(actors: readonly DemoActor[], context: BuilderContext): ActorRow[] {
  const own = actors.find(({ city, place }) => city.key === 'kamnik' && place === 'business_0');
  if (!own) return [];
  const [about] = demoCities;
  return [
    {
      ...own.row,
      ...{ id: context.ids.next(), slug: `${own.row.slug}-d-o-o`, name: `${own.row.name}, d. o. o.` },
      ...{
        about: { sl: 'Pekarna, vpisana v poslovni register.', en: 'Bakery, from the business register.' },
      },
      ...{ originalLocale: about?.locale ?? 'sl', isUnclaimed: true, logoId: null },
      ...{ verifiedAt: null, verifiedById: null, verifiedUntil: null },
    },
  ];
}

/** Six of seven actors have a mark. */
function logosFor(
  actors: readonly DemoActor[],
  chance: ReturnType<typeof random>,
  nextId: () => string,
): DemoFile[] {
  return actors.flatMap(({ row, people }) => {
    if (!chance.chance(0.86)) return [];
    row.logoId = nextId();
    return [
      {
        id: row.logoId,
        picture: { logo: row.slug, sector: row.sector },
        isPublic: true,
        uploadedById: people[0]?.id ?? null,
        createdAt: row.createdAt,
      },
    ];
  });
}
