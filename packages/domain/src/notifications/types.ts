/** Where a notification can reach somebody. */
export const channels = ['in_app', 'mail', 'push'] as const;
export type Channel = (typeof channels)[number];

/** Which channels are on. */
export type Choice = Readonly<Record<Channel, boolean>>;

/** What a notification can be about. What has no source in a running Kvart is shown nowhere. */
export const notificationTypes = [
  'message_received',
  'mention',
  'introduction_asked',
  'introduction_answered',
  'introduction_due',
  'conversation_assigned',
  'interest_received',
  'interest_answered',
  'saved_search_matched',
  'request_proposed',
  'proposal_answered',
  'request_ending',
  'project_invited',
  'project_news',
  'role_applied',
  'role_answered',
  'tasks_due',
  'project_effect',
  'room_news',
  'meeting_called',
  'appointment_turned',
  'space_stale',
  'report_received',
  'claim_submitted',
  'claim_decided',
  'import_done',
  'notice_received',
  'case_handed_over',
  'decision_made',
  'actors_merged',
  'verification_turned',
  'suggestions_found',
] as const;
export type NotificationType = (typeof notificationTypes)[number];

interface TypeRule {
  /** What somebody gets who never chose. */
  choice: Choice;
  /** Minutes that pass before it leaves Kvart: time to read it there, and for more of the same to come. */
  calm: { mail: number; push: number };
}

const everywhere: Choice = { in_app: true, mail: true, push: true };
const hereAndMail: Choice = { in_app: true, mail: true, push: false };
const atOnce = { mail: 0, push: 0 };
const talk = { mail: 10, push: 1 };

export const typeRules: Readonly<Record<NotificationType, TypeRule>> = {
  message_received: { choice: everywhere, calm: talk },
  mention: { choice: everywhere, calm: talk },
  introduction_asked: { choice: everywhere, calm: atOnce },
  introduction_answered: { choice: everywhere, calm: atOnce },
  introduction_due: { choice: hereAndMail, calm: { mail: 5, push: 5 } },
  conversation_assigned: { choice: everywhere, calm: talk },
  interest_received: { choice: everywhere, calm: atOnce },
  interest_answered: { choice: everywhere, calm: atOnce },
  saved_search_matched: { choice: hereAndMail, calm: { mail: 5, push: 5 } },
  request_proposed: { choice: everywhere, calm: { mail: 5, push: 5 } },
  proposal_answered: { choice: everywhere, calm: atOnce },
  request_ending: { choice: hereAndMail, calm: atOnce },
  project_invited: { choice: everywhere, calm: atOnce },
  project_news: { choice: hereAndMail, calm: { mail: 10, push: 10 } },
  role_applied: { choice: everywhere, calm: { mail: 5, push: 5 } },
  role_answered: { choice: everywhere, calm: atOnce },
  tasks_due: { choice: hereAndMail, calm: { mail: 5, push: 5 } },
  project_effect: { choice: hereAndMail, calm: { mail: 5, push: 5 } },
  room_news: { choice: hereAndMail, calm: { mail: 10, push: 10 } },
  // The mail of a meeting is its invitation, with the entry for the calendar; it goes out by itself.
  meeting_called: { choice: { in_app: true, mail: false, push: true }, calm: atOnce },
  // The same holds for what somebody booked.
  appointment_turned: { choice: { in_app: true, mail: false, push: true }, calm: atOnce },
  space_stale: { choice: hereAndMail, calm: { mail: 5, push: 5 } },
  report_received: { choice: hereAndMail, calm: { mail: 10, push: 10 } },
  claim_submitted: { choice: hereAndMail, calm: atOnce },
  claim_decided: { choice: everywhere, calm: atOnce },
  notice_received: { choice: hereAndMail, calm: { mail: 10, push: 10 } },
  case_handed_over: { choice: hereAndMail, calm: { mail: 5, push: 5 } },
  decision_made: { choice: everywhere, calm: atOnce },
  actors_merged: { choice: everywhere, calm: atOnce },
  verification_turned: { choice: everywhere, calm: atOnce },
  import_done: { choice: { in_app: true, mail: false, push: false }, calm: { mail: 5, push: 0 } },
  suggestions_found: { choice: hereAndMail, calm: { mail: 5, push: 5 } },
};

export const isNotificationType = (value: string): value is NotificationType =>
  (notificationTypes as readonly string[]).includes(value);

/** What can be silenced: one thing, one actor, or everything of a type. */
export const muteKinds = ['thing', 'actor', 'type'] as const;
export type MuteKind = (typeof muteKinds)[number];

/** For how long. */
export const muteSpans = ['hour', 'day', 'week', 'forever'] as const;
export type MuteSpan = (typeof muteSpans)[number];

const spanMinutes = { hour: 60, day: 1440, week: 10_080 } as const;

/** When a mute ends; null stands for never. */
export const muteEnd = (span: MuteSpan, now: Date): Date | null =>
  span === 'forever' ? null : new Date(now.getTime() + spanMinutes[span] * 60_000);

/** How a mute of one thing names it. */
export const thingTarget = (thing: { type: string; id: string }): string => `${thing.type}:${thing.id}`;

/** Mutes and devices of one person. */
export const mostMutes = 200;
export const mostDevices = 20;
/** Lines one mail tells of; the button leads to all of them. */
export const mostLinesInAMail = 20;
/** Pushes at one go; more than that become one that says how many. */
export const mostPushesAtOnce = 3;
/** Days for which a line stays: once it was read, and in any case. */
export const keptDays = { ever: 365 } as const;
