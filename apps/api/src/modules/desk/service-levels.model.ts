import type { CaseKind as Kind } from '@kvart/domain/desk';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { CaseKind } from './case.model.ts';

@ObjectType()
export class ServiceLevel {
  @Field(() => CaseKind)
  kind: Kind;

  @Field(() => Int, { description: 'So long a new case of the kind may wait.' })
  days: number;
}

@ObjectType({ description: 'How long each kind of case may wait.' })
export class ServiceLevels {
  @Field(() => Int)
  version: number;

  @Field(() => [ServiceLevel])
  levels: ServiceLevel[];
}

@InputType()
export class ServiceLevelInput {
  @Field(() => CaseKind)
  kind: Kind;

  @Field(() => Int)
  days: number;
}

export const SetServiceLevelsResult = resultUnion('SetServiceLevelsResult', () => ServiceLevels);
