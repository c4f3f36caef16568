import type { MailTexts } from '@kvart/domain/administration';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Done, resultUnion } from '../../platform/errors/index.ts';
import { Instant, Text } from '../../platform/graphql/index.ts';

@ObjectType({ description: 'A mail that Kvart writes.' })
export class MailKind {
  @Field()
  name: string;

  @Field({ description: 'Its original subject in the reader’s language, with made-up values.' })
  subject: string;

  @Field(() => [String], { description: 'Languages in which the installation has a text of its own.' })
  ownLocales: string[];

  @Field(() => [String], { description: 'Those whose own text does not work, so that the original is sent.' })
  brokenLocales: string[];
}

@ObjectType({ description: 'What a mail says, in ICU MessageFormat.' })
export class MailTextParts implements MailTexts {
  @Field()
  subject: string;

  @Field()
  title: string;

  @Field()
  body: string;

  @Field()
  button: string;

  @Field()
  note: string;
}

@ObjectType({ description: 'A value that a text may use.' })
export class MailTextValue {
  @Field()
  name: string;

  @Field()
  isNumber: boolean;

  @Field(() => [String], { description: 'The words a wording can be chosen by; none for texts and numbers.' })
  choices: readonly string[];

  @Field()
  example: string;

  @Field({ description: 'Subject, title or text must name it.' })
  necessary: boolean;
}

@ObjectType()
export class MailTextVersion {
  @Field(() => Int)
  version: number;

  @Field(() => Instant)
  writtenAt: Date | string;

  @Field(() => String, { nullable: true, description: 'Null where the person is gone.' })
  writtenBy: string | null;

  @Field(() => MailTextParts, { nullable: true, description: 'Null where the original came back.' })
  texts: MailTexts | null;
}

@ObjectType({ description: 'A mail in one language, for whoever writes its text.' })
export class MailTextToEdit {
  @Field()
  name: string;

  @Field()
  locale: string;

  @Field({ description: 'Its original subject in this language, with made-up values.' })
  subject: string;

  @Field(() => Int, { description: '0 where there was never a text of one’s own.' })
  version: number;

  @Field(() => [MailTextValue])
  values: MailTextValue[];

  @Field(() => MailTextParts)
  original: MailTexts;

  @Field(() => MailTextParts, { nullable: true, description: 'Null where the original holds.' })
  own: MailTexts | null;

  @Field({ description: 'The own text does not work, so that the original is sent.' })
  broken: boolean;

  @Field(() => [MailTextVersion], { description: 'The newest first, up to twenty.' })
  versions: MailTextVersion[];
}

@ObjectType({ description: 'A mail with made-up values, as its receiver would get it.' })
export class MailPreview {
  @Field()
  subject: string;

  @Field()
  html: string;

  @Field()
  text: string;
}

@InputType()
export class MailTextPartsInput implements MailTexts {
  @Field(() => Text)
  subject: string;

  @Field(() => Text)
  title: string;

  @Field(() => Text)
  body: string;

  @Field(() => Text)
  button: string;

  @Field(() => Text)
  note: string;
}

@InputType()
export class MailDraftInput {
  @Field()
  name: string;

  @Field()
  locale: string;

  @Field(() => MailTextPartsInput)
  texts: MailTextPartsInput;
}

@InputType()
export class SaveMailTextInput extends MailDraftInput {
  @Field(() => Int)
  version: number;
}

export const MailTextResult = resultUnion('MailTextResult', () => MailTextToEdit);
export const MailPreviewResult = resultUnion('MailPreviewResult', () => MailPreview);
export const TryMailResult = resultUnion('TryMailResult', () => Done);
