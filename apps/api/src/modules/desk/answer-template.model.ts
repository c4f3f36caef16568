import { type AnswerTemplateInput as Input, type CaseKind as Kind } from '@kvart/domain/desk';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { Text } from '../../platform/graphql/index.ts';
import { CaseKind } from './case.model.ts';

@ObjectType({ description: 'What the advisers of a centre often write.' })
export class AnswerTemplate {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => CaseKind)
  kind: Kind;

  @Field()
  locale: string;

  @Field()
  name: string;

  @Field({ description: 'With names in braces that are filled in where it is used.' })
  text: string;
}

@ObjectType({ description: 'The templates of one centre.' })
export class AnswerTemplates {
  @Field(() => ID)
  centreId: string;

  @Field()
  centreName: string;

  @Field(() => [AnswerTemplate])
  templates: AnswerTemplate[];
}

@InputType()
export class AnswerTemplateInput {
  @Field(() => ID, { description: 'Chosen by who writes it.' })
  id: string;

  @Field(() => Int, { description: '0 for one that is new.' })
  version: number;

  @Field(() => ID)
  centreId: string;

  @Field(() => CaseKind)
  kind: Kind;

  @Field(() => String)
  locale: Input['locale'];

  @Field()
  name: string;

  @Field(() => Text)
  text: string;
}

export const SaveAnswerTemplateResult = resultUnion('SaveAnswerTemplateResult', () => AnswerTemplates);
export const RemoveAnswerTemplateResult = resultUnion('RemoveAnswerTemplateResult', () => AnswerTemplates);
