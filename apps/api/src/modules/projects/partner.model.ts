import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, Instant } from '../../platform/graphql/index.ts';
import { PersonCard } from '../accounts/index.ts';
import { Actor } from '../actors/index.ts';
import {
  PartnerRole,
  type PartnerRoleWord,
  PartnerState,
  type PartnerStateWord,
  type RightsWord,
  RoomRights,
} from './project-enums.ts';

const nullable = { nullable: true } as const;

@ObjectType({ description: 'What a person of a partner may do in the room.' })
export class PartnerPerson {
  @Field(() => PersonCard)
  person: PersonCard;

  @Field(() => RoomRights)
  rights: RightsWord;
}

@ObjectType({ description: 'What the reader may do, by the same rules that the mutations apply.' })
export class PartnerAbilities {
  @Field()
  answer: boolean;

  @Field()
  confirm: boolean;

  @Field()
  leave: boolean;

  @Field()
  remove: boolean;

  @Field()
  changeRole: boolean;

  @Field()
  managePeople: boolean;
}

@ObjectType({ description: "An actor's part in a project. Whoever left stays in the history." })
export class ProjectPartner {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => PartnerRole)
  role: PartnerRoleWord;

  @Field(() => PartnerState)
  state: PartnerStateWord;

  @Field(() => CalendarDate, nullable)
  since: string | null;

  @Field(() => CalendarDate, nullable)
  until: string | null;

  @Field(() => Actor)
  actor: Actor;

  @Field(() => String, { nullable: true, description: 'The words of the invitation; for both sides alone.' })
  message: string | null;

  @Field(() => String, { nullable: true, description: 'Why it ended; for both sides alone.' })
  reason: string | null;

  @Field(() => Instant, { nullable: true, description: 'When it agreed to the project as it stands.' })
  confirmedAt: string | null;

  @Field(() => ID, { nullable: true, description: 'The partnership whose place it took.' })
  replacesId: string | null;

  @Field(() => [PartnerPerson], { description: 'For people in the room.' })
  people: PartnerPerson[];

  @Field(() => PartnerAbilities)
  viewerCan: PartnerAbilities;
}
