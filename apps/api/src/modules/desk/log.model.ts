import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, Instant, PageInfo } from '../../platform/graphql/index.ts';

@ObjectType({ description: 'One act of the log: who did what to what, in whose name, when and why.' })
export class LogEntry {
  @Field(() => ID)
  id: string;

  @Field(() => Instant)
  at: string;

  @Field({ description: 'Noun and past participle: `space.published`.' })
  action: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Null for what runs by itself, and for those who send notices.',
  })
  personId: string | null;

  @Field(() => String, { nullable: true })
  personName: string | null;

  @Field(() => String, { nullable: true, description: 'The actor in whose name it was done.' })
  actorName: string | null;

  @Field(() => String, { nullable: true })
  actorSlug: string | null;

  @Field()
  objectType: string;

  @Field(() => String, { nullable: true })
  objectId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the thing is called, where the reader may know.',
  })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Where the thing is to be seen.' })
  path: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;
}

@ObjectType()
export class LogConnection {
  @Field(() => [LogEntry])
  nodes: LogEntry[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType({ description: 'What the last reading of the whole chain found.' })
export class LogCheck {
  @Field(() => Instant)
  at: string;

  @Field(() => Int)
  links: number;

  @Field(() => String, {
    nullable: true,
    description: 'The last print, to be compared with one kept elsewhere.',
  })
  lastPrint: string | null;

  @Field(() => Int, { description: 'Entries and links that are not as they were written. None is right.' })
  changed: number;

  @Field(() => Int, { description: 'Entries taken out where the law asks for it.' })
  erased: number;
}

@ObjectType({ description: 'What the reader may do with the log.' })
export class LogDesk {
  @Field({ description: 'All acts; false for the acts of one’s territory.' })
  everywhere: boolean;

  @Field({ description: 'Read the chain anew.' })
  mayCheck: boolean;

  @Field(() => LogCheck, { nullable: true, description: 'Null before the first night.' })
  check: LogCheck | null;
}

@InputType()
export class LogFilter {
  @Field(() => String, { nullable: true, description: 'How a person’s name begins, or a person’s id.' })
  person?: string | null;

  @Field(() => String, { nullable: true, description: 'How an actor’s name begins, or an actor’s id.' })
  actor?: string | null;

  @Field(() => ID, { nullable: true })
  object?: string | null;

  @Field(() => String, { nullable: true, description: 'A noun, or a whole action.' })
  action?: string | null;

  @Field(() => CalendarDate, { nullable: true })
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day.' })
  to?: string | null;
}
