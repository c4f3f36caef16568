import type { SubjectType as About } from '@kvart/domain/messaging';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Instant, Text } from '../../platform/graphql/index.ts';
import {
  type Answer,
  type Box,
  ConversationBox,
  ConversationKind,
  IntroductionAnswer,
  SubjectType,
} from './conversation.model.ts';

@InputType()
export class ConversationFilter {
  @Field(() => ConversationBox, { nullable: true, description: 'INBOX unless told.' })
  box?: Box;

  @Field(() => Text, { nullable: true, description: 'In titles and in names of actors.' })
  text?: string | null;
}

@InputType()
export class SubjectInput {
  @Field(() => SubjectType)
  type: About;

  @Field(() => ID)
  id: string;
}

@InputType()
export class FirstMessageInput {
  @Field(() => ID, { description: 'Made by the client.' })
  id: string;

  @Field(() => Text)
  text: string;
}

@InputType()
export class StartConversationInput {
  @Field(() => ID, { description: 'Made by the client.' })
  id: string;

  @Field(() => ID)
  asActorId: string;

  @Field(() => [ID])
  withActorIds: string[];

  @Field(() => ConversationKind)
  kind: string;

  @Field(() => Text, { nullable: true })
  title?: string | null;

  @Field(() => SubjectInput, { nullable: true })
  subject?: SubjectInput | null;

  @Field(() => Text, { nullable: true, description: 'Why the contact is sought.' })
  reason?: string | null;

  @Field(() => FirstMessageInput)
  message: FirstMessageInput;
}

@InputType()
export class ConversationKeyInput {
  @Field(() => ID)
  conversationId: string;

  @Field(() => ID)
  asActorId: string;
}

@InputType()
export class SendMessageInput extends ConversationKeyInput {
  @Field(() => ID, { description: 'Made by the client; the same one again is the same message.' })
  id: string;

  @Field(() => Text)
  text: string;

  @Field(() => ID, { nullable: true })
  replyToId?: string | null;

  @Field(() => [ID], { nullable: true })
  attachmentIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  mentionPersonIds?: string[] | null;
}

@InputType()
export class MarkConversationReadInput extends ConversationKeyInput {
  @Field(() => Int)
  seq: number;
}

@InputType()
export class SaveDraftInput extends ConversationKeyInput {
  @Field(() => Text)
  text: string;

  @Field(() => Int, { description: 'The version seen last; 0 where there was none.' })
  version: number;
}

@InputType()
export class AnswerIntroductionInput extends ConversationKeyInput {
  @Field(() => IntroductionAnswer)
  answer: Answer;

  @Field(() => Int)
  expectedVersion: number;
}

@InputType()
export class MessageKeyInput {
  @Field(() => ID)
  messageId: string;

  @Field(() => ID)
  asActorId: string;
}

@InputType()
export class EditMessageInput extends MessageKeyInput {
  @Field(() => Text)
  text: string;

  @Field(() => Int)
  version: number;
}

@InputType()
export class ReactToMessageInput extends MessageKeyInput {
  @Field({ description: 'One of the list that the rules know.' })
  emoji: string;

  @Field()
  on: boolean;
}

@InputType()
export class AssignConversationInput extends ConversationKeyInput {
  @Field(() => ID, { nullable: true, description: 'A member of the actor; null for nobody.' })
  personId?: string | null;
}

@InputType()
export class SetConversationDoneInput extends ConversationKeyInput {
  @Field()
  done: boolean;
}

@InputType()
export class MuteConversationInput extends ConversationKeyInput {
  @Field(() => Instant, { nullable: true })
  until?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Neither this nor a time: no longer muted.' })
  forever?: boolean | null;
}

@InputType()
export class RenameConversationInput extends ConversationKeyInput {
  @Field(() => Text)
  title: string;
}

@InputType()
export class AddPartyInput extends ConversationKeyInput {
  @Field(() => ID)
  actorId: string;
}

@InputType()
export class MessagePreferencesInput {
  @Field()
  readReceipts: boolean;
}
