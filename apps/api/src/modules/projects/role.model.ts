import type { Sector as SectorWord } from '@kvart/domain/actors';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, Instant } from '../../platform/graphql/index.ts';
import { PersonCard } from '../accounts/index.ts';
import { Actor, Sector } from '../actors/index.ts';
import { Concept } from '../taxonomy/index.ts';
import {
  type ApplicationStateWord,
  PartnerRole,
  type PartnerRoleWord,
  ProjectRoleState,
  RoleApplicationState,
  type RoleStateWord,
} from './project-enums.ts';

const nullable = { nullable: true } as const;

@ObjectType()
export class ApplicationAbilities {
  @Field()
  answer: boolean;

  @Field()
  withdraw: boolean;
}

@ObjectType({ description: 'An application for an open role; both sides see it, and nobody else.' })
export class RoleApplication {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => RoleApplicationState)
  state: ApplicationStateWord;

  @Field()
  text: string;

  @Field(() => String, nullable)
  reason: string | null;

  @Field(() => Instant)
  createdAt: string;

  @Field(() => Actor)
  actor: Actor;

  @Field(() => PersonCard, nullable)
  person: PersonCard | null;

  @Field(() => ApplicationAbilities)
  viewerCan: ApplicationAbilities;
}

@ObjectType({ description: 'Whom a project looks for.' })
export class ProjectRole {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => ProjectRoleState)
  state: RoleStateWord;

  @Field()
  locale: string;

  @Field()
  title: string;

  @Field()
  text: string;

  @Field(() => [Concept], { description: 'What the one sought should bring.' })
  concepts: Concept[];

  @Field(() => [Sector], { description: 'Empty: any.' })
  sectors: SectorWord[];

  @Field(() => PartnerRole)
  partnerRole: PartnerRoleWord;

  @Field(() => CalendarDate, nullable)
  wantedUntil: string | null;

  @Field({ description: 'What one gets for it, in words.' })
  reward: string;

  @Field(() => Instant)
  createdAt: string;

  @Field({ description: 'One may still apply.' })
  isWanted: boolean;

  @Field({ description: 'An actor the reader writes for may apply now.' })
  viewerCanApply: boolean;

  @Field(() => [RoleApplication], { description: 'All for people in the room, else the own ones.' })
  applications: RoleApplication[];
}
