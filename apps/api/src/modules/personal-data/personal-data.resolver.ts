import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { done } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext, Text } from '../../platform/graphql/index.ts';
import { DataCopies } from './data-copies.service.ts';
import { Erasure } from './erasure.service.ts';
import * as models from './personal-data.model.ts';

const own = 'everybody, of their own account';
const proven = 'everybody, of their own account, proved by the password';

@Resolver()
export class PersonalDataResolver {
  constructor(
    private readonly erasure: Erasure,
    private readonly copies: DataCopies,
  ) {}

  @Access('signed_in', own)
  @Query(() => models.MyLeaving)
  myLeaving(@Asking() viewer: Viewer): Promise<models.MyLeaving> {
    return this.erasure.standing(viewer);
  }

  @Access('signed_in', proven)
  @Mutation(() => models.MakeDataLinkResult)
  makeDataLink(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('password') password: string,
  ): Promise<models.DataLink> {
    return this.copies.link(context, viewer, { password });
  }

  @Access('signed_in', proven)
  @Mutation(() => models.EraseMyAccountResult, {
    description:
      'Begins a wait of fourteen days and ends every session. Signing in again, it can be taken back.',
  })
  async eraseMyAccount(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('password') password: string,
  ) {
    await this.erasure.ask(context, viewer, { password });
    return done;
  }

  @Access('admin', 'for somebody who asked for it, with one’s own password and the reason on record')
  @Mutation(() => models.EraseAccountResult)
  async eraseAccount(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('reason', { type: () => Text }) reason: string,
    @Args('password') password: string,
  ) {
    await this.erasure.askFor(context, viewer, { personId, reason, password });
    return done;
  }

  @Access('signed_in', own)
  @Mutation(() => models.KeepMyAccountResult)
  async keepMyAccount(@Asking() viewer: Viewer) {
    await this.erasure.stay(viewer);
    return done;
  }
}
