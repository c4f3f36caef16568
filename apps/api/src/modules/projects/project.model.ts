import type { Sector as SectorWord } from '@kvart/domain/actors';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDate, Instant, PageInfo } from '../../platform/graphql/index.ts';
import { PersonCard } from '../accounts/index.ts';
import { Actor, Sector } from '../actors/index.ts';
import { Concept, Place } from '../taxonomy/index.ts';
import { ProjectIndicator } from './indicator.model.ts';
import { ProjectPartner } from './partner.model.ts';
import * as words from './project-enums.ts';
import { ProjectRole } from './role.model.ts';
import { ProjectNews } from './news.model.ts';
import { ProjectStory } from './story.model.ts';

const nullable = { nullable: true } as const;
const circle = () => words.ProjectVisibility;

@ObjectType({ description: 'How widely each part may be seen at most; never wider than the whole.' })
export class PartVisibilities {
  @Field(circle)
  partners: words.VisibilityWord;

  @Field(circle)
  roles: words.VisibilityWord;

  @Field(circle)
  work: words.VisibilityWord;

  @Field(circle)
  money: words.VisibilityWord;

  @Field(circle)
  effect: words.VisibilityWord;

  @Field(circle)
  updates: words.VisibilityWord;
}

@ObjectType({ description: 'Something with a page of its own, by its address and title.' })
export class ProjectLink {
  @Field()
  slug: string;

  @Field()
  title: string;
}

@ObjectType({
  description: 'What a project grew out of, beside the space and the project that everybody sees.',
})
export class ProjectOrigin {
  @Field({ description: 'It began in a conversation.' })
  isFromConversation: boolean;

  @Field(() => ID, { nullable: true, description: 'For those who are in the conversation.' })
  conversationId: string | null;

  @Field(() => ProjectLink, { nullable: true, description: 'The actor that had been suggested.' })
  suggested: ProjectLink | null;
}

@ObjectType({ description: 'A turn in the life of a project.' })
export class ProjectEvent {
  @Field(() => ID)
  id: string;

  @Field(() => words.ProjectEventKind)
  kind: words.EventKindWord;

  @Field(() => words.ProjectState)
  state: words.StateWord;

  @Field(() => Instant)
  at: string;

  @Field(() => PersonCard, nullable)
  person: PersonCard | null;

  @Field(() => String, { nullable: true, description: 'In whose name.' })
  actorName: string | null;

  @Field(() => String, { nullable: true, description: 'Whom it is about.' })
  aboutName: string | null;

  @Field(() => String, nullable)
  reason: string | null;
}

@ObjectType({ description: 'What the reader may do, by the same rules that the mutations apply.' })
export class ProjectAbilities {
  @Field({ description: 'State, texts, partners, open roles, visibility.' })
  lead: boolean;

  @Field(() => [words.ProjectPart], { description: 'Parts the reader may change.' })
  edit: words.PartWord[];

  @Field(() => [words.ProjectPart], { description: 'Parts the reader sees.' })
  see: words.PartWord[];
}

@ObjectType({ description: 'A cooperation project of several actors.' })
export class Project {
  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field(() => Int)
  version: number;

  @Field(() => words.ProjectState)
  state: words.StateWord;

  @Field(() => Instant)
  stateChangedAt: string;

  @Field(() => String, nullable)
  endReason: string | null;

  @Field(() => words.ProjectVisibility)
  visibility: words.VisibilityWord;

  @Field(() => PartVisibilities)
  parts: PartVisibilities;

  @Field({ description: 'The language of title, summary and description.' })
  locale: string;

  @Field()
  title: string;

  @Field()
  summary: string;

  @Field()
  description: string;

  @Field(() => Place, nullable)
  place: Place | null;

  @Field(() => [Concept])
  concepts: Concept[];

  @Field(() => CalendarDate, nullable)
  startsOn: string | null;

  @Field(() => CalendarDate, nullable)
  endsOn: string | null;

  @Field()
  isDemo: boolean;

  @Field(() => String, { nullable: true, description: 'The register it was imported from.' })
  source: string | null;

  @Field(() => Instant)
  createdAt: string;

  @Field(() => Actor, { nullable: true, description: 'Where the partners are there for the reader.' })
  lead: Actor | null;

  @Field(() => Int, { description: 'Active partners the reader sees.' })
  partnerCount: number;

  @Field(() => [Sector], { description: 'Of the active partners the reader sees.' })
  sectors: SectorWord[];

  @Field(() => [ProjectPartner], {
    description: 'The lead first. Others than active ones for people in the room, and for themselves.',
  })
  partners: ProjectPartner[];

  @Field(() => Int, { description: 'Open roles one may still apply for.' })
  openRoleCount: number;

  @Field(() => [ProjectRole], { description: 'Open ones first. Others for people in the room.' })
  roles: ProjectRole[];

  @Field(() => [ProjectIndicator], { description: 'Where the effect is there for the reader.' })
  indicators: ProjectIndicator[];

  @Field(() => [ProjectEvent], { description: 'The newest first; for people in the room.' })
  events: ProjectEvent[];

  @Field(() => ProjectLink, { nullable: true, description: 'The project that it carries over.' })
  copiedFrom: ProjectLink | null;

  @Field(() => [ProjectLink], { description: 'Projects that carry it over to other cities.' })
  copies: ProjectLink[];

  @Field(() => ProjectLink, { nullable: true, description: 'The space it began with.' })
  fromSpace: ProjectLink | null;

  @Field(() => ProjectOrigin, { nullable: true, description: 'For people in the room.' })
  origin: ProjectOrigin | null;

  @Field(() => ProjectStory, {
    nullable: true,
    description: 'Once it is told; a draft for people in the room.',
  })
  story: ProjectStory | null;

  @Field(() => [ProjectNews], { description: 'The latest public updates, the newest first.' })
  news: ProjectNews[];

  @Field(() => words.RoomRights, { nullable: true, description: 'Of the reader; null outside the room.' })
  rights: words.RightsWord | null;

  @Field(() => [words.ProjectBlocker], { description: 'What stands in the way of the next step.' })
  blockers: words.BlockerWord[];

  @Field(() => [words.ProjectAction], { description: 'Steps that lead on from here, for those who lead.' })
  steps: words.ActionWord[];

  @Field(() => ProjectAbilities)
  viewerCan: ProjectAbilities;
}

@ObjectType()
export class ProjectConnection {
  @Field(() => [Project])
  nodes: Project[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}
