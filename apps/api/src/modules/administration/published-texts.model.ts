import { publishedTextKinds } from '@kvart/domain/administration';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/errors/index.ts';
import { enumOf, Instant, LocalizedTextInput, Translation } from '../../platform/graphql/index.ts';

export const PublishedTextKind = enumOf('PublishedTextKind', publishedTextKinds);

@ObjectType()
export class PublishedTextVersion {
  @Field(() => Int)
  version: number;

  @Field(() => Instant)
  validFrom: Date | string;
}

@ObjectType({ description: 'The rules of the network or its privacy text, as they hold or held on a day.' })
export class PublishedText {
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

  @Field(() => [PublishedTextVersion], { description: 'Every version, the newest first, up to a hundred.' })
  versions: PublishedTextVersion[];
}

@ObjectType({
  description: 'The text that holds, in all its languages, for whoever writes the next version.',
})
export class PublishedTextToEdit {
  @Field(() => Int, { description: '0 where there is none yet.' })
  version: number;

  @Field(() => [Translation])
  texts: Translation[];
}

@InputType()
export class PublishTextInput {
  @Field(() => Int)
  version: number;

  @Field(() => [LocalizedTextInput])
  texts: LocalizedTextInput[];
}

export const PublishTextResult = resultUnion('PublishTextResult', () => PublishedTextToEdit);
