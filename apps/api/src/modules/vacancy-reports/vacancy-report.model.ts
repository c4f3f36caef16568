import {
  type ReportAction as Action,
  reportActions,
  type ReportSource as Source,
  reportSources,
  type ReportState as State,
  reportStates,
  type VacancyLength as Length,
  vacancyLengths,
} from '@kvart/domain/vacancy-reports';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, GeoPoint, Image, Instant, PageInfo, Text } from '../../platform/graphql/index.ts';
import { Space } from '../spaces/index.ts';
import { Place } from '../taxonomy/index.ts';

export const ReportState = enumOf('ReportState', reportStates);
export const ReportAction = enumOf('ReportAction', reportActions);
export const ReportSource = enumOf('ReportSource', reportSources);
export const VacancyLength = enumOf('VacancyLength', vacancyLengths);
export type { Action, Length, Source, State };

@ObjectType({
  description: 'A turn in the history of a report; nobody is named where the reporter or the clock acted.',
})
export class ReportEvent {
  @Field(() => Instant)
  at: string;

  @Field(() => ReportState)
  state: State;

  @Field(() => String, { nullable: true })
  personName: string | null;

  @Field(() => String, { nullable: true })
  actorName: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;
}

@ObjectType({
  description: 'An empty unit that a visitor told about; seen by those who look after the place.',
})
export class VacancyReport {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => ReportState)
  state: State;

  @Field(() => Instant)
  createdAt: string;

  @Field(() => Instant)
  stateChangedAt: string;

  @Field(() => Place)
  place: Place;

  @Field(() => String, { nullable: true })
  address: string | null;

  @Field(() => GeoPoint, { nullable: true })
  point: GeoPoint | null;

  @Field(() => String, { nullable: true })
  formerUse: string | null;

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field(() => ReportSource)
  source: Source;

  @Field(() => VacancyLength)
  vacantFor: Length;

  @Field({ description: 'The language it was written in.' })
  locale: string;

  @Field()
  isDemo: boolean;

  @Field({
    description: 'Whether the reporter left an address to be told; the address itself is never shown.',
  })
  reporterIsTold: boolean;

  @Field(() => [Image])
  photos: Image[];

  @Field({ description: 'Whether the sender lets the pictures be shown to the public.' })
  photosOpen: boolean;

  @Field(() => Space, {
    nullable: true,
    description: 'The space it was linked to, where the reader may see it.',
  })
  space: Space | null;

  @Field(() => [Space], {
    description: 'Entries that may be the same unit: near it, or of the reader’s own actors in its town.',
  })
  candidates: Space[];

  @Field(() => [ReportEvent])
  events: ReportEvent[];

  @Field(() => [ReportAction], { description: 'The steps the reader may take now.' })
  viewerSteps: Action[];
}

@ObjectType()
export class VacancyReportConnection {
  @Field(() => [VacancyReport])
  nodes: VacancyReport[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}

@ObjectType({ description: 'The reports somebody looks after.' })
export class ReportDesk {
  @Field(() => Int, { description: 'Those that nobody has taken up yet.' })
  waiting: number;
}

@ObjectType({ description: 'Thanks for a report.' })
export class ReportReceived {
  @Field({ description: 'Lets pictures be added within the hour, as the header `x-kvart-upload`.' })
  uploadToken: string;

  @Field({ description: 'A mail is on its way that asks to confirm the address.' })
  mailSent: boolean;
}

@ObjectType({ description: 'What the reporter may follow by the link in a mail.' })
export class FollowedReport {
  @Field(() => ReportState)
  state: State;

  @Field(() => Instant)
  createdAt: string;

  @Field()
  placeName: string;

  @Field(() => String, { nullable: true })
  address: string | null;

  @Field({ description: 'Kvart still has the address.' })
  hasAddress: boolean;

  @Field()
  isConfirmed: boolean;

  @Field(() => String, { nullable: true, description: 'The entry it became, once that is public.' })
  spaceSlug: string | null;
}

@InputType()
export class VacancyReportInput {
  @Field(() => ID)
  placeId: string;

  @Field(() => Text, { nullable: true })
  address?: string | null;

  @Field(() => Float, { nullable: true })
  lat?: number | null;

  @Field(() => Float, { nullable: true })
  lon?: number | null;

  @Field(() => Text, { nullable: true })
  formerUse?: string | null;

  @Field(() => Text, { nullable: true })
  note?: string | null;

  @Field(() => ReportSource)
  source: Source;

  @Field(() => VacancyLength)
  vacantFor: Length;

  @Field(() => Text, { nullable: true })
  email?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The pictures may be shown to the public; no where nothing is said.',
  })
  photosOpen?: boolean;
}
