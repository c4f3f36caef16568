import type { RevisionAction, SpaceState as State } from '@kvart/domain/spaces';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant, PageInfo } from '../../platform/graphql/index.ts';
import { SpaceState } from './space-enums.ts';

@ObjectType({ description: 'A change of state that the reader may know of.' })
export class TimelineEntry {
  @Field(() => Instant)
  at: string;

  @Field(() => SpaceState)
  state: State;

  @Field(() => String, { nullable: true })
  personName: string | null;

  @Field(() => String, { nullable: true })
  actorName: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;
}

@ObjectType()
export class Revision {
  @Field(() => Int)
  version: number;

  @Field(() => Instant)
  at: string;

  @Field()
  personName: string;

  @Field()
  actorName: string;

  @Field(() => String)
  action: RevisionAction;

  @Field(() => [String], { description: 'Names of the fields that changed.' })
  fields: string[];
}

@ObjectType()
export class RevisionConnection {
  @Field(() => [Revision])
  nodes: Revision[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}

@ObjectType({ description: 'What the reader may do, by the same rules that the mutations apply.' })
export class SpaceAbilities {
  @Field()
  edit: boolean;

  @Field()
  publish: boolean;

  @Field()
  confirm: boolean;

  @Field()
  withdraw: boolean;

  @Field()
  archive: boolean;

  @Field()
  relist: boolean;

  @Field({ description: 'Writing into the technical check.' })
  check: boolean;

  @Field()
  expressInterest: boolean;

  @Field()
  answer: boolean;
}
