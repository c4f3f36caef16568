import { describe, expect, it } from 'vitest';
import { parse } from '../../shared/parse.ts';
import { codesOf, outcome, valueOf } from '../../spec-helpers.ts';
import type { Viewer } from '../../shared/viewer.ts';
import { createProjectInput } from '../inputs.ts';
import { templateContent } from './content.ts';
import { fillingOf } from './filling.ts';
import { guardEditTemplates, guardSaveTemplate } from './policy.ts';

const words = (en: string, sl?: string) => (sl ? { en, sl } : { en });
const content = {
  title: words('Market', 'Tržnica'),
  summary: words('Stalls in an empty hall.'),
  days: 60,
  packages: [{ title: words('Stalls', 'Stojnice'), from: 0, until: 30 }],
  milestones: [{ title: words('Opening', 'Odprtje'), day: 30, package: 0 }],
  tasks: [{ title: words('Build'), from: 10, until: 29, package: null }],
  roles: [{ title: words('A joiner', 'Mizar'), text: {}, sectors: ['small_business'] }],
  indicators: [{ title: words('Visitors', 'Obiskovalci'), unit: {}, target: 100 }],
};
const read = (over: object = {}) => parse(templateContent, { ...content, ...over });

describe('what a template holds', () => {
  it('is read as it is stored and as forms send it', () => {
    expect(valueOf(read())).toEqual(content);
    const asked = [
      { locale: 'sl', text: ' Tržnica  mesta ' },
      { locale: 'de', text: '' },
    ];
    expect(valueOf(read({ title: asked })).title).toEqual({ sl: 'Tržnica mesta' });
  });

  it('has words, days in order and packages that are there', () => {
    const [task] = content.tasks;
    expect(codesOf(read({ title: {} }))).toEqual(['title required']);
    expect(codesOf(read({ title: [{ locale: 'xx', text: 'Hm hm' }] }))).toContain(
      'title.0.locale unknown_locale',
    );
    expect(codesOf(read({ tasks: [{ ...task, until: 9 }] }))).toEqual(['tasks.0.until too_small']);
    expect(codesOf(read({ tasks: [{ ...task, until: 61 }] }))).toEqual(['tasks.0.until too_large']);
    expect(codesOf(read({ tasks: [{ ...task, package: 1 }] }))).toEqual(['tasks.0.package invalid_choice']);
    expect(codesOf(read({ days: 20 }))).toEqual([
      'packages.0.until too_large',
      'milestones.0.day too_large',
      'tasks.0.until too_large',
    ]);
  });

  it('is bounded', () => {
    const many = (count: number, row: unknown) => Array.from({ length: count }, () => row);
    expect(codesOf(read({ tasks: many(61, content.tasks[0]) }))).toEqual(['tasks too_many']);
    expect(codesOf(read({ roles: many(11, content.roles[0]) }))).toEqual(['roles too_many']);
    expect(codesOf(read({ days: 1096 }))).toEqual(['days too_large']);
    expect(codesOf(read({ title: words('x'.repeat(121)) }))).toContain('title.0.text too_long');
  });
});

describe('what stands in a new room', () => {
  const stored = valueOf(read());

  it('counts its days from the first one, over the end of months and leap days too', () => {
    const filling = fillingOf(stored, '2028-02-01', 'sl');
    expect(filling).toMatchObject({
      endsOn: '2028-04-01',
      packages: [{ title: 'Stojnice', from: '2028-02-01', until: '2028-03-02' }],
      milestones: [{ title: 'Odprtje', dueOn: '2028-03-02', package: 0 }],
      tasks: [{ from: '2028-02-11', until: '2028-03-01', package: null }],
    });
  });

  it('speaks the language of the project, else English, and a role says which', () => {
    const { tasks, roles, indicators } = fillingOf(stored, '2027-01-01', 'sl');
    expect(tasks[0]?.title).toBe('Build');
    expect(roles[0]).toEqual({ title: 'Mizar', text: '', locale: 'sl', sectors: ['small_business'] });
    expect(indicators[0]).toEqual({ title: 'Obiskovalci', unit: '', target: 100 });
    expect(fillingOf(stored, '2027-01-01', 'uk').roles[0]).toMatchObject({ title: 'A joiner', locale: 'en' });
  });

  it('needs the first day of the project', () => {
    const form = { title: 'Hall', summary: 'Stalls in a hall.', locale: 'en', visibility: 'public' };
    const begin = (over: object) => parse(createProjectInput, { ...form, ...over });
    expect(codesOf(begin({ templateId: 'market-hall' }))).toEqual(['startsOn required']);
    expect(outcome(begin({ templateId: 'market-hall', startsOn: '2027-01-01' }))).toBe('ok');
    expect(outcome(begin({ templateId: 'Market hall', startsOn: '2027-01-01' }))).toBe('invalid_input');
  });
});

it('is edited by those at a desk, whose address is confirmed, in the version they read', () => {
  const viewer: Viewer = {
    ...{ personId: 'p', sessionId: 's', emailConfirmed: true, suspended: false },
    ...{ platformRole: 'member', memberships: {}, actingAs: null },
  };
  expect(outcome(guardEditTemplates(null, true))).toBe('sign_in_required');
  expect(outcome(guardEditTemplates({ ...viewer, emailConfirmed: false }, true))).toBe('email_unconfirmed');
  expect(outcome(guardEditTemplates({ ...viewer, suspended: true }, true))).toBe('suspended');
  expect(outcome(guardEditTemplates(viewer, false))).toBe('adviser_only');
  expect(outcome(guardEditTemplates(viewer, true))).toBe('ok');
  expect(outcome(guardSaveTemplate(viewer, true, { version: 3 }, 2))).toBe('stale_version');
  expect(outcome(guardSaveTemplate(viewer, true, { version: 3 }, 3))).toBe('ok');
});
