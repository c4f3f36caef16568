import type { Locale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { type Actor, ActorsService, ActorView } from '../actors/index.ts';

/** Actors as a visitor sees them, whoever asks. */
@Injectable()
export class PublicActors {
  constructor(
    private readonly actors: ActorsService,
    private readonly view: ActorView,
  ) {}

  async find(slug: string, locale: Locale): Promise<Actor | null> {
    const row = await this.actors.bySlug(null, slug);
    return row && this.view.one(row, { viewer: null, locale });
  }
}
