import type { ConceptScheme as Scheme } from '@kvart/domain/taxonomy';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { LocalizedTextInput, Translation } from '../../platform/graphql/index.ts';
import { ConceptScheme } from './concept.model.ts';

@ObjectType({ description: 'A word of the vocabulary, for whoever keeps it.' })
export class ConceptToEdit {
  @Field(() => ID)
  id: string;

  @Field(() => ConceptScheme)
  scheme: Scheme;

  @Field(() => ID, { nullable: true })
  parentId: string | null;

  @Field(() => Int)
  version: number;

  @Field({ description: 'In the reader’s language, else in English.' })
  label: string;

  @Field(() => [Translation])
  labels: Translation[];

  @Field({ description: 'Not offered any more, but shown where it was chosen before.' })
  retired: boolean;

  @Field({ description: 'Added or changed here: updates of the software leave it as it is.' })
  own: boolean;

  @Field(() => String, { nullable: true, description: 'The label of the word that took its place.' })
  mergedInto: string | null;

  @Field(() => Int, { description: 'How often it is chosen anywhere.' })
  uses: number;
}

@ObjectType({ description: 'Where a word is chosen: what moves when it is put together with another.' })
export class ConceptUses {
  @Field(() => Int)
  actors: number;

  @Field(() => Int)
  spaces: number;

  @Field(() => Int)
  requests: number;

  @Field(() => Int)
  interests: number;

  @Field(() => Int)
  projects: number;

  @Field(() => Int, { description: 'Partners that projects look for.' })
  roles: number;
}

@InputType()
export class AddConceptInput {
  @Field(() => ConceptScheme)
  scheme: Scheme;

  @Field(() => ID, { nullable: true })
  parentId: string | null = null;

  @Field(() => [LocalizedTextInput], { description: 'One in each language of the pages at least.' })
  labels: LocalizedTextInput[];
}

@InputType()
export class ChangeConceptInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => ID, { nullable: true, description: 'The word above; null at the top.' })
  parentId: string | null = null;

  @Field(() => [LocalizedTextInput], { description: 'All labels, those that stay as well.' })
  labels: LocalizedTextInput[];
}

export const ConceptResult = resultUnion('ConceptResult', () => ConceptToEdit);
