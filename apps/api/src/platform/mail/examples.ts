import { measures, noticeGrounds } from '@kvart/domain/desk';
import type { MailTemplate, MailTemplates } from './templates.ts';

const name = 'Ana Kovač';
const actor = 'Studio Prelom';
const space = 'Trgovina na Šutni';
const thing = `„${space}“`;
const quote = 'Lepo pozdravljeni. Liebe Grüße. Kind regards.';
const url = 'https://kvart.example/';

/** Each mail with made-up values: for whoever writes its text and wants to see it. */
export const mailExamples: MailTemplates = {
  confirm_email: { name, url, hours: 24 },
  already_registered: { name, url },
  change_email: { name, url, hours: 2 },
  reset_password: { name, url, minutes: 30 },
  password_changed: { name, url },
  erasure_begun: { name, date: '3. 4. 2027', url },
  erasure_soon: { name, date: '3. 4. 2027', url },
  invitation: { inviter: 'Bor Zupan', actor, role: 'editor', url, days: 14 },
  interest_received: { name, actor, space, quote, url },
  interest_answered: { name, actor, space, state: 'shortlisted', quote, url },
  interest_withdrawn: { name, actor, space, quote, url },
  claim_link: { person: 'Bor Zupan', actor, url, hours: 48 },
  verification_code: { actor, code: '047913', hours: 72, url },
  claim_submitted: { name, person: 'Bor Zupan', actor, quote, url },
  claim_closed: { name, actor, state: 'granted', quote, url },
  spaces_to_confirm: { name, count: 2, again: 'no', url },
  spaces_lapsed: { name, count: 2, days: 30, url },
  spaces_look_alike: { name, actor, url },
  report_received: { unit: 'Šutna 3, Kamnik', url, days: 7 },
  report_decided: { unit: 'Šutna 3, Kamnik', state: 'verified', quote, url },
  notice_receipt: { thing, number: 'a1b2c3', url },
  notifier_stepped: { name, state: 'warn', until: '1. 5. 2027', quote, url },
  notice_answered: { thing, state: 'hide', quote, url },
  statement_of_reasons: {
    ...{ name, actor, thing, measure: 'hide', functions: 'A, B', ends: 'yes', until: '1. 2. 2027' },
    ...{ ground: 'rules', redress: '1. 6. 2027', quote, url },
  },
  appeal_answered: { name, actor, thing, state: 'upheld', quote, url },
  notifications: { name, count: 3, first: `${actor}: ${space}`, url },
  saved_search: { name, search: 'Atelje, Kamnik', count: 2, url },
  proposal_received: { name, actor, request: 'Atelje, 40 m²', count: 2, quote, url },
  proposal_answered: { name, actor, space, state: 'taken_up', quote, url },
  meeting: {
    ...{ name, meeting: 'Kick-off', project: 'Živo mesto', when: '3. 4. 2027, 17:00' },
    ...{ place: 'Kamnik', state: 'called', url },
  },
  appointment: {
    ...{ name, service: 'Erstgespräch', topic: 'Atelje v mestu', other: actor, person: 'Bor Zupan' },
    ...{ when: '3. 4. 2027, 17:00', place: 'Kamnik', state: 'booked', quote, url },
  },
  space_request_ending: { name, request: 'Atelje, 40 m²', state: 'soon', days: 14, months: 6, url },
};

type Choices = { [T in MailTemplate]?: { [V in keyof MailTemplates[T]]?: readonly MailTemplates[T][V][] } };

/** The words that a wording can be chosen by, where the originals do not name all of them. */
export const mailChoices: Choices = {
  invitation: { role: ['owner', 'editor', 'member'] },
  interest_answered: { state: ['shortlisted', 'in_talks', 'declined'] },
  claim_closed: { state: ['granted', 'refused', 'superseded', 'expired'] },
  spaces_to_confirm: { again: ['yes', 'no'] },
  report_decided: { state: ['verified', 'linked', 'duplicate', 'not_vacant', 'rejected', 'stale'] },
  notifier_stepped: { state: ['warn', 'limit'] },
  notice_answered: { state: measures },
  statement_of_reasons: {
    measure: measures.filter((measure) => measure !== 'nothing'),
    ends: ['yes', 'no'],
    ground: noticeGrounds,
  },
  appeal_answered: { state: ['upheld', 'rejected'] },
  proposal_answered: { state: ['taken_up', 'declined'] },
  meeting: { state: ['called', 'moved', 'cancelled'] },
  appointment: { state: ['booked', 'moved', 'cancelled', 'soon'] },
  space_request_ending: { state: ['soon', 'expired'] },
};

type Necessary = { [T in MailTemplate]?: readonly (keyof MailTemplates[T] & string)[] };

/**
 * What a mail is sent for: its subject, title or text always name it. The link needs no entry, as it is a button of every mail, and
 * neither does a message or a reason that is quoted.
 */
export const necessaryValues: Necessary = {
  invitation: ['inviter', 'actor'],
  interest_received: ['actor', 'space'],
  interest_answered: ['state', 'space'],
  interest_withdrawn: ['actor', 'space'],
  claim_link: ['person', 'actor'],
  verification_code: ['code'],
  claim_submitted: ['person', 'actor'],
  claim_closed: ['state'],
  report_received: ['unit', 'days'],
  report_decided: ['state', 'unit'],
  notice_receipt: ['thing', 'number'],
  notifier_stepped: ['state'],
  notice_answered: ['thing', 'state'],
  // The law says what it has to hold.
  statement_of_reasons: ['thing', 'measure', 'ends', 'ground', 'redress'],
  appeal_answered: ['state', 'thing'],
  proposal_answered: ['state'],
  meeting: ['meeting', 'when', 'place', 'state'],
  appointment: ['service', 'when', 'place', 'state'],
  space_request_ending: ['state', 'request'],
};
