import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { Instant, LocalizedTextInput, Translation } from '../../platform/graphql/index.ts';

@ObjectType()
export class RulesVersion {
  @Field(() => Int)
  version: number;

  @Field(() => Instant)
  validFrom: Date | string;
}

@ObjectType({ description: 'The rules of the network as they hold, or held on a day.' })
export class Rules {
  @Field(() => Int)
  version: number;

  @Field()
  text: string;

  @Field({ description: 'The language of the text: the reader’s, where it is written in it.' })
  locale: string;

  @Field(() => Instant)
  validFrom: Date | string;

  @Field(() => Instant, { nullable: true, description: 'When the next version took its place.' })
  validUntil: Date | string | null;

  @Field(() => [RulesVersion], { description: 'Every version, the newest first, up to a hundred.' })
  versions: RulesVersion[];
}

@ObjectType({
  description: 'The rules that hold, in all their languages, for whoever writes the next version.',
})
export class RulesToEdit {
  @Field(() => Int, { description: '0 where there are none yet.' })
  version: number;

  @Field(() => [Translation])
  texts: Translation[];
}

@InputType()
export class PublishRulesInput {
  @Field(() => Int)
  version: number;

  @Field(() => [LocalizedTextInput])
  texts: LocalizedTextInput[];
}

export const PublishRulesResult = resultUnion('PublishRulesResult', () => RulesToEdit);
