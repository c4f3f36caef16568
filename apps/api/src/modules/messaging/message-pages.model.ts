import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant, PageInfo } from '../../platform/graphql/index.ts';
import { PersonCard } from '../accounts/index.ts';
import { Message } from './message.model.ts';

@ObjectType({ description: 'A stretch of a conversation, the oldest message first.' })
export class MessagePage {
  @Field(() => [Message])
  messages: Message[];

  @Field()
  hasOlder: boolean;

  @Field()
  hasNewer: boolean;

  @Field(() => Int)
  lastSeq: number;

  @Field(() => Int)
  lastChange: number;

  @Field(() => Int, { nullable: true, description: 'The first one the reader has not read yet.' })
  firstUnreadSeq: number | null;
}

@ObjectType({ description: 'Everything that is new or different since a change, in the order of changes.' })
export class MessageChanges {
  @Field(() => [Message])
  messages: Message[];

  @Field(() => Int, { description: 'Ask from here on the next time.' })
  lastChange: number;

  @Field({ description: 'False: there is more to ask for.' })
  complete: boolean;
}

@ObjectType({ description: 'A message and all that was answered to it, the oldest first.' })
export class MessageThread {
  @Field(() => [Message])
  messages: Message[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType()
export class MessageHit {
  @Field(() => Message)
  message: Message;

  @Field(() => ID)
  conversationId: string;

  @Field(() => Int)
  seq: number;

  @Field({ description: 'The words around what was found; matches stand between « and ».' })
  snippet: string;
}

@ObjectType()
export class MessageHitConnection {
  @Field(() => [MessageHit])
  nodes: MessageHit[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType({ description: 'What a message said before.' })
export class MessageVersion {
  @Field(() => Int)
  version: number;

  @Field()
  text: string;

  @Field(() => Instant, { description: 'When it was replaced.' })
  at: string;
}

@ObjectType({ description: 'How far a person has read.' })
export class ReadReceipt {
  @Field(() => PersonCard)
  person: PersonCard;

  @Field(() => ID)
  actorId: string;

  @Field(() => Int)
  lastReadSeq: number;

  @Field(() => Instant, { nullable: true })
  at: string | null;
}

@ObjectType()
export class UnreadOfActor {
  @Field(() => ID)
  actorId: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'Conversations with something unread, muted and ignored ones aside.' })
export class UnreadConversations {
  @Field(() => Int)
  total: number;

  @Field(() => [UnreadOfActor])
  byActor: UnreadOfActor[];
}

@ObjectType({ description: "A person's wishes about messages." })
export class MessagePreferences {
  @Field({ description: 'Others learn how far one has read, and one learns it of others.' })
  readReceipts: boolean;
}

@ObjectType()
export class ConversationLeft {
  @Field(() => ID)
  conversationId: string;
}
