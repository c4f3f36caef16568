import { spaceFieldNames, type SpaceSort } from '@kvart/domain/spaces';
import type { Locale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { type NodeRequest, type ShownSpace, SpaceReads } from '../spaces/index.ts';

const actorFields = new Set(['id', 'slug', 'version', 'name', 'kind', 'sector', 'isDemo', '__typename']);

/** The whole file. */
const whole: NodeRequest = {
  viewer: null,
  actorFields,
  fields: new Set([
    ...spaceFieldNames,
    ...['title', 'description', 'place', 'point', 'permittedUses', 'prohibitedUses', 'photos'],
    ...['contact', 'actor', 'monthlyCost', 'periods', 'freeFrom'],
  ]),
};

/** What a line of a list tells. */
const listed: NodeRequest = {
  viewer: null,
  actorFields,
  fields: new Set([
    ...[
      'title',
      'description',
      'place',
      'address',
      'point',
      'permittedUses',
      'cover',
      'actor',
      'monthlyCost',
    ],
    ...[
      'usableM2',
      'rentMode',
      'rentPerM2',
      'condition',
      'stepFree',
      'availableFrom',
      'minMonths',
      'maxMonths',
    ],
  ]),
};

/** A question of a list on another site, a feed, a map. */
export interface PublicSearch {
  /** Checked against the filter's schema when it is used. */
  filter: unknown;
  sort?: SpaceSort;
  first: number;
  after?: string | null;
}

/** Spaces as a visitor sees them, whoever asks: what is printed and sent around is for everybody. */
@Injectable()
export class PublicSpaces {
  constructor(private readonly reads: SpaceReads) {}

  find(slug: string, locale: Locale): Promise<ShownSpace | null> {
    return this.reads.bySlug({ viewer: null, locale }, slug, whole);
  }

  async search({ filter, sort = 'newest', first, after = null }: PublicSearch, locale: Locale) {
    const found = await this.reads.search(
      { viewer: null, locale },
      {
        ...{ filter, sort, page: { first, after }, node: listed, most: first },
        wants: { nodes: true, total: true, facets: false },
      },
    );
    return { ...found, nodes: found.nodes as ShownSpace[] };
  }

  points(filter: unknown, zoom: number, locale: Locale) {
    return this.reads.points({ viewer: null, locale }, filter, zoom);
  }
}
