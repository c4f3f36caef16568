import { type LocalizedText as Stored, pickText, toLocalizedList } from '@kvart/domain/shared';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Text } from '../scalars.ts';

@ObjectType()
export class Translation {
  @Field()
  locale: string;

  @Field()
  text: string;
}

@ObjectType({ description: "A text in the reader's language where it exists, else in the original one." })
export class LocalizedText {
  @Field()
  text: string;

  @Field()
  locale: string;

  @Field()
  isOriginal: boolean;

  @Field(() => [Translation])
  translations: Translation[];
}

@InputType()
export class LocalizedTextInput {
  @Field()
  locale: string;

  @Field(() => Text)
  text: string;
}

/** The stored texts as the API answers them: picked for the reader, with every translation beside it. */
export function localizedText(stored: Stored, original: string, locale: string): LocalizedText | null {
  const picked = pickText(stored, original, locale);
  if (!picked) return null;
  return new InLanguages(stored, original, picked);
}

/** Cards show the text alone: translations are put together where they are read. */
class InLanguages implements LocalizedText {
  readonly text: string;
  readonly locale: string;
  readonly isOriginal: boolean;

  constructor(
    private readonly stored: Stored,
    private readonly original: string,
    { text, locale, isOriginal }: Omit<LocalizedText, 'translations'>,
  ) {
    this.text = text;
    this.locale = locale;
    this.isOriginal = isOriginal;
  }

  get translations(): Translation[] {
    return toLocalizedList(this.stored, this.original);
  }
}
