import { type ConceptScheme as Scheme, conceptSchemes } from '@kvart/domain/taxonomy';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/index.ts';

export const ConceptScheme = enumOf('ConceptScheme', conceptSchemes);

@ObjectType({ description: 'A word of the shared vocabulary.' })
export class Concept {
  @Field(() => ID)
  id: string;

  @Field(() => ConceptScheme)
  scheme: Scheme;

  @Field({ description: "In the reader's language, else in English." })
  label: string;

  @Field(() => ID, { nullable: true })
  parentId: string | null;
}
