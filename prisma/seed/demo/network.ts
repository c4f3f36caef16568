import {
  builderContext,
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
import { buildInterests } from './interests.ts';
import { buildPapers, type DemoPaper, type SpaceCheckRow, type SpaceDocumentRow } from './papers.ts';
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
  now: Date;
  files: DemoFile[];
  /** Documents that are made as PDF. */
  papers: DemoPaper[];
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
  persons.push(
    buildPerson(
      {
        name: 'Kim Adler',
        email: admin?.email ?? 'admin@demo.kvart.example',
        platformRole: 'admin',
        passwordHash,
        isDemo: true,
      },
      context,
    ),
  );
  signVerifications(actors, persons);

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
  const projectEffect = buildProjectEffect(projects, spaceRows, context);
  return {
    persons,
    actors: [...actors.map(({ row }) => row), ...cities.map(({ unclaimed }) => unclaimed)],
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
    conversations: buildConversations(actors, spaces.spaces, context),
    savedSearches: buildSavedSearches(persons, context),
    spaceRequests: requests.requests,
    spaceRequestPlaces: requests.places,
    spaceRequestEvents: requests.events,
    spaceProposals: requests.proposals,
    projects,
    projectWork: buildProjectWork(projects, context),
    projectEffect,
    projectRooms: buildProjectRooms(projects, context),
    now,
    files: [...spaces.files, ...papers.files, ...logos],
    papers: papers.papers,
  };
}

/** Verifications were signed by the adviser of the city, or by the one of the first city. */
function signVerifications(actors: readonly DemoActor[], persons: readonly PersonRow[]): void {
  const advisers = persons.filter(({ platformRole }) => platformRole === 'adviser');
  for (const { row, city } of actors) {
    if (!row.verifiedAt) continue;
    const own = advisers.find(({ email }) => email.includes(`.${city.key}@`));
    row.verifiedById = (own ?? advisers[0])?.id ?? null;
  }
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
