import type { ProjectPart as Part } from '@kvart/domain/projects';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ProjectPart } from '../projects/index.ts';

@ObjectType({ description: 'The project that something belongs to, as links name it.' })
export class RoomProject {
  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field()
  title: string;

  @Field()
  locale: string;
}

@ObjectType({ description: 'A partner as lists in the room name it; also one that left.' })
export class RoomPartner {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  slug: string;

  @Field()
  isActive: boolean;
}

@ObjectType({ description: 'A person with a seat in the room.' })
export class RoomPerson {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => ID)
  partnerId: string;
}

@ObjectType({ description: 'What the reader may do in this part of the room.' })
export class RoomAbilities {
  @Field()
  write: boolean;

  @Field()
  lead: boolean;

  @Field({ description: 'Has a seat in the room.' })
  inside: boolean;

  @Field(() => [ProjectPart], { description: 'Parts of the project that the reader sees.' })
  see: Part[];
}
