import type { VerificationCheck as Check } from '@kvart/domain/actors';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { CalendarDate, Instant, Text } from '../../platform/graphql/index.ts';
import { Actor, VerificationCheck } from '../actors/index.ts';
import { ChecksNeeded } from './checks-needed.model.ts';
import { VerificationPaper } from './papers.model.ts';

@ObjectType({ description: 'What was decided about who an actor is. For the desk; holds personal data.' })
export class VerificationDecision {
  @Field(() => ID)
  id: string;

  @Field()
  granted: boolean;

  @Field(() => [VerificationCheck])
  checks: Check[];

  @Field(() => String, { nullable: true })
  registerNumber: string | null;

  @Field(() => String, { nullable: true, description: 'Which paper was looked at; emptied after a time.' })
  document: string | null;

  @Field(() => String, { nullable: true, description: 'Who was called; emptied after a time.' })
  callBack: string | null;

  @Field()
  reason: string;

  @Field(() => CalendarDate, { nullable: true })
  until: string | null;

  @Field(() => Instant)
  decidedAt: string;

  @Field(() => String, { nullable: true })
  personName: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The support centre; null for the platform’s own people.',
  })
  centreName: string | null;
}

@ObjectType({ description: 'What the desk needs for finding out who an actor is.' })
export class VerificationFile {
  @Field(() => ID, { description: 'Of the actor.' })
  id: string;

  @Field(() => Actor)
  actor: Actor;

  @Field(() => String, { nullable: true, description: 'Country whose registers count.' })
  country: string | null;

  @Field(() => String, { nullable: true })
  registerNumber: string | null;

  @Field(() => [ChecksNeeded], { description: 'Each line has to be met.' })
  needs: ChecksNeeded[];

  @Field(() => String, { nullable: true, description: 'Domain at which an address proves something.' })
  mailDomain: string | null;

  @Field(() => String, { nullable: true, description: 'Where a code was sent.' })
  mailAddress: string | null;

  @Field(() => Instant, { nullable: true })
  mailSentAt: string | null;

  @Field(() => Instant, { nullable: true })
  mailConfirmedAt: string | null;

  @Field(() => CalendarDate)
  proposedUntil: string;

  @Field(() => [VerificationPaper], {
    description: 'What the actor handed in. Each reading stands in the log.',
  })
  papers: VerificationPaper[];

  @Field(() => [VerificationDecision], { description: 'The latest first.' })
  decisions: VerificationDecision[];

  @Field()
  canDecide: boolean;
}

@InputType()
export class DecideVerificationInput {
  @Field(() => ID)
  actorId: string;

  @Field(() => Int)
  version: number;

  @Field()
  granted: boolean;

  @Field(() => Text, { nullable: true })
  registerNumber?: string | null;

  @Field(() => Text, { nullable: true, description: 'Which paper was looked at.' })
  document?: string | null;

  @Field(() => Text, { nullable: true, description: 'Who was called, and at which number found elsewhere.' })
  callBack?: string | null;

  @Field(() => CalendarDate, { nullable: true })
  until?: string | null;

  @Field(() => Text, { description: 'Why; where it is refused, also what would mend it.' })
  reason: string;
}

export const SendVerificationCodeResult = resultUnion('SendVerificationCodeResult', () => VerificationFile);
export const ConfirmVerificationCodeResult = resultUnion(
  'ConfirmVerificationCodeResult',
  () => VerificationFile,
);
export const DecideVerificationResult = resultUnion('DecideVerificationResult', () => VerificationFile);
