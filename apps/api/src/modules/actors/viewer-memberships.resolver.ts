import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../../platform/access/index.ts';
import { Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { ViewerModel } from '../accounts/index.ts';
import { Membership } from './actor.model.ts';
import { ActorView } from './actor-view.ts';
import { MembersRepository } from './members.repository.ts';

/** The actors a person can act as. */
@Resolver(() => ViewerModel)
export class ViewerMembershipsResolver {
  constructor(
    private readonly members: MembersRepository,
    private readonly view: ActorView,
  ) {}

  @Public('reached through the viewer alone')
  @ResolveField(() => [Membership])
  async memberships(@Ctx() context: RequestContext, @Parent() me: ViewerModel): Promise<Membership[]> {
    const rows = await this.members.memberships(me.id);
    return Promise.all(
      rows.map(async ({ role, since, actor }) => ({
        role,
        since: since.toISOString(),
        actor: await this.view.one(actor, context),
        person: { id: me.id, name: me.name },
      })),
    );
  }
}
