import { interestAbilities } from '@kvart/domain/interests';
import { canViewSpace } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { ActorView } from '../actors/index.ts';
import { nameOf, type Reader, type SpaceRow, SpaceView } from '../spaces/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import type { Interest } from './interest.model.ts';
import type { InterestRow } from './interest-row.ts';

/** Shows stored interests to a reader. */
@Injectable()
export class InterestView {
  constructor(
    private readonly catalogue: ConceptCatalogue,
    private readonly spaces: SpaceView,
    private readonly actors: ActorView,
  ) {}

  all(rows: readonly InterestRow[], reader: Reader): Promise<Interest[]> {
    return Promise.all(rows.map((row) => this.one(row, reader)));
  }

  async one({ intendedUseId, space, actor, ...row }: InterestRow, reader: Reader): Promise<Interest> {
    const [intendedUse = null] = intendedUseId
      ? await this.catalogue.named([intendedUseId], reader.locale)
      : [];
    const shown = {
      ...row,
      intendedUse,
      space: space && (await this.spaces.one(isThere(space, reader) ? space : nameOf(space), reader)),
      actor: actor && (await this.actors.one(actor, reader)),
      viewerCan: interestAbilities(reader.viewer, row),
    };
    // Parts that nobody asked for are absent; GraphQL never looks at them.
    return shown as Interest;
  }
}

/** A space that went back to a draft is the owner's alone again, although an interest in it remains. */
const isThere = (space: SpaceRow, { viewer }: Reader): boolean =>
  canViewSpace(viewer, { ...space, viewerHasInterest: true });
