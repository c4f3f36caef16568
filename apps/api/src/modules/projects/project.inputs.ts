import type { Sector as SectorWord } from '@kvart/domain/actors';
import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { CalendarDate, Text } from '../../platform/graphql/index.ts';
import { Sector } from '../actors/index.ts';
import {
  PartnerRole,
  type PartnerRoleWord,
  ProjectState,
  ProjectVisibility,
  type StateWord,
  type VisibilityWord,
} from './project-enums.ts';

const nullable = { nullable: true } as const;
const circle = () => ProjectVisibility;

@InputType({ description: 'What a project is, the whole of it each time.' })
export class ProjectInput {
  @Field(() => Text)
  title: string;

  @Field(() => Text)
  summary: string;

  @Field(() => Text, nullable)
  description?: string;

  @Field()
  locale: string;

  @Field(() => ID, nullable)
  placeId?: string | null;

  @Field(() => [ID], nullable)
  conceptIds?: string[];

  @Field(circle)
  visibility: VisibilityWord;

  @Field(() => CalendarDate, nullable)
  startsOn?: string | null;

  @Field(() => CalendarDate, nullable)
  endsOn?: string | null;
}

@InputType({ description: 'A project to begin, with what it grew out of.' })
export class CreateProjectInput extends ProjectInput {
  @Field(() => ID, { nullable: true, description: 'A space it is about.' })
  fromSpaceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A conversation; its other actors are invited.' })
  fromConversationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'An actor that was suggested; it is invited.' })
  suggestedActorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The project it carries over.' })
  copiedFromId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A template that fills the room; with the first day.' })
  templateId?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "Whole cents that the lines of the template's budget share; none: they begin at 0.",
  })
  plannedTotal?: number | null;

  @Field(() => [ID], { nullable: true, description: 'Actors to invite.' })
  partnerIds?: string[];

  @Field(() => Text, { nullable: true, description: 'What the invitations say.' })
  message?: string | null;
}

@InputType()
export class PartVisibilitiesInput {
  @Field(circle)
  partners: VisibilityWord;

  @Field(circle)
  roles: VisibilityWord;

  @Field(circle)
  work: VisibilityWord;

  @Field(circle)
  money: VisibilityWord;

  @Field(circle)
  effect: VisibilityWord;

  @Field(circle)
  updates: VisibilityWord;
}

@InputType()
export class InvitePartnerInput {
  @Field(() => ID)
  projectId: string;

  @Field(() => ID)
  actorId: string;

  @Field(() => PartnerRole)
  role: PartnerRoleWord;

  @Field(() => Text, nullable)
  message?: string | null;

  @Field(() => ID, { nullable: true, description: 'The partnership whose place it takes.' })
  replacesId?: string | null;
}

@InputType({ description: 'An open role, the whole of it each time.' })
export class ProjectRoleInput {
  @Field(() => Text)
  title: string;

  @Field(() => Text)
  text: string;

  @Field()
  locale: string;

  @Field(() => [ID])
  conceptIds: string[];

  @Field(() => [Sector])
  sectors: SectorWord[];

  @Field(() => PartnerRole)
  partnerRole: PartnerRoleWord;

  @Field(() => CalendarDate, nullable)
  wantedUntil?: string | null;

  @Field(() => Text)
  reward: string;
}

@InputType()
export class ProjectFilter {
  @Field(() => Text, { nullable: true, description: 'Words to look for.' })
  text?: string | null;

  @Field(() => ID, nullable)
  placeId?: string | null;

  @Field(() => String, nullable)
  country?: string | null;

  @Field(() => [ID], { nullable: true, description: 'With everything narrower.' })
  concepts?: string[] | null;

  @Field(() => [ProjectState], nullable)
  states?: StateWord[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Projects that look for somebody.' })
  openRoles?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Projects in which this actor is an active partner.' })
  actorId?: string | null;
}
