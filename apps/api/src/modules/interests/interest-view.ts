import { interestAbilities } from '@kvart/domain/interests';
import { canViewSpace } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { ActorView, conceptIdsOf } from '../actors/index.ts';
import { conceptIdsOfSpace, nameOf, type Reader, type SpaceRow, SpaceView } from '../spaces/index.ts';
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

  /** @param spaceFields what is read of their spaces; without them these are shown whole. */
  async all(
    rows: readonly InterestRow[],
    reader: Reader,
    spaceFields?: ReadonlySet<string>,
  ): Promise<Interest[]> {
    const named = await this.catalogue.naming(rows.flatMap(conceptIdsOfInterest), reader.locale);
    return rows.map(({ intendedUseId, space, actor, ...row }) => {
      const shown = {
        ...row,
        intendedUse: intendedUseId ? (named([intendedUseId])[0] ?? null) : null,
        space:
          space &&
          this.spaces.shown(isThere(space, reader) ? space : nameOf(space), reader, named, spaceFields),
        actor: actor && this.actors.shown(actor, reader, named),
        viewerCan: interestAbilities(reader.viewer, row),
      };
      // Parts that nobody asked for are absent; GraphQL never looks at them.
      return shown as Interest;
    });
  }

  async one(row: InterestRow, reader: Reader, spaceFields?: ReadonlySet<string>): Promise<Interest> {
    const [shown] = await this.all([row], reader, spaceFields);
    return shown as Interest;
  }
}

const conceptIdsOfInterest = ({ intendedUseId, space, actor }: InterestRow): string[] => [
  ...(intendedUseId ? [intendedUseId] : []),
  ...(space ? conceptIdsOfSpace(space) : []),
  ...(actor ? conceptIdsOf(actor) : []),
];

/** A space that went back to a draft is the owner's alone again, although an interest in it remains. */
const isThere = (space: SpaceRow, { viewer }: Reader): boolean =>
  canViewSpace(viewer, { ...space, viewerHasInterest: true });
