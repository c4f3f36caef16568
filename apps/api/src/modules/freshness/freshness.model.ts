import { type FreshnessAnswer as Answer, freshnessAnswers } from '@kvart/domain/spaces';
import { Field, ObjectType } from '@nestjs/graphql';
import { enumOf, Instant } from '../../platform/graphql/index.ts';
import { resultUnion } from '../../platform/errors/index.ts';

const statuses = ['open', 'done', 'outdated'] as const;
type Status = (typeof statuses)[number];

export const FreshnessAnswer = enumOf('FreshnessAnswer', freshnessAnswers);
export const FreshnessStatus = enumOf('FreshnessStatus', statuses);

@ObjectType({ description: 'What a mailed link about a listed space says, and whether it can still say it.' })
export class FreshnessLink {
  @Field(() => FreshnessAnswer)
  answer: Answer;

  @Field(() => FreshnessStatus)
  status: Status;

  @Field()
  slug: string;

  @Field()
  title: string;

  @Field(() => String, { nullable: true })
  placeName: string | null;

  @Field(() => Instant, { nullable: true })
  confirmedAt: string | null;
}

export const AnswerFreshnessResult = resultUnion('AnswerFreshnessResult', () => FreshnessLink);
