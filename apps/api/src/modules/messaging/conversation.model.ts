import {
  conversationBoxes,
  type ConversationBox as Box,
  type ConversationKind as Kind,
  conversationKinds,
  type ConversationState as State,
  conversationStates,
  type IntroductionAnswer as Answer,
  introductionAnswers,
  type IntroductionPart as Part,
  introductionParts,
  type SubjectType as About,
  subjectTypes,
} from '@kvart/domain/messaging';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, Instant, LocalizedText, PageInfo } from '../../platform/graphql/index.ts';
import { PersonCard } from '../accounts/index.ts';
import { Actor } from '../actors/index.ts';
import { Message } from './message.model.ts';

export const ConversationKind = enumOf('ConversationKind', conversationKinds);
export const ConversationState = enumOf('ConversationState', conversationStates);
export const ConversationBox = enumOf('ConversationBox', conversationBoxes);
export const IntroductionAnswer = enumOf('IntroductionAnswer', introductionAnswers);
export const IntroductionPart = enumOf('IntroductionPart', introductionParts);
export const SubjectType = enumOf('SubjectType', subjectTypes);
export type { Answer, Box };

@ObjectType({ description: 'What a conversation is about.' })
export class ConversationSubject {
  @Field(() => SubjectType)
  type: About;

  @Field(() => ID)
  id: string;

  @Field(() => LocalizedText, { nullable: true })
  title: LocalizedText | null;

  @Field({ description: 'Its page.' })
  path: string;
}

@ObjectType({ description: 'An actor that takes part.' })
export class ConversationParty {
  @Field(() => Actor)
  actor: Actor;

  @Field(() => IntroductionPart)
  part: Part;

  @Field(() => IntroductionAnswer, {
    nullable: true,
    description: 'Of those who were asked; that somebody ignores is told to themselves only.',
  })
  answer: Answer | null;

  @Field(() => Instant)
  joinedAt: string;

  @Field(() => Instant, { nullable: true })
  leftAt: string | null;
}

@ObjectType({ description: 'A person who has written here.' })
export class ConversationPerson {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => ID)
  actorId: string;
}

@ObjectType({ description: "The reader's own place in a conversation." })
export class ConversationSeat {
  @Field(() => Int)
  lastReadSeq: number;

  @Field()
  muted: boolean;

  @Field(() => Instant, { nullable: true, description: 'Null where it is muted for good, or not at all.' })
  mutedUntil: string | null;

  @Field()
  draft: string;

  @Field(() => Int)
  draftVersion: number;
}

@ObjectType()
export class ConversationIntroduction {
  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => ID, { description: 'The actor that sought the contact.' })
  askedBy: string;

  @Field(() => IntroductionAnswer, { nullable: true, description: "The reader's side's answer." })
  answer: Answer | null;
}

@ObjectType({ description: 'What the reader may do, by the same rules that the mutations apply.' })
export class ConversationAbilities {
  @Field()
  write: boolean;

  @Field()
  answerIntroduction: boolean;

  @Field()
  assign: boolean;

  @Field()
  rename: boolean;

  @Field()
  addParties: boolean;

  @Field()
  leave: boolean;

  @Field()
  block: boolean;

  @Field()
  report: boolean;
}

@ObjectType({ description: 'A conversation as one of its actors sees it.' })
export class Conversation {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'The actor as which the reader looks at it.' })
  asActorId: string;

  @Field(() => Int)
  version: number;

  @Field(() => ConversationKind)
  kind: Kind;

  @Field(() => ConversationState)
  state: State;

  @Field(() => String, { nullable: true })
  title: string | null;

  @Field(() => ConversationSubject, { nullable: true })
  subject: ConversationSubject | null;

  @Field(() => String, {
    nullable: true,
    description: 'The project whose partners talk here: its name and its parties follow the project.',
  })
  projectSlug: string | null;

  @Field(() => [ConversationParty])
  parties: ConversationParty[];

  @Field(() => [ConversationPerson], { description: 'Who has written here, the latest first; at most 20.' })
  people: ConversationPerson[];

  @Field(() => Message, { nullable: true })
  lastMessage: Message | null;

  @Field(() => Instant)
  lastMessageAt: string;

  @Field(() => Int)
  lastSeq: number;

  @Field(() => Int)
  lastChange: number;

  @Field(() => Int, { description: 'The first message this actor may read.' })
  firstSeq: number;

  @Field(() => Int)
  unreadCount: number;

  @Field(() => ConversationSeat)
  seat: ConversationSeat;

  @Field(() => PersonCard, {
    nullable: true,
    description: "The colleague who looks after it on the actor's side.",
  })
  assignee: PersonCard | null;

  @Field(() => Instant, { nullable: true, description: 'Set while nothing new has come since.' })
  doneAt: string | null;

  @Field(() => ConversationIntroduction)
  introduction: ConversationIntroduction;

  @Field()
  isDemo: boolean;

  @Field(() => ConversationAbilities)
  viewerCan: ConversationAbilities;
}

@ObjectType()
export class ConversationConnection {
  @Field(() => [Conversation])
  nodes: Conversation[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}
