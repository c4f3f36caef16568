import {
  decodeCursor,
  encodeCursor,
  isSlug,
  maxPageSize,
  pageInput,
  pageInputUpTo,
  refusals,
  type Viewer,
} from '@kvart/domain/shared';
import {
  canSeeRevision,
  canViewSpace,
  relaxationsOf,
  relaxed,
  revisionActions,
  type SpaceFilter,
  spaceFilterInput,
  type SpaceSort,
  type SpaceState,
} from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { localizedText } from '../../platform/graphql/index.ts';
import type { PartSql } from '../actors/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import type { NodeRequest } from './space-node.sql.ts';
import type { SpaceRelaxation } from './space-relaxation.model.ts';
import type { SpaceConnection } from './space.model.ts';
import type { RevisionConnection } from './space-parts.model.ts';
import { type Reader, type ShownSpace, SpaceView } from './space-view.ts';
import { facetNames } from './space-filter.sql.ts';
import type { SpaceSearch } from './space-search.sql.ts';
import { type SearchResult, SpacesRepository } from './spaces.repository.ts';

export interface SearchArguments {
  filter: unknown;
  sort: SpaceSort;
  page: { first: number; after: string | null };
  wants: SpaceSearch['wants'];
  node: NodeRequest;
  /** Above the usual size of a page: for answers that machines read. */
  most?: number;
}

/** Finding and reading spaces. */
@Injectable()
export class SpaceReads {
  constructor(
    private readonly repository: SpacesRepository,
    private readonly catalogue: ConceptCatalogue,
    private readonly view: SpaceView,
  ) {}

  /** The whole result in the order of its pages, in batches larger than a page may be. */
  async *batches(
    reader: Reader,
    search: Pick<SearchArguments, 'filter' | 'sort' | 'node'>,
    size: number,
  ): AsyncGenerator<ShownSpace[]> {
    const wants = { nodes: true, total: false, facets: false };
    for (let after: string | null = null; ;) {
      const page = { first: size, after };
      const found: SpaceConnection = await this.search(reader, { ...search, page, wants, most: size });
      yield found.nodes as ShownSpace[];
      if (!found.pageInfo.hasNextPage) return;
      after = found.pageInfo.endCursor ?? null;
    }
  }

  async search(reader: Reader, search: SearchArguments): Promise<SpaceConnection> {
    return this.connection(reader, search, await this.repository.search(await this.asked(reader, search)));
  }

  /** The same for the spaces of one actor, as a part of that actor's statement. */
  async partOfActor(reader: Reader, search: SearchArguments): Promise<PartSql> {
    const asked = await this.asked(reader, search);
    return (actor, values) => this.repository.searchWithin({ ...asked, ofActor: `${actor}.id` }, values);
  }

  private async asked(
    { viewer }: Reader,
    { filter: raw, sort, page, wants, node, most = maxPageSize }: SearchArguments,
  ): Promise<SpaceSearch> {
    const filter = validated(spaceFilterInput, raw ?? {});
    const { first, after } = validated(pageInputUpTo(most), page);
    const uses = await this.narrower(filter);
    const families = wants.facets ? await this.catalogue.families('space_use') : [];
    return { filter, uses, families, sort, first, after: after ?? null, viewer, wants, node };
  }

  /** What a search has found, as a page of the list. */
  async connection(
    reader: Reader,
    { page: { first }, node }: SearchArguments,
    found: SearchResult,
  ): Promise<SpaceConnection> {
    const rows = (found.nodes ?? []).slice(0, first);
    const last = rows.at(-1);
    return {
      nodes: await this.view.all(rows, reader, node.fields),
      pageInfo: {
        hasNextPage: (found.nodes?.length ?? 0) > first,
        endCursor: last ? encodeCursor({ sort: found.sort, keys: [last.k], id: last.id }) : null,
      },
      totalCount: found.total ?? 0,
      facets: facetNames.flatMap((name) => {
        const values = found.facets?.[name];
        return values ? [{ name, values }] : [];
      }),
    };
  }

