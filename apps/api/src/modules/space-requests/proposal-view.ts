import { proposalAbilities } from '@kvart/domain/space-requests';
import { canViewSpace } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { ActorView } from '../actors/index.ts';
import { nameOf, type Reader, SpaceView } from '../spaces/index.ts';
import type { SpaceProposal } from './proposal.model.ts';
import type { ProposalRow } from './proposal-row.ts';

/** Shows stored proposals to a reader of one of both sides. */
@Injectable()
export class ProposalView {
  constructor(
    private readonly spaces: SpaceView,
    private readonly actors: ActorView,
  ) {}

  all(rows: readonly ProposalRow[], reader: Reader): Promise<SpaceProposal[]> {
    return Promise.all(rows.map((row) => this.one(row, reader)));
  }

  async one({ space, actor, ...row }: ProposalRow, reader: Reader): Promise<SpaceProposal> {
    const shown = {
      ...row,
      // What has gone from the list keeps its name, so that a proposal still says what it was about.
      space:
        space && (await this.spaces.one(canViewSpace(reader.viewer, space) ? space : nameOf(space), reader)),
      actor: actor ? await this.actors.one(actor, reader) : null,
      viewerCan: proposalAbilities(reader.viewer, row),
    };
    return shown as SpaceProposal;
  }
}
