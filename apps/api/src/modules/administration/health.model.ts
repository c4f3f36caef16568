import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { Instant } from '../../platform/graphql/index.ts';

@ObjectType({ description: 'How much work of one kind there is.' })
export class QueueLine {
  @Field()
  task: string;

  @Field(() => Int)
  waiting: number;

  @Field(() => Int, { description: 'Failed before, and tried again by itself.' })
  retrying: number;

  @Field(() => Int)
  running: number;

  @Field(() => Int, { description: 'All tries are used up.' })
  failed: number;

  @Field(() => Instant, { nullable: true, description: 'Since when the oldest that is due waits.' })
  oldestDue: Date | string | null;
}

@ObjectType({ description: 'A job that has used up its tries. What it was to do is not shown.' })
export class FailedJob {
  @Field(() => ID)
  id: string;

  @Field()
  task: string;

  @Field(() => Int)
  attempts: number;

  @Field({ description: 'Why, without addresses and secrets.' })
  reason: string;

  @Field(() => Instant)
  failedAt: Date | string;
}

@ObjectType()
export class ClockLine {
  @Field()
  task: string;

  @Field(() => Instant, { nullable: true })
  lastRun: Date | string | null;
}

@ObjectType({ description: 'A text of a mail that does not work, so that the original is sent.' })
export class BrokenMailText {
  @Field()
  template: string;

  @Field()
  locale: string;
}

@ObjectType({ description: 'How the installation is doing.' })
export class SystemHealth {
  @Field(() => [QueueLine])
  queue: QueueLine[];

  @Field(() => [FailedJob], { description: 'The newest fifty.' })
  failed: FailedJob[];

  @Field(() => [ClockLine], { description: 'What runs by the clock.' })
  clock: ClockLine[];

  @Field(() => Int, { description: 'Processes that take jobs and were seen within half a minute.' })
  workers: number;

  @Field(() => Float)
  databaseBytes: number;

  @Field(() => Float)
  fileBytes: number;

  @Field(() => Float, { nullable: true, description: 'Of the disk with the data folder of this process.' })
  diskFreeBytes: number | null;

  @Field(() => Float, { nullable: true })
  diskBytes: number | null;

  @Field()
  kvart: string;

  @Field()
  node: string;

  @Field()
  postgres: string;

  @Field(() => [BrokenMailText])
  brokenMailTexts: readonly BrokenMailText[];

  @Field({ description: 'False where mails stay in the local mailbox.' })
  sendsMail: boolean;
}

@ObjectType()
export class JobsRetried {
  @Field(() => Int)
  count: number;
}

export const RetryJobsResult = resultUnion('RetryJobsResult', () => JobsRetried);
