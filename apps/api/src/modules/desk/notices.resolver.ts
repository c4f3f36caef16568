import type { NoticeObject as Kind } from '@kvart/domain/desk';
import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext, Text } from '../../platform/graphql/index.ts';
import { Decisions } from './decisions.service.ts';
import { DeskReads } from './desk-reads.service.ts';
import {
  AnswerAppealInput,
  DecideNoticeInput,
  Decision,
  Notice,
  NoticeInput,
  NoticeObject,
  NoticeReceipt,
  NoticeTarget,
  StepNotifierInput,
} from './notice.model.ts';
import * as results from './notice.results.ts';
import { Notifiers } from './notifiers.service.ts';
import { Notices } from './notices.service.ts';

const desk = 'support centres for their territories, advisers and administrators everywhere';
const id = { type: () => ID } as const;

@Resolver(() => Notice)
export class NoticesResolver {
  constructor(
    private readonly notices: Notices,
    private readonly decisions: Decisions,
    private readonly reads: DeskReads,
    private readonly notifiers: Notifiers,
  ) {}

  @Public('a little work asked of whoever sends a notice; limited by network address')
  @Query(() => String, { description: 'A challenge as JSON, to be solved before a notice is sent.' })
  noticeChallenge(@Ctx() { req }: RequestContext): Promise<string> {
    return this.notices.challenge(req.ip);
  }

  @Public('names only what the reader is shown anyway')
  @Query(() => NoticeTarget, { nullable: true })
  noticeTarget(
    @Ctx() { viewer }: RequestContext,
    @Args('type', { type: () => NoticeObject }) type: Kind,
    @Args('id', id) objectId: string,
  ): Promise<NoticeTarget | null> {
    return this.notices.target(viewer, type, objectId);
  }

  @Public('anybody may say that something breaks the law; proof of work, limits and a trap for programs')
  @Mutation(() => results.SubmitNoticeResult)
  submitNotice(
    @Ctx() { req, locale, viewer }: RequestContext,
    @Args('input') input: NoticeInput,
    @Args('proof') proof: string,
    @Args('website', { type: () => String, nullable: true }) website: string | null,
  ): Promise<NoticeReceipt> {
    const given = { proof, trap: website ?? '', locale, address: req.ip };
    return this.notices.submit(viewer, { ...input }, given);
  }

  @Access('signed_in', desk)
  @Query(() => Notice, { nullable: true })
  notice(@Asking() viewer: Viewer, @Args('id', id) noticeId: string): Promise<Notice | null> {
    return this.reads.openNotice(viewer, noticeId);
  }

  @Access('signed_in', `owners and editors of the actor that it hits; ${desk}`)
  @Query(() => Decision, { nullable: true })
  decision(@Asking() viewer: Viewer, @Args('id', id) decisionId: string): Promise<Decision | null> {
    return this.reads.openDecision(viewer, decisionId);
  }

  @Access('confirmed', `${desk}; never about their own actor or notice`)
  @Mutation(() => results.DecideNoticeResult)
  async decideNotice(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('input') input: DecideNoticeInput,
  ): Promise<Notice> {
    return this.reads.existingNotice(viewer, await this.decisions.decide(viewer, { ...input }, locale));
  }

  @Access('confirmed', `${desk}; never about themselves, and only after many notices without ground`)
  @Mutation(() => results.StepNotifierResult)
  async stepNotifier(@Asking() viewer: Viewer, @Args('input') input: StepNotifierInput): Promise<Notice> {
    return this.reads.existingNotice(viewer, await this.notifiers.step(viewer, { ...input }));
  }

  @Access('confirmed', 'owners and editors of the actor that it hits, within six months, once')
  @Mutation(() => results.AppealDecisionResult)
  async appealDecision(
    @Ctx() { req }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('decisionId', id) decisionId: string,
    @Args('text', { type: () => Text }) text: string,
  ): Promise<Decision> {
    const appealed = await this.decisions.appeal(viewer, { decisionId, text }, req.ip);
    return this.reads.existingDecision(viewer, appealed);
  }

  @Access('confirmed', `${desk}; never the person who decided, never about their own actor`)
  @Mutation(() => results.AnswerAppealResult)
  async answerAppeal(@Asking() viewer: Viewer, @Args('input') input: AnswerAppealInput): Promise<Decision> {
    return this.reads.existingDecision(viewer, await this.decisions.answer(viewer, { ...input }));
  }
}
