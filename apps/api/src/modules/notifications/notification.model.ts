import {
  type MailRhythm as Rhythm,
  mailRhythms,
  type MuteKind as Kind,
  muteKinds,
  type MuteSpan as Span,
  muteSpans,
  type NotificationType as Type,
  notificationTypes,
} from '@kvart/domain/notifications';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, Instant, PageInfo, Text } from '../../platform/graphql/index.ts';

export const NotificationType = enumOf('NotificationType', notificationTypes);
export const MailRhythm = enumOf('MailRhythm', mailRhythms);
export const MuteKind = enumOf('MuteKind', muteKinds);
export const MuteSpan = enumOf('MuteSpan', muteSpans);

@ObjectType({ description: 'Something new for a person: one line for all news of a kind about one thing.' })
export class Notification {
  @Field(() => ID)
  id: string;

  @Field(() => NotificationType)
  type: Type;

  @Field({ description: "The whole sentence, in the reader's language." })
  text: string;

  @Field(() => String, { nullable: true, description: 'Words of a person that belong to it.' })
  quote: string | null;

  @Field({ description: 'Where it leads.' })
  path: string;

  @Field({ description: 'The kind of thing it is about.' })
  subjectType: string;

  @Field(() => ID)
  subjectId: string;

  @Field({ description: 'The thing by its name.' })
  thing: string;

  @Field(() => String, { nullable: true, description: 'Who caused the newest of it.' })
  actorName: string | null;

  @Field(() => Int, { description: 'How much of it is new since it was last read.' })
  count: number;

  @Field(() => Instant)
  newestAt: Date;

  @Field(() => Instant, { nullable: true })
  readAt: Date | null;
}

@ObjectType()
export class NotificationConnection {
  @Field(() => [Notification])
  nodes: Notification[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType({ description: 'Where notifications of a type reach one.' })
export class NotificationChoice {
  @Field(() => NotificationType)
  type: Type;

  @Field()
  inApp: boolean;

  @Field()
  mail: boolean;

  @Field()
  push: boolean;
}

@ObjectType({ description: "From and to on the person's clock, as 22:00." })
export class QuietHours {
  @Field()
  from: string;

  @Field()
  to: string;
}

@ObjectType({ description: 'Something one does not want to hear of.' })
export class NotificationMute {
  @Field(() => ID)
  id: string;

  @Field(() => MuteKind)
  kind: Kind;

  @Field({ description: 'What it is called; for a type its word.' })
  label: string;

  @Field(() => Instant, { nullable: true })
  until: Date | null;
}

@ObjectType({ description: 'A browser that can be pushed to.' })
export class PushDevice {
  @Field(() => ID)
  id: string;

  @Field()
  device: string;

  @Field(() => Instant)
  createdAt: Date;

  @Field({ description: 'It is the session that asks.' })
  current: boolean;
}

@ObjectType({ description: 'How one wants to hear of what is new.' })
export class NotificationSettings {
  @Field(() => ID)
  id: string;

  @Field(() => MailRhythm)
  rhythm: Rhythm;

  @Field(() => QuietHours, { nullable: true })
  quietHours: QuietHours | null;

  @Field()
  timeZone: string;

  @Field(() => [NotificationChoice])
  choices: NotificationChoice[];

  @Field(() => [NotificationMute])
  mutes: NotificationMute[];

  @Field(() => [PushDevice])
  devices: PushDevice[];

  @Field({ description: 'What a browser needs to subscribe.' })
  pushKey: string;
}

@ObjectType({ description: 'What is left after some lines were read.' })
export class NotificationsRead {
  @Field(() => Int)
  unread: number;
}

@ObjectType({ description: 'What no mail tells of any more.' })
export class StoppedAlerts {
  @Field()
  name: string;
}

@InputType()
export class NotificationSubjectInput {
  @Field()
  type: string;

  @Field(() => ID)
  id: string;
}

@InputType({ description: 'Some lines, all about one thing, or all.' })
export class ReadNotificationsInput {
  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @Field(() => NotificationSubjectInput, { nullable: true })
  subject?: NotificationSubjectInput | null;

  @Field(() => Boolean, { nullable: true })
  all?: boolean | null;
}

@InputType()
export class QuietHoursInput {
  @Field()
  from: string;

  @Field()
  to: string;
}

@InputType()
export class NotificationChoiceInput {
  @Field(() => NotificationType)
  type: Type;

  @Field()
  inApp: boolean;

  @Field()
  mail: boolean;

  @Field()
  push: boolean;
}

@InputType({ description: 'What is absent stays; quiet hours of null end.' })
export class ChangeNotificationSettingsInput {
  @Field(() => MailRhythm, { nullable: true })
  rhythm?: Rhythm | null;

  @Field(() => QuietHoursInput, { nullable: true })
  quietHours?: QuietHoursInput | null;

  @Field(() => [NotificationChoiceInput], { nullable: true })
  choices?: NotificationChoiceInput[] | null;
}

@InputType({ description: 'Silences what a line is about, who caused it, or all lines like it.' })
export class MuteNotificationsInput {
  @Field(() => ID)
  notificationId: string;

  @Field(() => MuteKind)
  what: Kind;

  @Field(() => MuteSpan)
  span: Span;
}

@InputType({ description: "A browser's PushSubscription." })
export class AddPushDeviceInput {
  @Field(() => Text)
  endpoint: string;

  @Field()
  p256dh: string;

  @Field()
  auth: string;
}
