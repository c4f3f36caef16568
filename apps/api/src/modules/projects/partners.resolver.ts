import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext, Text } from '../../platform/graphql/index.ts';
import { projectNode } from './nodes.ts';
import { PartnersService } from './partners.service.ts';
import {
  PartnerAnswer,
  type PartnerAnswerWord,
  PartnerRole,
  type PartnerRoleWord,
  type RightsWord,
  RoomRights,
} from './project-enums.ts';
import { InvitePartnerInput } from './project.inputs.ts';
import { Project, ProjectLink } from './project.model.ts';
import { ProjectReads } from './project-reads.service.ts';
import { EndPartnerResult, PartnerResult } from './project.results.ts';

const id = { type: () => ID } as const;
const int = { type: () => Int } as const;
const words = { type: () => Text, nullable: true } as const;

const leads = 'people with the rights to lead in the room';
const theirs = 'owners and editors of the partner';

@Resolver(() => Project)
export class PartnersResolver {
  constructor(
    private readonly partners: PartnersService,
    private readonly reads: ProjectReads,
  ) {}

  @Access('confirmed', leads)
  @Mutation(() => PartnerResult)
  async invitePartner(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: InvitePartnerInput,
  ): Promise<Project> {
    const project = await this.partners.invite(viewer, { ...input }, context.req.ip);
    return this.reads.existing(context, project, projectNode(info, viewer));
  }

  @Access('confirmed', theirs)
  @Mutation(() => EndPartnerResult, {
    description: 'Gives the link: who declined may see the project no more.',
  })
  async answerInvitation(
    @Asking() viewer: Viewer,
    @Args('id', id) partnerId: string,
    @Args('version', int) version: number,
    @Args('answer', { type: () => PartnerAnswer }) answer: PartnerAnswerWord,
    @Args('reason', words) reason: string | null,
  ): Promise<ProjectLink> {
    return this.reads.link(await this.partners.answer(viewer, { id: partnerId, version, answer, reason }));
  }

  @Access('confirmed', theirs)
  @Mutation(() => PartnerResult, { description: 'Agrees to the project as it stands.' })
  async confirmPartnership(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) partnerId: string,
    @Args('version', int) version: number,
  ): Promise<Project> {
    const project = await this.partners.confirm(viewer, { id: partnerId, version });
    return this.reads.existing(context, project, projectNode(info, viewer));
  }

  @Access('confirmed', theirs)
  @Mutation(() => EndPartnerResult)
  async leaveProject(
    @Asking() viewer: Viewer,
    @Args('id', id) partnerId: string,
    @Args('version', int) version: number,
    @Args('reason', words) reason: string | null,
  ): Promise<ProjectLink> {
    return this.reads.link(await this.partners.leave(viewer, { id: partnerId, version, reason }));
  }

  @Access('confirmed', leads)
  @Mutation(() => PartnerResult)
  async removePartner(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) partnerId: string,
    @Args('version', int) version: number,
    @Args('reason', words) reason: string | null,
  ): Promise<Project> {
    const project = await this.partners.remove(viewer, { id: partnerId, version, reason });
    return this.reads.existing(context, project, projectNode(info, viewer));
  }

  @Access('confirmed', leads)
  @Mutation(() => PartnerResult, { description: 'With the role of the lead, hands the lead over.' })
  async changePartnerRole(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) partnerId: string,
    @Args('version', int) version: number,
    @Args('role', { type: () => PartnerRole }) role: PartnerRoleWord,
  ): Promise<Project> {
    const project = await this.partners.changeRole(viewer, { id: partnerId, version, role });
    return this.reads.existing(context, project, projectNode(info, viewer));
  }

  @Access('confirmed', theirs)
  @Mutation(() => PartnerResult, { description: 'Without rights: takes the person out of the room.' })
  async setRoomPerson(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('partnerId', id) partnerId: string,
    @Args('personId', id) personId: string,
    @Args('rights', { type: () => RoomRights, nullable: true }) rights: RightsWord | null,
  ): Promise<Project> {
    const project = await this.partners.setPerson(viewer, { partnerId, personId, rights });
    return this.reads.existing(context, project, projectNode(info, viewer));
  }
}
