import { refusals, type Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { Asking, Ctx, enumOf, type RequestContext } from '../../platform/graphql/index.ts';
import {
  Import,
  ImportConnection,
  ImportDiscarded,
  ImportPlanInput,
  ImportReadingInput,
  ImportRowConnection,
} from './import.model.ts';
import { type RowFilter, rowFilters } from './import-reads.sql.ts';
import { ImportReads } from './import-reads.service.ts';
import * as results from './import.results.ts';
import { ImportsService } from './imports.service.ts';

const ImportRowFilter = enumOf('ImportRowFilter', Object.keys(rowFilters) as RowFilter[]);
const first = { type: () => Int, nullable: true, defaultValue: 20 } as const;
const after = { type: () => String, nullable: true } as const;
const id = { type: () => ID } as const;
const version = { type: () => Int } as const;
const who = 'editors of the actor that brings the file in, and administrators';

@Resolver(() => Import)
export class ImportsResolver {
  constructor(
    private readonly service: ImportsService,
    private readonly reads: ImportReads,
  ) {}

  @Access('signed_in', who)
  @Query(() => Import, { nullable: true })
  import(@Ctx() context: RequestContext, @Args('id', id) importId: string): Promise<Import | null> {
    return this.reads.one(context, importId);
  }

  @Access('signed_in', 'editors see those of the actor they act for, administrators all')
  @Query(() => ImportConnection)
  imports(
    @Ctx() context: RequestContext,
    @Args('first', first) count: number | null,
    @Args('after', after) cursor: string | null,
  ): Promise<ImportConnection> {
    return this.reads.list(context, { first: count ?? 20, after: cursor });
  }

  @Access('signed_in', who)
  @Query(() => ImportRowConnection)
  importRows(
    @Ctx() context: RequestContext,
    @Args('id', id) importId: string,
    @Args('filter', { type: () => ImportRowFilter }) filter: RowFilter,
    @Args('first', first) count: number | null,
    @Args('after', after) cursor: string | null,
  ): Promise<ImportRowConnection> {
    return this.reads.rows(context, importId, filter, { first: count ?? 20, after: cursor });
  }

  @Access('confirmed', who)
  @Mutation(() => results.RereadImportResult, { description: 'Reads the file again in another way.' })
  async rereadImport(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) importId: string,
    @Args('version', version) seen: number,
    @Args('reading') reading: ImportReadingInput,
  ): Promise<Import> {
    await this.service.reread(viewer, { id: importId, version: seen }, { ...reading });
    return this.answer(context, importId);
  }

  @Access('confirmed', who)
  @Mutation(() => results.CheckImportResult, {
    description: 'Says what becomes of the columns, and begins the dry run.',
  })
  async checkImport(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) importId: string,
    @Args('version', version) seen: number,
    @Args('plan') plan: ImportPlanInput,
  ): Promise<Import> {
    const values = plan.values.map((value) => ({ ...value, to: value.to ?? null }));
    const where = plan.where ? { ...plan.where } : null;
    await this.service.check(viewer, { id: importId, version: seen }, { ...plan, values, where });
    return this.answer(context, importId);
  }

  @Access('confirmed', who)
  @Mutation(() => results.StartImportResult, { description: 'Writes what the dry run announced.' })
  async startImport(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) importId: string,
    @Args('version', version) seen: number,
  ): Promise<Import> {
    await this.service.start(viewer, { id: importId, version: seen });
    return this.answer(context, importId);
  }

  @Access('confirmed', who)
  @Mutation(() => results.UndoImportResult, { description: 'Takes back what nobody has touched since.' })
  async undoImport(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) importId: string,
    @Args('version', version) seen: number,
  ): Promise<Import> {
    await this.service.undo(viewer, { id: importId, version: seen });
    return this.answer(context, importId);
  }

  @Access('confirmed', who)
  @Mutation(() => results.DiscardImportResult)
  async discardImport(
    @Asking() viewer: Viewer,
    @Args('id', id) importId: string,
    @Args('version', version) seen: number,
  ): Promise<ImportDiscarded> {
    await this.service.discard(viewer, { id: importId, version: seen });
    return { importId };
  }

  private async answer(context: RequestContext, importId: string): Promise<Import> {
    const shown = await this.reads.one(context, importId);
    if (!shown) throw new Refused(refusals.notFound());
    return shown;
  }
}
