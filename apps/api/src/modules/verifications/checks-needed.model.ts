import type { VerificationCheck as Check } from '@kvart/domain/actors';
import { Field, ObjectType } from '@nestjs/graphql';
import { VerificationCheck } from '../actors/index.ts';

@ObjectType({ description: 'Checks of which one is needed.' })
export class ChecksNeeded {
  @Field(() => [VerificationCheck])
  oneOf: Check[];
}
