import { type AdviceKind as Kind, adviceKinds } from '@kvart/domain/brokerage';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Done, resultUnion } from '../../platform/errors/index.ts';
import { CalendarDate, enumOf, PageInfo } from '../../platform/graphql/index.ts';
import { IntroductionParty } from './introduction.model.ts';

export const AdviceKind = enumOf('AdviceKind', adviceKinds);
export type { Kind };

@ObjectType({ description: 'Advice that a centre gave; its own advisers alone read it.' })
export class AdviceEntry {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => IntroductionParty)
  actor: IntroductionParty;

  @Field(() => AdviceKind)
  kind: Kind;

  @Field(() => CalendarDate)
  heldOn: string;

  @Field(() => Int)
  minutes: number;

  @Field()
  topic: string;

  @Field()
  note: string;

  @Field(() => String, { nullable: true })
  adviserName: string | null;
}

@ObjectType()
export class AdviceTotal {
  @Field(() => AdviceKind)
  kind: Kind;

  @Field(() => Int)
  count: number;

  @Field(() => Int)
  minutes: number;
}

@ObjectType()
export class AdviceConnection {
  @Field(() => [AdviceEntry])
  nodes: AdviceEntry[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;

  @Field(() => [AdviceTotal], { description: 'Of all that the filter finds, kind by kind.' })
  totals: AdviceTotal[];

  @Field(() => Int, { description: 'How many actors were advised.' })
  actorCount: number;
}

@InputType({ description: 'One piece of advice.' })
export class AdviceInput {
  @Field(() => ID)
  actorId: string;

  @Field(() => AdviceKind)
  kind: Kind;

  @Field(() => CalendarDate)
  heldOn: string;

  @Field(() => Int)
  minutes: number;

  @Field()
  topic: string;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

export const LogAdviceResult = resultUnion('LogAdviceResult', () => AdviceEntry);
export const EditAdviceResult = resultUnion('EditAdviceResult', () => AdviceEntry);
export const RemoveAdviceResult = resultUnion('RemoveAdviceResult', () => Done);
