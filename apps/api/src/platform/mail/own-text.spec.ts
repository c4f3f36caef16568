import { mailDraftInput, type MailTexts } from '@kvart/domain/administration';
import { parse } from '@kvart/domain/shared';
import { locales } from '@kvart/i18n';
import { describe, expect, it } from 'vitest';
import { isMailTemplate, mailTemplates, originalTexts, ownTextIssues, valuesOf } from './own-text.ts';

const original = originalTexts('invitation', 'sl');
const found = (changes: Partial<MailTexts>, template = 'invitation', locale: 'sl' | 'en' = 'sl') => {
  if (!isMailTemplate(template)) throw new Error(template);
  return ownTextIssues(template, locale, { ...originalTexts(template, locale), ...changes }).map(
    ({ code, path, params }) => `${path.join('.')} ${code} ${Object.values(params ?? {}).join(' ')}`.trim(),
  );
};

describe.each(mailTemplates)('the original of %s', (name) => {
  it.each(locales)('could have been written by an administrator in %s', (locale) => {
    const texts = originalTexts(name, locale);
    expect(ownTextIssues(name, locale, texts)).toEqual([]);
    expect(parse(mailDraftInput, { name, locale, texts })).toEqual({
      ok: true,
      value: { name, locale, texts },
    });
  });
});

describe('a text of one’s own', () => {
  it('may say everything in other words', () => {
    const texts = {
      subject: 'Vabilo: {actor}',
      title: '{inviter} vas vabi',
      body: 'Vloga: {role, select, owner {lastnik} other {sodelavec}}.\n\n{days, plural, one {# dan} two {# dneva} few {# dni} other {# dni}}',
    };
    expect(found(texts)).toEqual([]);
    expect(valuesOf('invitation').find(({ name }) => name === 'role')).toEqual({
      ...{ name: 'role', kind: 'choice', choices: ['owner', 'editor', 'member'] },
      ...{ example: 'editor', necessary: false },
    });
  });

  it.each<[Partial<MailTexts>, string]>([
    [{ body: `${original.body} {` }, 'texts.body unreadable_message'],
    [{ body: `${original.body} {days, plural` }, 'texts.body unreadable_message'],
    [{ note: "Pišite na '{'naslov'}'" }, 'texts.note unreadable_message'],
    [{ title: '{inviter} in {space}' }, 'texts.title unknown_value space'],
    [{ title: '{url}' }, 'texts.title unknown_value url'],
    [{ title: '{0}' }, 'texts.title unknown_value 0'],
    [{ note: '{role}' }, 'texts.note wrong_kind_of_value role'],
    [
      { note: '{inviter, plural, one {#} two {#} few {#} other {#}}' },
      'texts.note wrong_kind_of_value inviter',
    ],
    [{ note: '{inviter, date, short}' }, 'texts.note wrong_kind_of_value inviter'],
    [{ note: '{role, select, boss {a} other {b}}' }, 'texts.note unknown_choice role boss'],
    [{ note: '{role, select, owner {a}}' }, 'texts.note incomplete_message role other'],
    [{ note: '{days, plural, one {dan} other {dni}}' }, 'texts.note incomplete_message days two, few'],
    [{ subject: '{role, select, owner {} other {b}}' }, 'texts.subject required'],
    [{ subject: 'Vabilo', title: 'Vabilo', body: 'Vabi vas {inviter}.' }, 'texts.body missing_value actor'],
    // Said in one case only is not said.
    [
      { subject: 'Vabilo', title: 'Vabilo', body: '{inviter} {role, select, owner {{actor}} other {nekam}}' },
      'texts.body missing_value actor',
    ],
  ])('is refused: %o', (changes, problem) => {
    expect(found(changes)).toEqual([problem]);
  });

  it('takes the code for what the mail is about', () => {
    expect(
      found(
        { subject: 'Code', title: 'Your code', body: 'Hello,\n\nyou have asked for {actor}.' },
        'verification_code',
        'en',
      ),
    ).toEqual(['texts.body missing_value code']);
  });
});
