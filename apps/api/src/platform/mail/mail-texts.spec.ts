import { locales } from '@kvart/i18n';
import { describe, expect, it } from 'vitest';
import { writeMail } from './content.ts';
import { layOutHtml } from './html-layout.ts';
import type { MailTemplate, MailTemplates } from './templates.ts';
import { layOutText, wrap } from './text-layout.ts';

const url = 'https://kvart.example/confirm?token=abc&x=1';
const nasty = `<img src=x onerror="alert(1)"> & 'Co'`;

const samples: MailTemplates = {
  confirm_email: { name: 'Ana', url, hours: 24 },
  already_registered: { name: 'Ana', url },
  change_email: { name: 'Ana', url, hours: 2 },
  reset_password: { name: 'Ana', url, minutes: 30 },
  password_changed: { name: 'Ana', url },
  erasure_begun: { name: 'Ana', date: '3. 4. 2027', url },
  erasure_soon: { name: 'Ana', date: '3. 4. 2027', url },
  invitation: { inviter: 'Ana', actor: nasty, role: 'editor', url, days: 14 },
  interest_received: { name: 'Ana', actor: 'Studio', space: nasty, quote: nasty, url },
  interest_answered: {
    name: 'Ana',
    actor: 'Mesto',
    space: 'Veronikina 3',
    state: 'declined',
    quote: 'Zasedeno.',
    url,
  },
  interest_withdrawn: { name: 'Ana', actor: 'Studio', space: 'Veronikina 3', url },
  verification_code: { actor: nasty, code: '012345', hours: 72, url },
  claim_link: { person: nasty, actor: nasty, url, hours: 48 },
  claim_submitted: { name: 'Ana', person: 'Bor', actor: nasty, quote: nasty, url },
  claim_closed: { name: 'Ana', actor: 'Studio', state: 'refused', quote: nasty, url },
  notifications: { name: 'Ana', count: 3, first: nasty, url },
  saved_search: { name: 'Ana', search: nasty, count: 2, url },
  spaces_to_confirm: { name: 'Ana', count: 2, again: 'no', url },
  spaces_lapsed: { name: 'Ana', count: 2, days: 30, url },
  spaces_look_alike: { name: 'Ana', actor: nasty, url },
  proposal_received: { name: 'Ana', actor: 'Mesto', request: nasty, count: 2, quote: nasty, url },
  proposal_answered: { name: 'Ana', actor: 'Studio', space: nasty, state: 'declined', quote: nasty, url },
  meeting: { name: 'Ana', meeting: nasty, project: nasty, when: 'Friday', place: nasty, state: 'moved', url },
  appointment: {
    ...{ name: 'Ana', service: nasty, topic: nasty, other: nasty, person: nasty, when: 'Friday' },
    ...{ place: nasty, state: 'moved', quote: nasty, url },
  },
  space_request_ending: { name: 'Ana', request: nasty, state: 'soon', days: 14, months: 6, url },
  report_received: { unit: nasty, url, days: 7 },
  notice_receipt: { thing: nasty, number: 'a1b2c3', url },
  notifier_stepped: {
    name: 'Ana',
    state: 'limit',
    until: '1 May 2027',
    quote: 'All were about one neighbour.',
    url,
  },
  notice_answered: { thing: nasty, state: 'hide', quote: nasty, url },
  statement_of_reasons: {
    name: 'Ana',
    actor: nasty,
    thing: nasty,
    measure: 'restrict',
    functions: 'Publishing spaces',
    ends: 'yes',
    until: '1. 2. 2027',
    ground: 'rules',
    redress: '1. 6. 2027',
    quote: nasty,
    url,
  },
  appeal_answered: { name: 'Ana', actor: nasty, thing: nasty, state: 'upheld', quote: nasty, url },
  report_decided: { unit: 'Šutna 3, Kamnik', state: 'rejected', quote: nasty, url },
};

const cases = locales.flatMap((locale) =>
  (Object.keys(samples) as MailTemplate[]).map((template) => ({ locale, template })),
);

describe.each(cases)('$template in $locale', ({ locale, template }) => {
  const content = writeMail({ locale, template, params: samples[template] });
  const text = layOutText(content);
  const html = layOutHtml(content);

  it('is complete', () => {
    expect(content.subject).not.toMatch(/mail\.|[{}\n]/);
    expect(text).not.toMatch(/mail\.\w|[{}]/);
    expect(text).toContain(url);
    expect(html).toContain('https://kvart.example/confirm?token=abc&amp;x=1');
    expect(html).toContain(`<html lang="${locale}">`);
  });

  it('lets no markup of people through', () => {
    expect(html).not.toContain('<img');
    if ('quote' in samples[template]) expect(html).toContain('<blockquote');
  });
});

describe('the texts', () => {
  it('differ by answer and count', () => {
    const subject = (state: MailTemplates['interest_answered']['state']) =>
      writeMail({
        locale: 'sl',
        template: 'interest_answered',
        params: { ...samples.interest_answered, state },
      }).subject;
    expect(new Set((['shortlisted', 'in_talks', 'declined'] as const).map(subject)).size).toBe(3);
    const body = (hours: number) =>
      writeMail({
        locale: 'sl',
        template: 'confirm_email',
        params: { name: 'Ana', url, hours },
      }).paragraphs.join(' ');
    expect(body(1)).toContain('1 uro');
    expect(body(2)).toContain('2 uri');
    expect(body(3)).toContain('3 ure');
    expect(body(24)).toContain('24 ur ');
  });

  it('never break a header line', () => {
    const params = { ...samples.interest_received, actor: 'Studio\r\nBcc: all@example.org' };
    expect(writeMail({ locale: 'en', template: 'interest_received', params }).subject).not.toMatch(/[\r\n]/);
  });

  it('wrap between words, with the prefix on each row', () => {
    const rows = wrap('word '.repeat(40).trim(), '> ').split('\n');
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row).toMatch(/^> .{1,74}$/);
  });

  it('offer what can be done about each thing, each with its own link', () => {
    const links = [
      { label: nasty, url: 'https://kvart.example/confirm-space#token=a' },
      { label: 'No longer free', url: 'javascript:alert(1)' },
    ];
    const content = writeMail({
      locale: 'en',
      template: 'spaces_to_confirm',
      params: samples.spaces_to_confirm,
      items: [{ title: 'Corner shop', detail: 'Kamnik', url, links }],
    });
    expect(layOutText(content)).toContain('  No longer free:\n  javascript:alert(1)');
    expect(layOutHtml(content)).toContain('href="https://kvart.example/confirm-space#token=a"');
    expect(layOutHtml(content)).not.toMatch(/<img|href="javascript/);
  });

  it('link web addresses only', () => {
    const content = writeMail({
      locale: 'en',
      template: 'already_registered',
      params: { name: 'A', url: 'javascript:alert(1)' },
    });
    expect(layOutHtml(content)).not.toContain('href="javascript');
  });
});
