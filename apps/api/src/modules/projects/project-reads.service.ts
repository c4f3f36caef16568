import { requireActing } from '@kvart/domain/actors';
import { type ProjectFilter, projectFilterInput } from '@kvart/domain/projects';
import {
  decodeCursor,
  encodeCursor,
  id as idSchema,
  inputIssue,
  isInstant,
  isSlug,
  pageInput,
  refusals,
  type Viewer,
} from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import type { Reader } from '../spaces/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import type { ProjectNode } from './project-columns.sql.ts';
import type { ProjectConnection, ProjectLink } from './project.model.ts';
import { isThereFor, ProjectView, type ShownProject } from './project-view.ts';
import { ProjectsRepository } from './projects.repository.ts';
import type { ProjectList } from './projects.sql.ts';

const order = 'newest';

export interface RawPage {
  first: number;
  after: string | null;
}

/** Reading projects: one, all that may be listed, and those of one's own actor. */
@Injectable()
export class ProjectReads {
  constructor(
    private readonly repository: ProjectsRepository,
    private readonly view: ProjectView,
    private readonly catalogue: ConceptCatalogue,
  ) {}

  /** What one may not see does not exist. */
  async bySlug(reader: Reader, slug: string, node: ProjectNode): Promise<ShownProject | null> {
    const row = isSlug(slug) ? await this.repository.one({ slug }, node) : null;
    return row && isThereFor(reader, row) ? this.view.one(row, reader) : null;
  }

  /** The project after a change. Whoever left it may see it no more; then it is answered that it is not there. */
  async existing(reader: Reader, id: string, node: ProjectNode): Promise<ShownProject> {
    const row = await this.repository.one({ id }, node);
    if (!row || !isThereFor(reader, row)) throw new Refused(refusals.notFound());
    return this.view.one(row, reader);
  }

  /** Where a project stands, for somebody who was part of it a moment ago. */
  async link(id: string): Promise<ProjectLink> {
    const link = await this.repository.link(id);
    if (!link) throw new Refused(refusals.notFound());
    return link;
  }

  async all(reader: Reader, raw: unknown, page: RawPage, wantsTotal: boolean, node: ProjectNode) {
    const filter = validated(projectFilterInput, raw ?? {});
    const concepts = filter.concepts ? await this.catalogue.withNarrower(filter.concepts) : [];
    return this.page(reader, { of: 'all', filter, concepts, wantsTotal, node }, page);
  }

  async own(reader: Reader & { viewer: Viewer }, page: RawPage, wantsTotal: boolean, node: ProjectNode) {
    const { actorId } = orRefuse(requireActing(reader.viewer));
    const filter: ProjectFilter = {};
    return this.page(reader, { of: { actorId }, filter, concepts: [], wantsTotal, node }, page);
  }

  private async page(
    reader: Reader,
    list: Omit<ProjectList, 'first' | 'after'>,
    raw: RawPage,
  ): Promise<ProjectConnection> {
    const { first, after } = validated(pageInput, raw);
    const cursor = after ? readCursor(after) : null;
    const { nodes, total } = await this.repository.list({ ...list, first, after: cursor });
    const rows = nodes.slice(0, first);
    const last = rows.at(-1);
    return {
      nodes: await this.view.all(rows, reader),
      pageInfo: {
        hasNextPage: nodes.length > first,
        endCursor: last ? encodeCursor({ sort: order, keys: [last.k], id: last.id }) : null,
      },
      totalCount: total,
    };
  }
}

/** Reads a cursor and makes sure that Postgres can read what is in it. */
function readCursor(raw: string) {
  const cursor = orRefuse(decodeCursor(raw, order, 1));
  const [key] = cursor.keys;
  if (idSchema.safeParse(cursor.id).success && typeof key === 'string' && isInstant(key)) return cursor;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
