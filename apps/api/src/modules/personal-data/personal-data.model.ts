import { leavingBlockers } from '@kvart/domain/accounts';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Done, resultUnion } from '../../platform/errors/index.ts';
import { enumOf, Instant } from '../../platform/graphql/index.ts';

export const LeavingBlockerKind = enumOf('LeavingBlockerKind', leavingBlockers);

@ObjectType({ description: 'An actor that a person leaves behind.' })
export class LeftActor {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  slug: string;
}

@ObjectType({ description: 'What has to be settled before an account can be erased.' })
export class LeavingBlock {
  @Field(() => LeavingBlockerKind)
  kind: string;

  @Field(() => LeftActor, { nullable: true })
  actor: LeftActor | null;
}

@ObjectType({ description: 'Where the reader stands with erasing the account.' })
export class MyLeaving {
  @Field(() => Instant, { nullable: true, description: 'When it was asked for; null where it was not.' })
  askedAt: Date | null;

  @Field(() => Instant, { nullable: true, description: 'Until then it can be taken back.' })
  eraseAt: Date | null;

  @Field(() => [LeavingBlock])
  blockers: LeavingBlock[];

  @Field(() => [LeftActor], {
    description: 'Actors that are closed as well, because nobody else is in them.',
  })
  closing: LeftActor[];
}

@ObjectType({
  description: 'A link to a copy of all personal data; it works for a few minutes, for the reader alone.',
})
export class DataLink {
  @Field()
  url: string;
}

export const EraseMyAccountResult = resultUnion('EraseMyAccountResult', () => Done);
export const EraseAccountResult = resultUnion('EraseAccountResult', () => Done);
export const KeepMyAccountResult = resultUnion('KeepMyAccountResult', () => Done);
export const MakeDataLinkResult = resultUnion('MakeDataLinkResult', () => DataLink);
