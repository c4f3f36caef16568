import type { LocalizedText, Viewer } from '@kvart/domain/shared';
import type { OfferedRoom } from '@kvart/domain/space-requests';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import type { SpaceRow } from '../spaces/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import { type ActorRequests, type ActorSpaces, requestsForActor, spacesForActor } from './actor-fit.sql.ts';
import { requestAndSpaces, spaceAndRequests } from './one-fit.sql.ts';
import type { SpaceRequestRow } from './space-request-row.ts';

export interface SpacesForActor {
  hasRequest: boolean;
  isOff: boolean;
  /** Those that the nodes answer. */
  requests: SpaceRequestRow[];
  nodes: { requestId: string | null; room: OfferedRoom; distanceKm: number | null; space: SpaceRow }[];
}

export interface RequestForActor {
  room: OfferedRoom;
  spaceId: string;
  spaceSlug: string;
  spaceTitle: LocalizedText;
  spaceLocale: string;
  request: SpaceRequestRow;
}

export interface RequestsForActor {
  isOff: boolean;
  nodes: RequestForActor[];
}

/** What stands between an actor and one thing of another. */
interface Settled {
  isOwn: boolean;
  isBlocked: boolean;
  isDismissed: boolean;
  isAsked: boolean;
}
export type SpaceAndRequests = Settled & { room: OfferedRoom; requests: SpaceRequestRow[] };
export type RequestAndSpaces = Settled & {
  request: SpaceRequestRow;
  spaces: { id: string; slug: string; title: LocalizedText; locale: string; room: OfferedRoom }[];
};

const noSpaces: SpacesForActor = { hasRequest: false, isOff: false, requests: [], nodes: [] };

/** What suits an actor over all that it looks for and has on offer, by the rule of `fit.sql.ts`, in one statement each. */
@Injectable()
export class ActorFits {
  constructor(
    private readonly database: Database,
    private readonly catalogue: ConceptCatalogue,
  ) {}

  async spaces(asked: Omit<ActorSpaces, 'families'>): Promise<SpacesForActor> {
    const families = await this.catalogue.families('space_use');
    const { text, values } = spacesForActor({ ...asked, families });
    const [row] = await this.database.composed<{ result: SpacesForActor }>(text, values);
    return row?.result ?? noSpaces;
  }

  async requests(asked: Omit<ActorRequests, 'families'>): Promise<RequestsForActor> {
    const families = await this.catalogue.families('space_use');
    const { text, values } = requestsForActor({ ...asked, families });
    const [row] = await this.database.composed<{ result: RequestsForActor }>(text, values);
    return row?.result ?? { isOff: false, nodes: [] };
  }

  async space(actorId: string, spaceId: string, viewer: Viewer): Promise<SpaceAndRequests | null> {
    const { text, values } = spaceAndRequests(actorId, spaceId, viewer);
    const [row] = await this.database.composed<{ result: SpaceAndRequests }>(text, values);
    return row?.result ?? null;
  }

  async request(actorId: string, requestId: string, viewer: Viewer): Promise<RequestAndSpaces | null> {
    const { text, values } = requestAndSpaces(actorId, requestId, viewer);
    const [row] = await this.database.composed<{ result: RequestAndSpaces }>(text, values);
    return row?.result ?? null;
  }
}
