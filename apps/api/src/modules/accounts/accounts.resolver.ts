import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { done } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import * as results from './account.results.ts';
import { AccountsService } from './accounts.service.ts';
import { SessionsService } from './sessions.service.ts';
import { SetupService } from './setup.service.ts';
import { AccountInput, SessionInfo, SetUpInput, SignUpInput, ViewerModel } from './viewer.model.ts';

@Resolver(() => ViewerModel)
export class AccountsResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly setup: SetupService,
  ) {}

  @Public('a visitor learns that nobody is signed in')
  @Query(() => ViewerModel, { nullable: true })
  viewer(@Asking() viewer: Viewer | null) {
    return viewer ? this.accounts.viewer(viewer.personId) : null;
  }

  @Access('signed_in', 'own sessions')
  @Query(() => [SessionInfo], { name: 'sessions' })
  listSessions(@Asking() viewer: Viewer) {
    return this.sessions.list(viewer);
  }

  @Public('only while the installation has no account, with the setup code where one is configured')
  @Mutation(() => results.SetUpFirstAdminResult)
  async setUpFirstAdmin(@Ctx() context: RequestContext, @Args('input') input: SetUpInput) {
    return this.accounts.viewer(await this.setup.setUp(context, input));
  }

  @Public('signing up; limited by address and account')
  @Mutation(() => results.SignUpResult)
  async signUp(@Ctx() context: RequestContext, @Args('input') input: SignUpInput) {
    await this.accounts.signUp(context, input);
    return done;
  }

  @Public('a lost confirmation mail; limited, same answer for unknown addresses')
  @Mutation(() => results.ResendConfirmationResult)
  async resendConfirmation(@Ctx() context: RequestContext, @Args('email') email: string) {
    await this.accounts.resendConfirmation(context, { email });
    return done;
  }

  @Public('proved by the mailed link')
  @Mutation(() => results.ConfirmEmailResult)
  async confirmEmail(@Ctx() context: RequestContext, @Args('token') token: string) {
    return this.accounts.viewer(await this.accounts.confirmEmail(context, token));
  }

  @Public('signing in; limited by address and account')
  @Mutation(() => results.SignInResult)
  async signIn(
    @Ctx() context: RequestContext,
    @Args('email') email: string,
    @Args('password') password: string,
  ) {
    return this.accounts.viewer(await this.accounts.signIn(context, { email, password }));
  }

  @Public('ends the session that came along, if there is one')
  @Mutation(() => results.SignOutResult)
  async signOut(@Ctx() context: RequestContext) {
    await this.sessions.signOut(context);
    return done;
  }

  @Public('a forgotten password; limited, same answer for unknown addresses')
  @Mutation(() => results.RequestPasswordResetResult)
  async requestPasswordReset(@Ctx() context: RequestContext, @Args('email') email: string) {
    await this.accounts.requestPasswordReset(context, { email });
    return done;
  }

  @Public('proved by the mailed link')
  @Mutation(() => results.ResetPasswordResult)
  async resetPassword(
    @Ctx() context: RequestContext,
    @Args('token') token: string,
    @Args('password') password: string,
  ) {
    return this.accounts.viewer(await this.accounts.resetPassword(context, { token, password }));
  }

  @Access('signed_in', 'own password, proved by the current one')
  @Mutation(() => results.ChangePasswordResult)
  async changePassword(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('current') current: string,
    @Args('next') next: string,
  ) {
    await this.accounts.changePassword(context, viewer, { current, next });
    return done;
  }

  @Access('signed_in', 'own address, proved by the password and by a mailed link')
  @Mutation(() => results.ChangeEmailResult)
  async changeEmail(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('email') email: string,
    @Args('password') password: string,
  ) {
    await this.accounts.changeEmail(context, viewer, { email, password });
    return this.accounts.viewer(viewer.personId);
  }

  @Access('signed_in', 'own account')
  @Mutation(() => results.UpdateAccountResult)
  async updateAccount(@Asking() viewer: Viewer, @Args('input') input: AccountInput) {
    await this.accounts.updateAccount(viewer, { ...input });
    return this.accounts.viewer(viewer.personId);
  }

  @Access('signed_in', 'own sessions')
  @Mutation(() => results.RevokeSessionResult)
  async revokeSession(@Asking() viewer: Viewer, @Args('id', { type: () => ID }) id: string) {
    await this.sessions.revoke(viewer, id);
    return done;
  }

  @Access('signed_in', 'own sessions')
  @Mutation(() => results.RevokeOtherSessionsResult)
  async revokeOtherSessions(@Asking() viewer: Viewer) {
    await this.sessions.revokeOthers(viewer);
    return done;
  }
}
