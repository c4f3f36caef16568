import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../shared/parse.ts';
import { codesOf, outcome, valueOf } from '../../spec-helpers.ts';
import type { Viewer } from '../../shared/viewer.ts';
import { createProjectInput } from '../inputs.ts';
import { storedTemplate, templateContent } from './content.ts';
import { fillingOf, plannedAmounts } from './filling.ts';
import { guardEditTemplates, guardSaveTemplate } from './policy.ts';

const words = (en: string, sl?: string) => (sl ? { en, sl } : { en });
const content = {
  title: words('Market', 'Tržnica'),
  summary: words('Stalls in an empty hall.'),
  days: 60,
  packages: [{ title: words('Stalls', 'Stojnice'), from: 0, until: 30 }],
  milestones: [{ title: words('Opening', 'Odprtje'), day: 30, package: 0 }],
  tasks: [
    { title: words('Build'), from: 10, until: 29, package: null, needs: [] },
    { title: words('Open'), from: 29, until: 30, package: null, needs: [0] },
  ],
  roles: [{ title: words('A joiner', 'Mizar'), text: {}, sectors: ['small_business'] }],
  indicators: [{ title: words('Visitors', 'Obiskovalci'), unit: {}, target: 100 }],
  budget: [
    { title: words('Wood', 'Les'), category: 'equipment', share: 67 },
    { title: words('Rent'), category: 'space', share: 33 },
  ],
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
    expect(codesOf(read({ tasks: [{ ...task, until: 61, needs: [] }] }))).toEqual([
      'tasks.0.until too_large',
    ]);
    expect(codesOf(read({ tasks: [{ ...task, package: 1 }] }))).toEqual(['tasks.0.package invalid_choice']);
    expect(codesOf(read({ days: 20 }))).toEqual([
      'packages.0.until too_large',
      'milestones.0.day too_large',
      'tasks.0.until too_large',
      'tasks.1.until too_large',
    ]);
  });

  it('has tasks that wait for what is done by then, in no ring, and shares that are the whole', () => {
    const [first, second] = content.tasks;
    const tasks = (one: object, other: object) =>
      read({
        tasks: [
          { ...first, ...one },
          { ...second, ...other },
        ],
      });
    expect(codesOf(tasks({}, { from: 28 }))).toEqual(['tasks.1.from too_small']);
    expect(codesOf(tasks({}, { needs: [2] }))).toEqual(['tasks.1.needs invalid_choice']);
    expect(codesOf(tasks({}, { needs: [1] }))).toEqual(['tasks.1.needs invalid_choice']);
    expect(codesOf(tasks({}, { needs: [0, 0] }))).toEqual(['tasks.1.needs duplicate']);
    expect(codesOf(tasks({ needs: [1] }, {}))).toContain('tasks.0.needs invalid_choice');
    const [wood] = content.budget;
    expect(codesOf(read({ budget: [wood] }))).toEqual(['budget too_small']);
    expect(codesOf(read({ budget: [...content.budget, wood] }))).toEqual(['budget too_large']);
    expect(outcome(read({ budget: [] }))).toBe('ok');
  });

  it('is read from before there were budgets and dependencies', () => {
    const { budget, tasks, ...early } = valueOf(read());
    const kept = { ...early, tasks: tasks.map(({ needs: _, ...task }) => task) };
    expect(budget).toHaveLength(2);
    expect(storedTemplate(kept)).toMatchObject({ budget: [], tasks: [{ needs: [] }, { needs: [] }] });
    expect(outcome(parse(templateContent, kept))).toBe('ok');
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
      tasks: [
        { from: '2028-02-11', until: '2028-03-01', package: null },
        { from: '2028-03-01', needs: [0] },
      ],
    });
  });

  it('keeps dates and dependencies in order, and the planned sum to the cent', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map((days) => days.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        fc.array(fc.record({ span, wants: fc.array(fc.nat(12), { maxLength: 4 }) }), { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        fc.nat(1_000_000_000),
        (drawn, shares, startsOn, total) => {
          const tasks = drawn.map(({ span: [from = 0, until = 0], wants }) => ({
            ...{ title: words('Task'), from, until, package: null, needs: [...new Set(wants)] },
          }));
          const rest = 100 - shares.reduce((sum, share) => sum + share, 0);
          const parts = rest > 0 ? [...shares, rest] : [100];
          const budget = parts.map((share) => ({ title: words('Line'), category: 'other', share }));
          const made = read({ tasks, budget });
          // Whatever the rules let in makes a room in which nothing has to happen before what it waits for.
          if (!made.ok) return;
          const filling = fillingOf(made.value, startsOn.toISOString().slice(0, 10), 'en');
          for (const task of filling.tasks) {
            expect(task.from <= task.until && task.until <= filling.endsOn).toBe(true);
            for (const at of task.needs) expect(String(filling.tasks[at]?.until) <= task.from).toBe(true);
          }
          const amounts = plannedAmounts(filling, total);
          expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total);
          expect(plannedAmounts(filling, 0).every((amount) => amount === 0)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
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
