import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext, Text } from '../../platform/graphql/index.ts';
import * as models from './verification.model.ts';
import { VerificationReads } from './verification-reads.service.ts';
import { Verifications } from './verifications.service.ts';

const desk =
  'support centres for their territories, advisers and administrators everywhere; nobody about their own';
const actorId = { type: () => ID } as const;

@Resolver(() => models.VerificationFile)
export class VerificationsResolver {
  constructor(
    private readonly verifications: Verifications,
    private readonly reads: VerificationReads,
  ) {}

  @Access('signed_in', `${desk}; for others there is none`)
  @Query(() => models.VerificationFile, { nullable: true })
  verificationFile(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('actorId', actorId) id: string,
  ): Promise<models.VerificationFile | null> {
    return this.reads.open(context, viewer, id);
  }

  @Access('confirmed', desk)
  @Mutation(() => models.SendVerificationCodeResult, {
    description: 'Mails a code to an address at the actor’s own domain.',
  })
  async sendVerificationCode(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('actorId', actorId) id: string,
    @Args('email') email: string,
  ): Promise<models.VerificationFile> {
    const asked = { locale: context.locale, address: context.req.ip };
    await this.verifications.sendCode(viewer, { actorId: id, email }, asked);
    return this.reads.existing(context, viewer, id);
  }

  @Access('confirmed', desk)
  @Mutation(() => models.ConfirmVerificationCodeResult, {
    description: 'The code as somebody at that address read it out.',
  })
  async confirmVerificationCode(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('actorId', actorId) id: string,
    @Args('code', { type: () => Text }) code: string,
  ): Promise<models.VerificationFile> {
    await this.verifications.confirmCode(viewer, { actorId: id, code });
    return this.reads.existing(context, viewer, id);
  }

  @Access('confirmed', desk)
  @Mutation(() => models.DecideVerificationResult)
  async decideVerification(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('input') input: models.DecideVerificationInput,
  ): Promise<models.VerificationFile> {
    await this.verifications.decide(viewer, { ...input });
    return this.reads.existing(context, viewer, input.actorId);
  }
}
