import { Field, ObjectType } from '@nestjs/graphql';
import { enumOf, Instant } from '../../platform/graphql/index.ts';
import { resultUnion } from '../../platform/errors/index.ts';

const statuses = ['open', 'done', 'outdated'] as const;
type Status = (typeof statuses)[number];

export const RenewalStatus = enumOf('RenewalStatus', statuses);

@ObjectType({ description: 'What a mailed link about a request that runs out can still do.' })
export class RequestRenewal {
  @Field()
  slug: string;

  @Field()
  title: string;

  @Field(() => RenewalStatus)
  status: Status;

  @Field(() => Instant, { nullable: true })
  expiresAt: string | null;
}

export const RenewRequestByLinkResult = resultUnion('RenewRequestByLinkResult', () => RequestRenewal);