  async points(reader: Reader, raw: unknown, zoom: number | null) {
    const filter = validated(spaceFilterInput, raw ?? {});
    const uses = await this.narrower(filter);
    const rows = await this.repository.points({ filter, uses, viewer: reader.viewer }, zoom ?? 8);
    return rows.map(({ titles, originalLocale, ...point }) => ({
      ...point,
      title: localizedText(titles, originalLocale, reader.locale)?.text ?? '',
    }));
  }

  /** Whether a search finds that one space, for everybody. */
  async fits(filter: SpaceFilter, spaceId: string): Promise<boolean> {
    return this.repository.fits({ filter, uses: await this.narrower(filter) }, spaceId);
  }

  /** Where nothing fits: which wishes one could let go of, and how many spaces that would bring. */
  async relaxations({ viewer }: Reader, raw: unknown): Promise<SpaceRelaxation[]> {
    const filter = validated(spaceFilterInput, raw ?? {});
    const ways = relaxationsOf(filter).map((relaxation) => ({
      relaxation,
      filter: relaxed(filter, relaxation),
    }));
    if (ways.length === 0) return [];
    const counts = await this.repository.counts(ways, { uses: await this.narrower(filter), viewer });
    return ways.flatMap(({ relaxation: { part, radiusKm = null } }, index) => {
      const count = counts[index] ?? 0;
      return count > 0 ? [{ part, radiusKm, count }] : [];
    });
  }

  async bySlug(reader: Reader, slug: string, node: NodeRequest): Promise<ShownSpace | null> {
    if (!isSlug(slug)) return null;
    const [row] = await this.repository.named({ slug }, reader.viewer, node);
    return row ? this.view.one(row, reader, node.fields) : null;
  }

  /** The spaces of the ids that are there for the reader. */
  async byIds(reader: Reader, ids: readonly string[], node: NodeRequest): Promise<ShownSpace[]> {
    if (ids.length === 0) return [];
    return this.view.all(await this.repository.named({ ids }, reader.viewer, node), reader, node.fields);
  }

  /** The space after a change, in what the request asks for of it. */
  async existing(reader: Reader, id: string, node: NodeRequest): Promise<ShownSpace> {
    const [space] = await this.byIds(reader, [id.toLowerCase()], node);
    if (!space) throw new Refused(refusals.notFound());
    return space;
  }

  /** Whether the space is there for the viewer at all. */
  async exists(viewer: Viewer | null, id: string): Promise<boolean> {
    const node = { fields: new Set<string>(), actorFields: new Set<string>(), viewer };
    return (await this.repository.named({ ids: [id] }, viewer, node)).length > 0;
  }

  async history(
    viewer: Viewer | null,
    space: { id: string; actorId: string; state: SpaceState },
    page: { first: number; after: string | null },
  ): Promise<RevisionConnection> {
    const { first, after } = validated(pageInput, page);
    const cursor = after ? orRefuse(decodeCursor(after, 'version', 1)) : null;
    const before = cursor ? Number(cursor.keys[0]) : null;
    // An interest leads to its space whatever became of it; the history it may have become is not told.
    const isThere = canViewSpace(viewer, { ...space, viewerHasInterest: true });
    const actions = revisionActions.filter((action) => isThere && canSeeRevision(viewer, space, { action }));
    const found = await this.repository.history(
      space.id,
      actions,
      Number.isSafeInteger(before) && Math.abs(before ?? 0) < 2 ** 31 ? before : null,
      first + 1,
    );
    const rows = found.slice(0, first);
    const last = rows.at(-1);
    return {
      nodes: rows.map(({ total: _, ...row }) => ({
        ...row,
        at: row.at.toISOString(),
        personName: viewer ? (row.personName ?? '') : '',
        actorName: row.actorName ?? '',
      })),
      pageInfo: {
        hasNextPage: found.length > first,
        endCursor: last ? encodeCursor({ sort: 'version', keys: [last.version], id: space.id }) : null,
      },
      totalCount: found[0]?.total ?? 0,
    };
  }

  private async narrower({ uses }: SpaceFilter): Promise<string[]> {
    return uses ? this.catalogue.withNarrower(uses) : [];
  }
}
