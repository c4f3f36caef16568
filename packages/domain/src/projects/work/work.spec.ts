import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../shared/parse.ts';
import { codesOf, outcome, valueOf } from '../../spec-helpers.ts';
import { guardNeeds, pathTo } from './dependencies.ts';
import { guardDays, newTaskInput, taskEditInput } from './inputs.ts';
import { mergeEdit, rowsById, setOfWords } from './merge.ts';
import { barOf, spanOf, ticksOf } from './timeline.ts';

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

describe('merging two edits', () => {
  const stored = { title: 'Paint', text: 'Walls', state: 'todo' };

  it('takes fields that only one touched, and gives back those that both changed', () => {
    const theirs = { ...stored, title: 'Paint the hall' };
    expect(mergeEdit(theirs, { base: { text: 'Walls' }, mine: { text: 'Walls, doors' } })).toEqual({
      changes: { text: 'Walls, doors' },
      conflicts: [],
    });
    expect(mergeEdit(theirs, { base: { title: 'Paint' }, mine: { title: 'Varnish' } })).toEqual({
      changes: {},
      conflicts: [{ field: 'title', base: 'Paint', mine: 'Varnish', theirs: 'Paint the hall' }],
    });
    // Both wrote the same, or nobody said what stood there.
    expect(mergeEdit(theirs, { base: { title: 'Paint' }, mine: { title: 'Paint the hall' } })).toEqual({
      changes: {},
      conflicts: [],
    });
    expect(mergeEdit(stored, { base: {}, mine: { title: 'Varnish' } }).conflicts).toHaveLength(1);
  });

  it('loses nothing of either side, whatever they did', () => {
    const words = fc.constantFrom('a', 'b', 'c', 'd');
    const fields = fc.record({ title: words, text: words, state: words });
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const { changes, conflicts } = mergeEdit(theirs, { base, mine });
        for (const field of ['title', 'text', 'state'] as const) {
          const result = changes[field] ?? theirs[field];
          const told = conflicts.some((conflict) => conflict.field === field);
          const [iChanged, theyChanged] = [mine[field] !== base[field], theirs[field] !== base[field]];
          if (iChanged && theyChanged && mine[field] !== theirs[field]) expect(told).toBe(true);
          else expect([told, result]).toEqual([false, iChanged ? mine[field] : theirs[field]]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps what either side added to a set, and drops what either took out', () => {
    const words = ['a', 'b', 'c', 'd', 'e'];
    const set = fc.uniqueArray(fc.constantFrom(...words));
    fc.assert(
      fc.property(set, set, set, (base, mine, theirs) => {
        const value = setOfWords(base, mine, theirs)?.value as string[];
        expect(new Set(value).size).toBe(value.length);
        for (const word of words) {
          const isIn = base.includes(word)
            ? mine.includes(word) && theirs.includes(word)
            : mine.includes(word) || theirs.includes(word);
          expect(value.includes(word)).toBe(isIn);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('merges rows one by one: a tick here, a word there, a new row', () => {
    const row = (id: string, text: string, done = false) => ({ id, text, done });
    const base = [row('1', 'Tape'), row('2', 'Paint'), row('3', 'Brush')];
    const mine = [row('1', 'Tape', true), row('2', 'White paint'), row('3', 'Brush'), row('4', 'Ladder')];
    const theirs = [row('1', 'Wide tape'), row('2', 'Paint', true), row('5', 'Cloth')];
    expect(rowsById(base as never, mine as never, theirs as never)?.value).toEqual([
      row('1', 'Wide tape', true),
      row('2', 'White paint', true),
      row('4', 'Ladder'),
      row('5', 'Cloth'),
    ]);
    const both = rowsById([row('1', 'a')] as never, [row('1', 'b')] as never, [row('1', 'c')] as never);
    expect(both).toBeNull();
    // One took the row out, the other wrote in it.
    expect(rowsById([row('1', 'a')] as never, [] as never, [row('1', 'c')] as never)).toBeNull();
  });
});

describe('what a task waits for', () => {
  it('never leads back to itself, however the links were made', () => {
    const ids = Array.from({ length: 8 }, (_, n) => `t${n}`);
    const links = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 40 });
    fc.assert(
      fc.property(links, (wanted) => {
        const needs = new Map<string, string[]>();
        for (const [task, needed] of wanted) {
          const before = needs.get(task) ?? [];
          if (guardNeeds(needs, task, [needed], (id) => id).ok) needs.set(task, [...before, needed]);
          else expect(pathTo(needs, needed, task)).not.toBeNull();
        }
        // An order in which everything comes after what it needs exists.
        const done = new Set<string>();
        for (let round = 0; round < ids.length; round += 1)
          for (const id of ids) if ((needs.get(id) ?? []).every((needed) => done.has(needed))) done.add(id);
        expect(done.size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  });

  it('says which tasks form the ring', () => {
    const needs = new Map([['b', ['c']]]);
    const refused = guardNeeds(needs, 'c', ['b'], (id) => id.toUpperCase());
    expect(refused).toMatchObject({ error: { code: 'task_cycle', params: { path: 'C → B → C' } } });
    expect(outcome(guardNeeds(needs, 'b', ['b'], (id) => id))).toBe('task_cycle');
  });
});

describe('what is typed', () => {
  it('is tidied and bounded', () => {
    expect(valueOf(parse(newTaskInput, { title: ' Paint  it ' }))).toMatchObject({
      title: 'Paint it',
      state: 'todo',
      needs: [],
    });
    const item = (n: number) => ({ id: uuid(n), text: 'x', done: false });
    const many = Array.from({ length: 31 }, (_, n) => item(n));
    expect(codesOf(parse(newTaskInput, { title: 'Paint', checklist: many }))).toEqual(['checklist too_many']);
    expect(codesOf(parse(newTaskInput, { title: 'Paint', checklist: [item(1), item(1)] }))).toEqual([
      'checklist duplicate',
    ]);
    expect(codesOf(parse(taskEditInput, { base: {}, mine: { title: 'x' } }))).toEqual([
      'mine.title too_short',
    ]);
    expect(outcome(guardDays('2027-02-01', '2027-01-01', 'dueOn'))).toBe('invalid_input');
    expect(outcome(guardDays(null, '2027-01-01', 'dueOn'))).toBe('ok');
  });
});

describe('the timeline', () => {
  it('holds whole months, and every bar within them', () => {
    const span = spanOf([
      { from: '2027-01-15', until: null },
      { from: null, until: '2027-03-02' },
    ]);
    expect(span).toEqual({ first: '2027-01-01', last: '2027-03-31' });
    if (!span) return;
    expect(barOf({ from: '2027-01-01', until: '2027-03-31' }, span)).toEqual({ start: 0, width: 1 });
    expect(barOf({ from: '2027-03-31', until: null }, span)).toEqual({ start: 89 / 90, width: 1 / 90 });
    expect(barOf({ from: null, until: null }, span)).toBeNull();
    expect(ticksOf(span)).toEqual(['2027-01-01', '2027-02-01', '2027-03-01']);
    expect(ticksOf({ first: '2027-01-01', last: '2029-12-31' })).toHaveLength(12);
    expect(spanOf([])).toBeNull();
  });
});
