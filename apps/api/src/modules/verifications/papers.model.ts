import type { VerificationPaperKind as Kind } from '@kvart/domain/actors';
import { verificationPaperKinds } from '@kvart/domain/actors';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { enumOf, Instant } from '../../platform/graphql/index.ts';
import { Actor } from '../actors/index.ts';
import { ChecksNeeded } from './checks-needed.model.ts';

export const VerificationPaperKind = enumOf('VerificationPaperKind', verificationPaperKinds);

@ObjectType({ description: 'A paper that an actor handed in to show who it is. Holds personal data.' })
export class VerificationPaper {
  @Field(() => ID)
  id: string;

  @Field(() => VerificationPaperKind)
  kind: Kind;

  @Field({ description: 'What the file was called.' })
  name: string;

  @Field({ description: 'Where it is read, by those who may.' })
  url: string;

  @Field(() => Int)
  bytes: number;

  @Field(() => Instant)
  addedAt: string;

  @Field(() => String, { nullable: true })
  addedBy: string | null;
}

@ObjectType({ description: 'What an actor sees of its own verification.' })
export class OwnVerification {
  @Field(() => ID, { description: 'Of the actor.' })
  id: string;

  @Field(() => Actor)
  actor: Actor;

  @Field(() => [ChecksNeeded], { description: 'Each line has to be met.' })
  needs: ChecksNeeded[];

  @Field(() => [VerificationPaper], { description: 'The latest first.' })
  papers: VerificationPaper[];

  @Field(() => Int, { description: 'So many papers can wait at a time.' })
  mostPapers: number;

  @Field(() => Int, { description: 'A paper goes so many days after the decision.' })
  keptDays: number;

  @Field(() => Int, { description: 'Where nobody decides, it goes after so many days.' })
  undecidedDays: number;

  @Field({ description: 'Whether the desk has it before it.' })
  waits: boolean;

  @Field(() => String, { nullable: true, description: 'What the desk said when it refused the last time.' })
  refusedBecause: string | null;
}

export const RemoveVerificationPaperResult = resultUnion(
  'RemoveVerificationPaperResult',
  () => OwnVerification,
);
