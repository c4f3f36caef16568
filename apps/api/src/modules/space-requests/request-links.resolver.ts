import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../platform/access/index.ts';
import { Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { RenewRequestByLinkResult, RequestRenewal } from './request-links.model.ts';
import { RequestLinks } from './request-links.service.ts';

const byLink =
  'the signed link says which request and whose word; its person must still look after the request';

@Resolver()
export class RequestLinksResolver {
  constructor(private readonly links: RequestLinks) {}

  @Public(byLink)
  @Query(() => RequestRenewal, { nullable: true })
  requestRenewal(
    @Ctx() { req }: RequestContext,
    @Args('token') token: string,
  ): Promise<RequestRenewal | null> {
    return this.links.look(token, req.ip);
  }

  @Public(byLink)
  @Mutation(() => RenewRequestByLinkResult)
  renewRequestByLink(@Ctx() { req }: RequestContext, @Args('token') token: string): Promise<RequestRenewal> {
    return this.links.renew(token, req.ip);
  }
}
