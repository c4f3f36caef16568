import type { NotificationType } from '@kvart/domain/notifications';
import type { Tx } from '../../platform/database/index.ts';
import type { MailTemplate, MailTemplates } from '../../platform/mail/index.ts';

/** Who is told. */
export interface Receiver {
  personId: string;
  /** The actor for which they are told; who leaves it does not see the line any more. */
  forActorId?: string | null;
}

/** Something new, as modules tell it. */
export interface Tidings {
  type: NotificationType;
  /** What it is about: news about one thing make one line. */
  subject: { type: string; id: string };
  /** Keeps news about one thing apart, for example by the answer. */
  aspect?: string;
  /** The actor who caused it. */
  actorId?: string | null;
  receivers: readonly Receiver[];
  /** Small facts that the line is made of later: ids, versions, states. */
  facts?: Readonly<Record<string, string | number>>;
}

/** A line as it is stored. */
export interface NotificationRow {
  id: string;
  personId: string;
  type: NotificationType;
  subjectType: string;
  subjectId: string;
  actorId: string | null;
  actorName: string | null;
  forActorId: string | null;
  facts: Record<string, string | number>;
  count: number;
  newestAt: Date;
  readAt: Date | null;
}

/** What is told in a line, in the receiver's language. */
export interface Line {
  /** The thing by its name. */
  thing: string;
  /** Where it is, from the root of the site. */
  path: string;
  /** Who caused it, where that is not the actor alone. */
  actor?: string;
  /** A word of the sentence that depends on a state. */
  state?: string;
  /** Words of a person. */
  quote?: string | null;
  /** How much of it is new, where the module knows better than the count of events. */
  count?: number;
}

/** A mail that tells of one line alone, more than the line itself says. */
export type OwnMail = {
  [T in MailTemplate]: { template: T; params: Omit<MailTemplates[T], 'name' | 'url'> };
}[MailTemplate];

/** Puts the lines of a type into words. The module to which the things belong knows how. */
export interface LineSource {
  /** By the line's id; a line that is missing here has nothing behind it any more. */
  lines(rows: readonly NotificationRow[], locale: string): Promise<ReadonlyMap<string, Line>>;
  /** The mail where this is the only line. */
  mail?(row: NotificationRow, line: Line): OwnMail;
  /** The module writes the mails of the type itself. */
  ownMails?: boolean;
  /** Something else that rests once a person has read of these things. */
  onRead?(tx: Tx, personId: string, subjectIds: readonly string[]): Promise<void>;
}
