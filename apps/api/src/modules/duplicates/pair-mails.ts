import { pickText } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import { SpaceChanges, type StoredSpace } from '../spaces/index.ts';
import type { PairTold } from './duplicates.service.ts';
import { DuplicatesRepository } from './duplicates.repository.ts';

/** Writes to both owners that their entries look like one. */
@Injectable()
export class PairMails {
  constructor(
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly repository: DuplicatesRepository,
    private readonly changes: SpaceChanges,
  ) {}

  @OnEvent('space.pair.told', { name: 'duplicates.mail' })
  async mail({ payload: { ownId, theirsId, byActorId } }: DomainEvent<PairTold>, tx: Tx): Promise<void> {
    const own = await this.changes.held(tx, ownId);
    const theirs = await this.changes.held(tx, theirsId);
    // Gone from the list in the meantime: then there is nothing to settle before the public.
    if (own?.state !== 'listed' || theirs?.state !== 'listed') return;
    const actor = await this.repository.actorName(tx, byActorId);
    for (const [mine, other] of [
      [own, theirs],
      [theirs, own],
    ] as const) {
      for (const person of await this.repository.writers(tx, mine.actorId)) {
        const item = (space: StoredSpace) => ({
          title: pickText(space.title, space.originalLocale, person.locale)?.text ?? space.slug,
          detail: space.address && !space.pointBlurred ? space.address : '',
          url: `${this.config.publicUrl}/spaces/${space.slug}`,
        });
        await this.mailer.queue(tx, {
          to: person.email,
          locale: person.locale,
          template: 'spaces_look_alike',
          params: { name: person.name, actor, url: `${this.config.publicUrl}/spaces/duplicates` },
          items: [item(mine), item(other)],
          messageId: `pair-${ownId}-${theirsId}-${person.id}`,
        });
      }
    }
  }
}
