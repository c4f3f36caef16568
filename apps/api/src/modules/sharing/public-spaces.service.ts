import type { Locale } from '@kvart/i18n';
import { spaceFieldNames } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { type NodeRequest, type ShownSpace, SpaceReads } from '../spaces/index.ts';

const whole: NodeRequest = {
  viewer: null,
  actorFields: new Set(['id', 'slug', 'version', 'name', 'kind', 'sector', 'isDemo', '__typename']),
  fields: new Set([
    ...spaceFieldNames,
    ...['title', 'description', 'place', 'point', 'permittedUses', 'prohibitedUses', 'photos'],
    ...['contact', 'actor', 'monthlyCost'],
  ]),
};

/** Spaces as a visitor sees them, whoever asks: what is printed and sent around is for everybody. */
@Injectable()
export class PublicSpaces {
  constructor(private readonly reads: SpaceReads) {}

  find(slug: string, locale: Locale): Promise<ShownSpace | null> {
    return this.reads.bySlug({ viewer: null, locale }, slug, whole);
  }
}
