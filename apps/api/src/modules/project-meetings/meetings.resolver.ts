import { type MeetingAnswer as Answer, tellsGuests } from '@kvart/domain/projects/room';
import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { done } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { conflictOf, RoomEdits, type RoomKind } from '../project-rooms/index.ts';
import { MeetingKind } from './meeting-kind.ts';
import * as models from './meeting.model.ts';
import { MeetingsService } from './meetings.service.ts';

const id = { type: () => ID } as const;
const writers = 'people of active partners who edit in the room, while the project runs';

@Resolver()
export class MeetingsResolver {
  private readonly kind: RoomKind;

  constructor(
    private readonly edits: RoomEdits,
    private readonly meetings: MeetingsService,
    private readonly limits: RateLimits,
    { kind }: MeetingKind,
  ) {
    this.kind = kind as unknown as RoomKind;
  }

  @Access('signed_in', 'people with a seat in the room')
  @Query(() => models.ProjectMeetings, { nullable: true })
  projectMeetings(
    @Asking() viewer: Viewer,
    @Args('slug') slug: string,
  ): Promise<models.ProjectMeetings | null> {
    return this.meetings.list(viewer, slug);
  }

  @Access('confirmed', writers)
  @Mutation(() => models.CreateMeetingResult, { description: 'Those who are asked get an invitation.' })
  async createMeeting(
    @Ctx() { req }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('input') input: models.MeetingInput,
  ): Promise<models.ProjectMeeting> {
    await this.limits.take('call_meeting', { account: viewer.personId, address: req.ip });
    const made = await this.edits.create(viewer, this.kind, { projectId, id: key }, { ...input });
    return this.meetings.existing(viewer, made);
  }

  @Access('confirmed', writers)
  @Mutation(() => models.EditMeetingResult, {
    description:
      'Also its minutes, once it has begun. Fields that nobody else touched are taken; others come back with both contents. Those who are asked are told of what concerns them.',
  })
  async editMeeting(
    @Ctx() { locale, req }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('base') base: models.MeetingInput,
    @Args('mine') mine: models.MeetingInput,
  ) {
    if (tellsGuests(mine))
      await this.limits.take('call_meeting', { account: viewer.personId, address: req.ip });
    const result = await this.edits.edit(viewer, this.kind, key, { base: { ...base }, mine: { ...mine } });
    return 'id' in result ? this.meetings.existing(viewer, result.id) : conflictOf(result, locale);
  }

  @Access('confirmed', 'whoever is asked and sits in the room, until it is over')
  @Mutation(() => models.AnswerMeetingResult)
  async answerMeeting(
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('answer', { type: () => models.MeetingAnswer }) answer: Answer,
  ): Promise<models.ProjectMeeting> {
    await this.meetings.answer(viewer, key, answer);
    return this.meetings.existing(viewer, key);
  }

  @Access('confirmed', writers)
  @Mutation(() => models.CancelMeetingResult, { description: 'It stays in the list, as called off.' })
  async cancelMeeting(
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('version', { type: () => Int }) seen: number,
  ) {
    await this.meetings.cancel(viewer, key, seen);
    return done;
  }
}
