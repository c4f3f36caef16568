import type {
  CheckMatter as Matter,
  CheckState as State,
  DocumentKind as Kind,
  DocumentVisibility as Sight,
} from '@kvart/domain/spaces';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Image, Instant, Text } from '../../platform/graphql/index.ts';
import { CheckMatter, CheckState, DocumentKind, DocumentVisibility } from './space-enums.ts';

const optional = { nullable: true } as const;

@ObjectType({ description: 'A paper of the space that the reader may open.' })
export class SpaceDocument {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => DocumentKind)
  kind: Kind;

  @Field()
  title: string;

  @Field(() => String, optional)
  language: string | null;

  @Field(() => DocumentVisibility)
  visibility: Sight;

  @Field()
  mime: string;

  @Field(() => Int)
  bytes: number;

  @Field({ description: 'Where it is opened or downloaded; asked about each time.' })
  url: string;

  @Field(() => Image, { nullable: true, description: 'Where it is a picture.' })
  image: Image | null;

  @Field(() => Instant)
  addedAt: string;
}

@ObjectType({ description: 'What is known of one technical matter, and who looked.' })
export class SpaceCheck {
  @Field(() => CheckMatter)
  matter: Matter;

  @Field(() => Int, { description: '0 where nobody has written anything yet.' })
  version: number;

  @Field(() => CheckState)
  state: State;

  @Field(() => String, optional)
  note: string | null;

  @Field(() => Instant, optional)
  checkedAt: string | null;

  @Field(() => String, { nullable: true, description: 'For people who are signed in.' })
  personName: string | null;

  @Field(() => String, optional)
  actorName: string | null;

  @Field({ description: 'True also where the reader may not open the paper.' })
  hasEvidence: boolean;

  @Field({ description: 'It is said to be in order, and the paper that should prove it is not there.' })
  lacksEvidence: boolean;

  @Field(() => SpaceDocument, { nullable: true, description: 'Where the reader may open it.' })
  document: SpaceDocument | null;
}

@InputType()
export class CheckInput {
  @Field(() => CheckMatter)
  matter: Matter;

  @Field(() => Int, { description: 'The version of the check one saw, 0 where there was none.' })
  version: number;

  @Field(() => CheckState)
  state: State;

  @Field(() => Text, optional)
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'Absent leaves the paper that is there.' })
  documentId?: string | null;
}

@InputType({ description: 'What is absent stays.' })
export class DocumentInput {
  @Field(() => DocumentKind, optional)
  kind?: Kind | null;

  @Field(() => Text, optional)
  title?: string | null;

  @Field(() => Text, optional)
  alt?: string | null;

  @Field(() => String, optional)
  language?: string | null;

  @Field(() => DocumentVisibility, optional)
  visibility?: Sight | null;
}
