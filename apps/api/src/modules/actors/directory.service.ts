import { actorFilterInput, type ActorSort } from '@kvart/domain/actors';
import {
  type Cursor,
  decodeCursor,
  encodeCursor,
  id as idSchema,
  inputIssue,
  isInstant,
  isSafeText,
  maxPageSize,
  pageInputUpTo,
  refusals,
  type SortKey,
} from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import { actorOrder, type ActorOrder, type ActorSearch, cursorKeys, facetNames } from './actor-search.sql.ts';
import type { ActorRow } from './actor-view.ts';
import { ActorsRepository } from './actors.repository.ts';

/** Degrees of a map cell per zoom level: about sixty pixels wide, so that pins do not overlap. */
const cellOf = (zoom: number): number => (360 / 2 ** Math.min(Math.max(zoom, 0), 18) / 512) * 60;

export interface ActorPage {
  rows: ActorRow[];
  total: number;
  facets: { name: string; values: { value: string; count: number }[] }[];
  endCursor: string | null;
  hasNextPage: boolean;
}

/** The directory: actors found by words and filters, as a list and as points of a map. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly actors: ActorsRepository,
    private readonly concepts: ConceptCatalogue,
  ) {}

  /** The whole result in the order of its pages, in batches larger than a page may be. */
  async *batches(
    search: { filter: unknown; sort: ActorSort; fields: ActorSearch['fields'] },
    size: number,
  ): AsyncGenerator<ActorRow[]> {
    const wants = { nodes: true, total: false, facets: false };
    for (let after: string | null = null; ;) {
      const page = { first: size, after };
      const found: ActorPage = await this.search({ ...search, page, wants, most: size });
      yield found.rows;
      if (!found.hasNextPage) return;
      after = found.endCursor;
    }
  }

  async search(raw: {
    filter: unknown;
    sort: ActorSort;
    page: unknown;
    wants: ActorSearch['wants'];
    fields: ActorSearch['fields'];
    /** The largest page; only our own code asks for more than a reader may. */
    most?: number;
  }): Promise<ActorPage> {
    const filter = validated(actorFilterInput, raw.filter ?? {});
    const { first, after } = validated(pageInputUpTo(raw.most ?? maxPageSize), raw.page);
    const order = actorOrder(raw.sort, filter.text);
    const found = await this.actors.search({
      filter,
      narrower: await this.narrower(filter),
      order,
      first,
      after: after ? readCursor(after, order) : null,
      wants: raw.wants,
      fields: raw.fields,
    });
    const rows = (found.rows ?? []).slice(0, first);
    const last = rows.at(-1);
    return {
      rows: rows.map(({ actor }) => actor),
      total: found.total ?? 0,
      facets: facetNames.map((name) => ({
        name,
        values: found[`facet:${name}`] ?? [],
      })),
      endCursor: last ? encodeCursor({ sort: order, keys: last.keys, id: last.actor.id }) : null,
      hasNextPage: (found.rows?.length ?? 0) > first,
    };
  }

  async points(rawFilter: unknown, zoom: number) {
    const filter = validated(actorFilterInput, rawFilter ?? {});
    return this.actors.points({ filter, narrower: await this.narrower(filter) }, cellOf(zoom));
  }

  private async narrower(filter: { concepts?: string[]; needs?: string[]; offers?: string[] }) {
    const widen = (list?: string[]) => list && this.concepts.withNarrower(list);
    return {
      concepts: await widen(filter.concepts),
      needs: await widen(filter.needs),
      offers: await widen(filter.offers),
    };
  }
}

/** Reads a cursor and makes sure that Postgres can read what is in it. */
function readCursor(raw: string, order: ActorOrder): Cursor {
  const wanted = cursorKeys[order];
  const cursor = orRefuse(decodeCursor(raw, order, wanted.length));
  const fits = wanted.every((kind, at) => isKey[kind](cursor.keys[at] ?? null));
  if (fits && idSchema.safeParse(cursor.id).success) return cursor;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}

const isKey = {
  number: (key: SortKey) => typeof key === 'number',
  text: (key: SortKey) => typeof key === 'string' && isSafeText(key),
  instant: (key: SortKey) => typeof key === 'string' && isInstant(key),
};
