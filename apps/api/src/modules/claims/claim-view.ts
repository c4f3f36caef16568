import { claimAbilities } from '@kvart/domain/claims';
import type { DeskScope } from '@kvart/domain/desk';
import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { fileUrl } from '../../platform/files/index.ts';
import { ActorView } from '../actors/index.ts';
import type { Claim } from './claim.model.ts';
import type { ClaimRow } from './claim-row.ts';

/** Shows stored claims to a reader. */
@Injectable()
export class ClaimView {
  constructor(private readonly actors: ActorView) {}

  async one(
    { actor, document, country, nuts, placeId, handedTo, personId, ...row }: ClaimRow,
    reader: { viewer: Viewer; locale: string },
    scope: DeskScope,
  ): Promise<Claim> {
    const facts = { personId, country, nuts, placeId, handedTo, way: row.way, state: row.state };
    return {
      ...row,
      actor: await this.actors.one(actor, reader),
      document: document && {
        id: document.id,
        url: fileUrl(document.id, Math.max(...document.variants)),
        mime: document.mime,
        bytes: document.bytes,
      },
      viewerCan: claimAbilities(reader.viewer, facts, scope),
    };
  }
}
