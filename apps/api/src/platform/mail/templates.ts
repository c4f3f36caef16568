import type { CalendarMethod } from '../calendar/index.ts';
import type { MailTexts } from '@kvart/domain/administration';
import type { Measure, NoticeGround } from '@kvart/domain/desk';

/** The figures and links each mail needs. Texts stand in packages/i18n/messages/<locale>/mail.json. */
export interface MailTemplates {
  /** Someone signed up: confirm the address. */
  confirm_email: { name: string; url: string; hours: number };
  /** Someone signed up with an address that has an account; `url` leads to sign-in. */
  already_registered: { name: string; url: string };
  /** Sent to the new address. */
  change_email: { name: string; url: string; hours: number };
  reset_password: { name: string; url: string; minutes: number };
  /** `url` leads to the reset page, in case it was somebody else. */
  password_changed: { name: string; url: string };
  /** An account will be erased on a day, written out; `url` leads to where that can be taken back. */
  erasure_begun: { name: string; date: string; url: string };
  /** The same, some days before. */
  erasure_soon: { name: string; date: string; url: string };
  invitation: {
    inviter: string;
    actor: string;
    role: 'owner' | 'editor' | 'member';
    url: string;
    days: number;
  };
  /** To the space's side. `quote` is the message. */
  interest_received: { name: string; actor: string; space: string; quote: string; url: string };
  /** To the applicant. `quote` is the reason. */
  interest_answered: {
    name: string;
    actor: string;
    space: string;
    state: 'shortlisted' | 'in_talks' | 'declined';
    quote?: string;
    url: string;
  };
  /** To the space's side. `quote` is the reason. */
  interest_withdrawn: { name: string; actor: string; space: string; quote?: string; url: string };
  /** To an address at the actor's own domain: whoever opens `url`, signed in as the claimant, has proven the claim. */
  claim_link: { person: string; actor: string; url: string; hours: number };
  /** To an address at the actor's own domain: whoever reads it there tells the desk the code. */
  verification_code: { actor: string; code: string; hours: number; url: string };
  /** To those who decide. `quote` is the claimant's message. */
  claim_submitted: { name: string; person: string; actor: string; quote?: string; url: string };
  /** To the claimant. `quote` is the reason. */
  claim_closed: {
    name: string;
    actor: string;
    state: 'granted' | 'refused' | 'superseded' | 'expired';
    quote?: string;
    url: string;
  };
  /** To those who look after listed spaces, which stand as items: are they still free? */
  spaces_to_confirm: { name: string; count: number; url: string; again: 'yes' | 'no' };
  /** To the same: nobody answered, the spaces that stand as items are off the list. */
  spaces_lapsed: { name: string; count: number; url: string; days: number };
  /** To both owners of entries that look like one; the two stand as items. `actor` is who noticed. */
  spaces_look_alike: { name: string; actor: string; url: string };
  /** To whoever left an address with a report: confirm that it is theirs. `unit` is address and town. */
  report_received: { unit: string; url: string; days: number };
  /** To the reporter, once confirmed. `quote` is the reason. */
  report_decided: {
    unit: string;
    state: 'verified' | 'linked' | 'duplicate' | 'not_vacant' | 'rejected' | 'stale';
    quote?: string;
    url: string;
  };
  /** To whoever left an address with a notice. */
  notice_receipt: { thing: string; number: string; url: string };
  /** To the same, once decided. `quote` is what was found. */
  /** To somebody whose notices mostly lead to nothing. */
  notifier_stepped: { name: string; state: 'warn' | 'limit'; until: string; quote: string; url: string };
  notice_answered: { thing: string; state: Measure; quote: string; url: string };
  /** To those who act for the actor that a decision hits. `quote` is facts and basis; days are written out. */
  statement_of_reasons: {
    name: string;
    actor: string;
    thing: string;
    measure: Exclude<Measure, 'nothing'>;
    functions: string;
    ends: 'yes' | 'no';
    until: string;
    ground: NoticeGround;
    redress: string;
    quote: string;
    url: string;
  };
  /** To the same. `quote` is the reason. */
  appeal_answered: {
    name: string;
    actor: string;
    thing: string;
    state: 'upheld' | 'rejected';
    quote: string;
    url: string;
  };
  /** What is new, as the mail's items, up to twenty of `count`; `first` is the newest line. */
  notifications: { name: string; count: number; first: string; url: string };
  /** To whoever keeps a search; the spaces are the mail's items, up to ten of `count`. */
  saved_search: { name: string; search: string; count: number; url: string };
  /** To those who look for a room: one proposal, or several, the newest of which speaks. `quote` is its message. */
  proposal_received: {
    name: string;
    actor: string;
    request: string;
    count: number;
    quote: string;
    url: string;
  };
  /** To whoever proposed a space. `quote` is what was answered. */
  proposal_answered: {
    name: string;
    actor: string;
    space: string;
    state: 'declined' | 'taken_up';
    quote?: string;
    url: string;
  };
  /** To those who are asked to a meeting of a project, with the entry for their calendar. */
  meeting: {
    name: string;
    meeting: string;
    project: string;
    when: string;
    place: string;
    state: 'called' | 'moved' | 'cancelled';
    url: string;
  };
  /** To both sides of an appointment with a centre. `quote` is what was written with it. */
  appointment: {
    name: string;
    service: string;
    topic: string;
    /** The actor that comes, or the centre; and the person of it. */
    other: string;
    person: string;
    when: string;
    place: string;
    state: 'booked' | 'moved' | 'cancelled' | 'soon';
    quote?: string;
    url: string;
  };
  /** To those who look for a room: their request runs out in some days, or has run out. `url` renews it. */
  space_request_ending: {
    name: string;
    request: string;
    state: 'soon' | 'expired';
    days: number;
    months: number;
    url: string;
  };
}

export type MailTemplate = keyof MailTemplates;

/** One of the things a mail tells of: already in the receiver's language. */
export interface MailItem {
  title: string;
  detail: string;
  url: string;
  /** What can be done about it, each a link of its own. */
  links?: readonly { label: string; url: string }[];
}

/** A mail to be written and sent. */
export interface MailToQueue<T extends MailTemplate = MailTemplate> {
  to: string;
  /** The receiver's language. */
  locale: string;
  template: T;
  params: MailTemplates[T];
  /**
   * Names this very mail, for example `interest-<id>-v2-<person id>`. Sending it again keeps the Message-ID,
   * so mail programs show it once; queueing it again while it waits changes nothing.
   */
  messageId: string;
  /** Things the mail tells of, each a link; they stand between the text and the button. */
  items?: readonly MailItem[];
  /** Where the receiver can switch mails of this kind off: a page for people that also takes a bare POST. */
  unsubscribe?: string;
  /** Texts that are tried out, instead of those that hold. */
  texts?: MailTexts;
  /** An entry for the receiver's calendar, as `calendarFile` writes it. */
  calendar?: { method: CalendarMethod; content: string };
}
