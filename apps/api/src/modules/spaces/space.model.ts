import type { SpaceFile, SpaceReadiness as Readiness, SpaceState as State } from '@kvart/domain/spaces';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { MissingField } from '../../platform/errors/index.ts';
import {
  CalendarDate,
  Facet,
  GeoPoint,
  Image,
  Instant,
  LocalizedText,
  MapPoint,
  PageInfo,
} from '../../platform/graphql/index.ts';
import { Actor, Contact } from '../actors/index.ts';
import { Concept, Place } from '../taxonomy/index.ts';
import { SpacePeriod } from './calendar.model.ts';
import { Building } from './building.model.ts';
import { columnsAs, declareFileColumns, type PlainColumn } from './file-columns.ts';
import { SpaceReadiness, SpaceState } from './space-enums.ts';
import { SpaceCheck, SpaceDocument } from './space-papers.model.ts';
import { SpaceAbilities, TimelineEntry } from './space-parts.model.ts';

@ObjectType({ description: 'A vacant or soon vacant unit: the whole vacant-space file.' })
export class Space extends columnsAs<Pick<SpaceFile, PlainColumn>>() {
  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field(() => Int)
  version: number;

  @Field(() => SpaceState)
  state: State;

  @Field()
  isDemo: boolean;

  @Field(() => Actor)
  actor: Actor;

  @Field(() => LocalizedText, { nullable: true })
  title: LocalizedText | null;

  @Field(() => LocalizedText, { nullable: true })
  description: LocalizedText | null;

  @Field(() => Place, { nullable: true })
  place: Place | null;

  @Field(() => Building, { nullable: true, description: 'The house it is in, with its other units.' })
  building: Building | null;

  @Field(() => GeoPoint, { nullable: true, description: 'Moved by up to 250 m where `pointBlurred`.' })
  point: GeoPoint | null;

  @Field()
  pointBlurred: boolean;

  @Field()
  currency: string;

  @Field(() => [Concept])
  permittedUses: Concept[];

  @Field(() => [Concept])
  prohibitedUses: Concept[];

  @Field(() => [Image])
  photos: Image[];

  @Field(() => Image, { nullable: true, description: 'The first photo, for cards.' })
  cover: Image | null;

  @Field(() => SpaceReadiness, { description: 'The total of the technical check.' })
  readiness: Readiness;

  @Field(() => [SpaceCheck], { description: 'All nine matters of the technical check, in their order.' })
  checks: SpaceCheck[];

  @Field(() => [SpaceDocument], { description: 'Those that the reader may open, in their order.' })
  documents: SpaceDocument[];

  @Field(() => [SpacePeriod], {
    description: 'When it cannot be had, in order; what is over is shown to its editors alone.',
  })
  periods: SpacePeriod[];

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The first day from today on on which it can be had, as far as that is known.',
  })
  freeFrom: string | null;

  @Field(() => Contact, { nullable: true })
  contact: Contact | null;

  @Field(() => Float, { nullable: true, description: 'All that a month costs, tax included.' })
  monthlyCost: number | null;

  @Field(() => Instant, { nullable: true })
  listedAt: string | null;

  @Field(() => Instant, { nullable: true, description: 'When somebody last said that it is free.' })
  confirmedAt: string | null;

  @Field(() => Instant, {
    nullable: true,
    description: 'Asked twice, nobody has said that it is still free.',
  })
  staleSince: string | null;

  @Field(() => Instant)
  createdAt: string;

  @Field(() => Instant)
  updatedAt: string;

  @Field(() => [MissingField], {
    description: 'What publishing waits for; empty for those who may not edit.',
  })
  missing: MissingField[];

  @Field(() => [TimelineEntry])
  timeline: TimelineEntry[];

  @Field(() => Int, { nullable: true, description: 'For editors of the space alone.' })
  interestCount: number | null;

  @Field(() => SpaceAbilities)
  viewerCan: SpaceAbilities;
}

declareFileColumns(Space.prototype, 'output');

@ObjectType()
export class SpaceConnection {
  @Field(() => [Space])
  nodes: Space[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;

  @Field(() => [Facet])
  facets: Facet[];
}

/** Points of the map say in which state the space is. */
Field(() => SpaceState, { nullable: true })(MapPoint.prototype, 'state');
