import { type MessageReportReason as Reason, messageReportReasons } from '@kvart/domain/messaging';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf, Instant, Text } from '../../platform/graphql/index.ts';
import { MessageActor } from './message.model.ts';

export const MessageReportReason = enumOf('MessageReportReason', messageReportReasons);

@ObjectType({ description: 'That a message was shown to the advisers.' })
export class MessageReport {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  messageId: string;

  @Field(() => MessageReportReason)
  reason: Reason;

  @Field(() => Instant)
  createdAt: string;
}

@ObjectType({ description: 'A reported message as it was then, for advisers.' })
export class ReportedMessage extends MessageReport {
  @Field()
  text: string;

  @Field(() => String, { nullable: true, description: 'What the one who reported it adds.' })
  note: string | null;
}

@InputType()
export class ReportMessageInput {
  @Field(() => ID)
  messageId: string;

  @Field(() => ID)
  asActorId: string;

  @Field(() => MessageReportReason)
  reason: Reason;

  @Field(() => Text, { nullable: true })
  text?: string | null;
}

@ObjectType({ description: 'An actor that the asking one has blocked.' })
export class BlockedActor {
  @Field(() => MessageActor)
  actor: MessageActor;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => Instant)
  at: string;
}

@ObjectType()
export class ActorBlock {
  @Field(() => ID)
  actorId: string;

  @Field()
  blocked: boolean;
}

@InputType()
export class BlockActorInput {
  @Field(() => ID)
  asActorId: string;

  @Field(() => ID)
  actorId: string;

  @Field(() => Text, { nullable: true })
  reason?: string | null;
}
