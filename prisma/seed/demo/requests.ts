import type {
  BudgetBasis,
  ProposalState,
  RequestAudience,
  RequestMustHave,
  SpaceRequestState,
} from '@kvart/domain/space-requests';
import type { BuilderContext } from '@kvart/testing/builders';
import type { DemoActor } from './actors.ts';
import { demoRequestTexts } from './request-texts.ts';
import type { DemoSpace } from './spaces.ts';
import { daysBefore } from './time.ts';

/** A row of `space_requests`. */
export interface SpaceRequestRow extends Partial<Record<RequestMustHave, boolean>> {
  id: string;
  slug: string;
  version: number;
  state: SpaceRequestState;
  stateChangedAt: Date;
  publishedAt: Date;
  expiresAt: Date;
  actorId: string;
  createdById: string;
  audience: RequestAudience;
  locale: string;
  title: string;
  text: string;
  languages: string[];
  isDemo: boolean;
  createdAt: Date;
  updatedAt: Date;
  useIds: string[];
  minM2: number | null;
  maxM2: number | null;
  budgetMax: number | null;
  budgetBasis: BudgetBasis;
}

/** A row of `space_request_places`. */
export interface SpaceRequestPlaceRow {
  requestId: string;
  position: number;
  placeId: string;
  radiusKm: number | null;
}

/** A row of `space_request_events`. */
export interface SpaceRequestEventRow {
  id: string;
  requestId: string;
  version: number;
  state: SpaceRequestState;
  at: Date;
  personId: string;
  actorId: string;
}

/** A row of `space_proposals`. */
export interface SpaceProposalRow {
  id: string;
  requestId: string;
  spaceId: string;
  actorId: string;
  personId: string;
  state: ProposalState;
  message: string;
  isDemo: boolean;
  createdAt: Date;
  seenAt: Date | null;
  answeredAt: Date | null;
}

export interface DemoRequests {
  requests: SpaceRequestRow[];
  places: SpaceRequestPlaceRow[];
  events: SpaceRequestEventRow[];
  proposals: SpaceProposalRow[];
}

/** Half a year, as published requests run. */
const runsForDays = 182;

/** What creative firms and associations of the cities look for, and what was proposed to the first of them. */
export function buildRequests(
  actors: readonly DemoActor[],
  spaces: readonly DemoSpace[],
  context: BuilderContext,
): DemoRequests {
  const made: DemoRequests = { requests: [], places: [], events: [], proposals: [] };
  for (const [index, { city, place, radiusKm, age, ...words }] of demoRequestTexts.entries()) {
    const asker = actors.find((actor) => actor.city.key === city && actor.place === place);
    const [person] = asker?.people ?? [];
    if (!asker || !person) continue;
    const at = daysBefore(context.now, age);
    const id = context.ids.next();
    made.requests.push({
      id,
      version: 1,
      state: 'published',
      stateChangedAt: at,
      publishedAt: at,
      expiresAt: daysBefore(at, -runsForDays),
      actorId: asker.row.id,
      createdById: person.id,
      isDemo: true,
      createdAt: at,
      updatedAt: at,
      ...words,
    });
    made.places.push({ requestId: id, position: 0, placeId: asker.city.placeId, radiusKm });
    const turn = { requestId: id, version: 1, state: 'published', at } as const;
    made.events.push({ id: context.ids.next(), ...turn, personId: person.id, actorId: asker.row.id });
    if (index === 0) made.proposals.push(...proposalsFor(id, asker, spaces, at, context));
  }
  return made;
}

const answers: readonly [state: ProposalState, message: string][] = [
  ['sent', 'Prostor je v pritličju in prost takoj. Ključ je pri nas, ogled je mogoč vsak torek.'],
  ['declined', 'Morda bi vam ustrezal tudi ta prostor, je pa nekoliko manjši.'],
];

function proposalsFor(
  requestId: string,
  asker: DemoActor,
  spaces: readonly DemoSpace[],
  since: Date,
  context: BuilderContext,
): SpaceProposalRow[] {
  const near = spaces.filter(
    ({ row, owner }) =>
      row.state === 'listed' && owner.city === asker.city && owner !== asker && owner.people.length > 0,
  );
  return answers.flatMap(([state, message], index) => {
    const space = near[index];
    const [person] = space?.owner.people ?? [];
    if (!space || !person) return [];
    const at = daysBefore(since, -(index + 2));
    const seenAt = state === 'sent' ? null : daysBefore(at, -1);
    const proposal = {
      id: context.ids.next(),
      requestId,
      spaceId: space.row.id,
      actorId: space.owner.row.id,
    };
    return [
      {
        ...proposal,
        personId: person.id,
        state,
        message,
        isDemo: true,
        createdAt: at,
        seenAt,
        answeredAt: seenAt,
      },
    ];
  });
}
