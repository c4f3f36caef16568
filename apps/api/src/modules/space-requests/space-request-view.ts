import { isAdmin, isMemberOf } from '@kvart/domain/shared';
import { spaceRequestAbilities, type WantedRoom } from '@kvart/domain/space-requests';
import { Injectable } from '@nestjs/common';
import { ActorView } from '../actors/index.ts';
import type { Reader } from '../spaces/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import type { SpaceRequest } from './space-request.model.ts';
import type { SpaceRequestRow } from './space-request-row.ts';

/** A request as resolvers hand it on, with what other fields are answered from. */
export type ShownRequest = SpaceRequest & { row: SpaceRequestRow };

/** Shows stored requests to a reader. */
@Injectable()
export class SpaceRequestView {
  constructor(
    private readonly catalogue: ConceptCatalogue,
    private readonly actors: ActorView,
  ) {}

  all(rows: readonly SpaceRequestRow[], reader: Reader): Promise<ShownRequest[]> {
    return Promise.all(rows.map((row) => this.one(row, reader)));
  }

  async one(row: SpaceRequestRow, reader: Reader): Promise<ShownRequest> {
    const { viewer, locale } = reader;
    const { places, actor, waitingProposals, ...plain } = row;
    const isTheirs = isMemberOf(viewer, row.actorId) || isAdmin(viewer);
    return {
      ...plain,
      row,
      uses: await this.catalogue.named(row.useIds, locale),
      places: places.map(({ placeId, place, lat, lon, radiusKm }) => ({
        place,
        point: placeId === null && lat !== null && lon !== null ? { lat, lon } : null,
        radiusKm,
      })),
      waitingProposals: isTheirs ? waitingProposals : null,
      viewerCan: spaceRequestAbilities(viewer, row),
      // Parts that nobody asked for are absent; GraphQL never looks at them.
      actor: (actor ? await this.actors.one(actor, reader) : undefined) as SpaceRequest['actor'],
    };
  }
}

/** The request as the rule about fitting reads it, with its uses as wide as they are meant. */
export const wantedOf = ({ places, ...row }: SpaceRequestRow, useIds: readonly string[]): WantedRoom => ({
  ...row,
  useIds,
  places: places.map(({ placeId, lat, lon, radiusKm }) => ({
    placeId,
    point: lat === null || lon === null ? null : { lat, lon },
    radiusKm,
  })),
});
