import { type SpaceSection as Section, spaceSections } from '@kvart/domain/spaces';
import { Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../graphql/types/enum-of.ts';

export const SpaceSection = enumOf('SpaceSection', spaceSections);

/** An expected reason why a request was turned down: show `message`, decide by `code`. */
@InterfaceType({ resolveType: (value: { __typename: string }) => value.__typename })
export abstract class UserError {
  @Field()
  code: string;

  @Field({ description: "What happened and what to do, in the reader's language." })
  message: string;

  @Field(() => [String], { nullable: true })
  path?: string[] | null;
}

@ObjectType()
export class InputIssue {
  @Field()
  code: string;

  @Field()
  message: string;

  @Field(() => [String])
  path: string[];
}

@ObjectType({ implements: () => [UserError] })
export class InvalidInput extends UserError {
  @Field(() => [InputIssue])
  issues: InputIssue[];
}

@ObjectType({ implements: () => [UserError] })
export class SignInRequired extends UserError {}

@ObjectType({ implements: () => [UserError] })
export class Forbidden extends UserError {}

@ObjectType({ implements: () => [UserError] })
export class NotFound extends UserError {}

@ObjectType({ implements: () => [UserError] })
export class Conflict extends UserError {}

@ObjectType({ implements: () => [UserError] })
export class StaleVersion extends UserError {
  @Field(() => Int)
  currentVersion: number;
}

@ObjectType({
  description: 'A field that two people changed to different contents. Lists are written as JSON.',
})
export class FieldConflict {
  @Field()
  field: string;

  @Field(() => String, { nullable: true, description: 'What stood there when the form was opened.' })
  base: string | null;

  @Field(() => String, { nullable: true })
  mine: string | null;

  @Field(() => String, { nullable: true })
  theirs: string | null;
}

/** Nothing was written: somebody has to decide which of both contents stays. */
@ObjectType({ implements: () => [UserError] })
export class EditConflict extends UserError {
  @Field(() => [FieldConflict])
  conflicts: FieldConflict[];

  @Field(() => Int)
  currentVersion: number;

  @Field(() => String, { nullable: true, description: 'Who changed it in the meantime.' })
  changedBy: string | null;
}

@ObjectType()
export class MissingField {
  @Field(() => SpaceSection)
  section: Section;

  @Field()
  field: string;

  @Field()
  message: string;
}

@ObjectType({ implements: () => [UserError] })
export class NotPublishable extends UserError {
  @Field(() => [MissingField])
  missing: MissingField[];
}

@ObjectType({ implements: () => [UserError] })
export class RateLimited extends UserError {
  @Field(() => Int)
  retryAfterSeconds: number;
}

/** What a mutation answers when it succeeded and has nothing to hand back. */
@ObjectType()
export class Done {
  @Field()
  done: boolean;
}

/** The success that carries nothing else. */
export const done = { __typename: 'Done', done: true } as const;
