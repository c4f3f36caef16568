import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { ChecksService } from './checks.service.ts';
import { DocumentsService } from './documents.service.ts';
import { CheckInput, DocumentInput } from './space-papers.model.ts';
import { SpaceReads } from './space-reads.service.ts';
import { nodeRequest } from './space-request.ts';
import * as results from './space.results.ts';

const editors = 'owners and editors of the actor that the space belongs to';
const id = { type: () => ID } as const;
const int = { type: () => Int } as const;

/** What stands beside the file: the technical check and the documents. */
@Resolver()
export class SpacePapersResolver {
  constructor(
    private readonly checks: ChecksService,
    private readonly documents: DocumentsService,
    private readonly reads: SpaceReads,
  ) {}

  @Access('confirmed', `${editors}, and of verified support organisations of its country`)
  @Mutation(() => results.RecordCheckResult)
  async recordCheck(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('spaceId', id) spaceId: string,
    @Args('input') input: CheckInput,
  ) {
    await this.checks.record(viewer, spaceId, { note: null, ...input });
    return this.reads.existing(context, spaceId, nodeRequest(info, viewer));
  }

  @Access('confirmed', editors)
  @Mutation(() => results.UpdateDocumentResult)
  async updateDocument(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) documentId: string,
    @Args('version', int) version: number,
    @Args('input') input: DocumentInput,
  ) {
    const spaceId = await this.documents.change(viewer, { id: documentId, version }, { ...input });
    return this.reads.existing(context, spaceId, nodeRequest(info, viewer));
  }

  @Access('confirmed', editors)
  @Mutation(() => results.MoveDocumentResult)
  async moveDocument(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) documentId: string,
    @Args('position', int) position: number,
  ) {
    const spaceId = await this.documents.move(viewer, documentId, position);
    return this.reads.existing(context, spaceId, nodeRequest(info, viewer));
  }

  @Access('confirmed', editors)
  @Mutation(() => results.RemoveDocumentResult)
  async removeDocument(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) documentId: string,
    @Args('version', int) version: number,
  ) {
    const spaceId = await this.documents.remove(viewer, { id: documentId, version });
    return this.reads.existing(context, spaceId, nodeRequest(info, viewer));
  }
}
