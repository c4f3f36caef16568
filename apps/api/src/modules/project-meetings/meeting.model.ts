import { type MeetingAnswer as Answer, meetingAnswers } from '@kvart/domain/projects/room';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Done, EditConflict, resultUnion } from '../../platform/errors/index.ts';
import { enumOf, Instant, Text } from '../../platform/graphql/index.ts';
import { RoomAbilities, RoomPerson, RoomProject } from '../project-rooms/index.ts';

export const MeetingAnswer = enumOf('MeetingAnswer', meetingAnswers);

const optional = { nullable: true } as const;

@ObjectType({ description: 'Somebody who is asked to a meeting.' })
export class MeetingGuest {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => MeetingAnswer, optional)
  answer: Answer | null;
}

@ObjectType({ description: 'Somebody who was there.' })
export class MeetingAttendee {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

@ObjectType()
export class AgendaItem {
  @Field(() => ID)
  id: string;

  @Field()
  text: string;
}

@ObjectType({ description: 'A meeting of people of a project; for those in the room.' })
export class ProjectMeeting {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int, { description: 'Raised by every change that those asked have to know of.' })
  sequence: number;

  @Field()
  title: string;

  @Field({ description: 'As the clocks on the spot show it: `2027-03-28T10:00`.' })
  startsLocal: string;

  @Field()
  endsLocal: string;

  @Field()
  timeZone: string;

  @Field(() => Instant)
  startsAt: string;

  @Field(() => Instant)
  endsAt: string;

  @Field()
  place: string;

  @Field(() => String, optional)
  link: string | null;

  @Field(() => [AgendaItem])
  agenda: AgendaItem[];

  @Field(() => [MeetingGuest])
  guests: MeetingGuest[];

  @Field()
  minutes: string;

  @Field(() => [MeetingAttendee])
  attended: MeetingAttendee[];

  @Field(() => Instant, optional)
  cancelledAt: string | null;

  @Field(() => String, optional)
  calledByName: string | null;

  @Field({ description: 'The reader is asked to it.' })
  isAsked: boolean;

  @Field(() => MeetingAnswer, optional)
  ownAnswer: Answer | null;
}

@ObjectType({ description: 'All meetings of a project; their number is bounded, so that they come at once.' })
export class ProjectMeetings {
  @Field(() => RoomProject)
  project: RoomProject;

  @Field(() => [ProjectMeeting], { description: 'The latest first.' })
  meetings: ProjectMeeting[];

  @Field(() => [RoomPerson])
  people: RoomPerson[];

  @Field(() => RoomAbilities)
  viewerCan: RoomAbilities;
}

@InputType()
export class AgendaItemInput {
  @Field(() => ID)
  id: string;

  @Field(() => Text)
  text: string;
}

@InputType({ description: 'What is absent stays; null empties.' })
export class MeetingInput {
  @Field(() => Text, optional)
  title?: string;

  @Field(() => String, optional)
  startsLocal?: string;

  @Field(() => String, optional)
  endsLocal?: string;

  @Field(() => String, optional)
  timeZone?: string;

  @Field(() => Text, optional)
  place?: string;

  @Field(() => String, optional)
  link?: string | null;

  @Field(() => [AgendaItemInput], optional)
  agenda?: AgendaItemInput[];

  @Field(() => [ID], optional)
  guestIds?: string[];

  @Field(() => Text, optional)
  minutes?: string;

  @Field(() => [ID], optional)
  attendedIds?: string[];
}

const meeting = () => ProjectMeeting;
export const CreateMeetingResult = resultUnion('CreateMeetingResult', meeting);
export const EditMeetingResult = resultUnion('EditMeetingResult', meeting, undefined, [EditConflict]);
export const AnswerMeetingResult = resultUnion('AnswerMeetingResult', meeting);
export const CancelMeetingResult = resultUnion('CancelMeetingResult', () => Done);
