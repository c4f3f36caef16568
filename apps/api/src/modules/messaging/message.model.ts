import {
  type MessageKind as Kind,
  messageKinds,
  type SystemEvent as Happened,
  systemEvents,
} from '@kvart/domain/messaging';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, ImageVariant, Instant } from '../../platform/graphql/index.ts';
import { PersonCard } from '../accounts/index.ts';

export const MessageKind = enumOf('MessageKind', messageKinds);
export const SystemEvent = enumOf('SystemEvent', systemEvents);

@ObjectType({ description: 'In whose name a message was sent.' })
export class MessageActor {
  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field()
  name: string;
}

@ObjectType()
export class MessageReaction {
  @Field()
  emoji: string;

  @Field(() => [PersonCard], { description: 'Who reacted so, the first one first.' })
  people: PersonCard[];
}

@ObjectType({ description: 'A file sent along; read it under its address, which asks who reads each time.' })
export class MessageAttachment {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  mime: string;

  @Field(() => Int)
  bytes: number;

  @Field()
  url: string;

  @Field(() => Int, { nullable: true, description: 'Of pictures.' })
  width: number | null;

  @Field(() => Int, { nullable: true })
  height: number | null;

  @Field(() => String, { nullable: true, description: 'A few pixels as a data URI.' })
  blur: string | null;

  @Field(() => [ImageVariant])
  variants: ImageVariant[];
}

@ObjectType()
export class Message {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  conversationId: string;

  @Field(() => Int, { description: 'Its place: 1 for the first, without gaps.' })
  seq: number;

  @Field(() => Int, { description: "The conversation's counter when this message last changed." })
  change: number;

  @Field(() => Int)
  version: number;

  @Field(() => MessageKind)
  kind: Kind;

  @Field(() => SystemEvent, { nullable: true })
  systemEvent: Happened | null;

  @Field(() => MessageActor)
  actor: MessageActor;

  @Field(() => PersonCard, { nullable: true, description: 'Null once the person is erased.' })
  person: PersonCard | null;

  @Field(() => MessageActor, { nullable: true, description: 'Whom a message of the system is about.' })
  aboutActor: MessageActor | null;

  @Field({ description: 'A safe subset of Markdown; empty once deleted.' })
  text: string;

  @Field(() => Instant)
  createdAt: string;

  @Field(() => Instant, { nullable: true })
  editedAt: string | null;

  @Field(() => Instant, { nullable: true })
  deletedAt: string | null;

  @Field(() => ID, { nullable: true })
  replyToId: string | null;

  @Field(() => ID, { nullable: true, description: 'The first message of the thread it belongs to.' })
  rootId: string | null;

  @Field(() => Int, { description: 'Messages in the thread below it.' })
  replyCount: number;

  @Field(() => [ID])
  mentionPersonIds: string[];

  @Field(() => [MessageReaction])
  reactions: MessageReaction[];

  @Field(() => [MessageAttachment])
  attachments: MessageAttachment[];
}
