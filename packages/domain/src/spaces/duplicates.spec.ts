import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeSpace, outcome, someone } from '../spec-helpers.ts';
import { type DuplicateSignals, likenessOf } from './duplicates.ts';
import {
  canMergeSpaces,
  guardKeepApart,
  guardMergeSpaces,
  guardTellOwner,
  guardUndoMerge,
  mergedFieldNames,
  takenOver,
} from './merging.ts';
import { spaceStates } from './enums.ts';

const nothing: DuplicateSignals = {
  sameParcel: false,
  samePart: null,
  sameAddress: false,
  distanceM: null,
  nameSimilarity: 0,
  sameFloor: null,
  areas: [null, null],
};
const reasons = (found: Partial<DuplicateSignals>) => likenessOf({ ...nothing, ...found }, 60)?.reasons ?? [];

describe('two entries that look alike', () => {
  it.each<[Partial<DuplicateSignals>, string[]]>([
    [{}, []],
    [{ sameParcel: true }, ['cadastre']],
    [{ sameParcel: true, samePart: true, sameFloor: false }, ['cadastre']],
    [{ sameParcel: true, samePart: false }, []],
    [{ sameParcel: true, sameFloor: false }, []],
    [{ sameAddress: true }, ['address']],
    [{ sameAddress: true, sameFloor: false }, []],
    [{ sameAddress: true, areas: [100, 86] }, ['address']],
    [{ sameAddress: true, areas: [100, 84] }, []],
    [{ distanceM: 60, nameSimilarity: 0.45 }, ['near_and_similar']],
    [{ distanceM: 61, nameSimilarity: 1 }, []],
    [{ distanceM: 0, nameSimilarity: 0.44 }, []],
    [
      { sameParcel: true, sameAddress: true, distanceM: 5, nameSimilarity: 1 },
      ['cadastre', 'address', 'near_and_similar'],
    ],
  ])('%j', (found, expected) => expect(reasons(found)).toEqual(expected));

  it('score more, the more speaks for it, and never above 100', () => {
    const all = { ...nothing, sameParcel: true, sameAddress: true, distanceM: 0, nameSimilarity: 1 };
    expect(likenessOf(all, 60)?.score).toBe(100);
    expect(likenessOf({ ...nothing, sameAddress: true, nameSimilarity: 0.5 }, 60)?.score).toBe(35);
  });
});

const mine = someone({ memberships: { a: 'editor', b: 'owner' }, actingAs: 'a' });
const space = (over: object = {}) => ({
  id: '1',
  version: 3,
  actorId: 'a',
  state: 'draft' as const,
  ...over,
});

describe('merging', () => {
  it('keeps what is listed, and needs the right to both', () => {
    for (const kept of spaceStates)
      for (const other of spaceStates) {
        const expected =
          !['draft', 'ready', 'listed'].includes(kept) || other === 'archived'
            ? 'wrong_state'
            : other === 'listed' && kept !== 'listed'
              ? 'keep_the_listed'
              : 'ok';
        expect(
          outcome(guardMergeSpaces(mine, space({ state: kept }), space({ id: '2', state: other }))),
        ).toBe(expected);
      }
    expect(outcome(guardMergeSpaces(mine, space(), space()))).toBe('merge_with_itself');
    const theirs = space({ id: '2', actorId: 'c', state: 'listed' });
    expect(outcome(guardMergeSpaces(mine, space({ state: 'listed' }), theirs))).toBe('not_editor');
    expect(outcome(guardMergeSpaces(mine, space(), space({ id: '2', actorId: 'c' })))).toBe('not_found');
    expect(canMergeSpaces(mine, space(), space({ id: '2', actorId: 'b', state: 'listed' }))).toBe(true);
  });

  it('tells an owner only of what both sides may see', () => {
    const own = space({ state: 'listed' });
    const theirs = space({ id: '2', actorId: 'c', state: 'listed' });
    expect(outcome(guardTellOwner(mine, own, theirs))).toBe('ok');
    expect(outcome(guardTellOwner(mine, space(), theirs))).toBe('space_not_listed');
    expect(outcome(guardTellOwner(mine, own, space({ id: '2', actorId: 'c' })))).toBe('not_found');
    expect(outcome(guardTellOwner(mine, own, space({ id: '2' })))).toBe('own_space');
    expect(outcome(guardKeepApart(mine, theirs, own))).toBe('ok');
    expect(outcome(guardKeepApart(someone(), theirs, own))).toBe('not_editor');
  });

  it('is undone for 30 days, the latest first, once', () => {
    const at = new Date('2027-03-01T10:00:00Z');
    const merge = { at, undoUntil: new Date('2027-03-31T10:00:00Z'), undoneAt: null, builtUpon: false };
    const undo = (over: object, now = at) =>
      outcome(guardUndoMerge(mine, { ...merge, ...over }, space(), space({ state: 'archived' }), now));
    expect(undo({})).toBe('ok');
    expect(undo({}, merge.undoUntil)).toBe('ok');
    expect(undo({}, new Date('2027-03-31T10:00:01Z'))).toBe('undo_too_late');
    expect(undo({ undoneAt: at })).toBe('wrong_state');
    expect(undo({ builtUpon: true })).toBe('undo_later_first');
  });

  it('takes over what was chosen, and nothing else', () => {
    const kept = completeSpace({ title: { sl: 'A' } });
    const other = completeSpace({
      title: { sl: 'B' },
      lat: 1,
      lon: 2,
      currency: 'CZK',
      rentPerM2: 200,
      deposit: 9,
    });
    expect(takenOver(kept, other, [])).toEqual({});
    expect(takenOver(kept, other, ['title', 'point'])).toEqual({
      title: { sl: 'B' },
      lat: 1,
      lon: 2,
      pointBlurred: false,
    });
    // Crowns are not read as euros.
    expect(takenOver(kept, other, ['deposit'])).toMatchObject({
      currency: 'CZK',
      rentPerM2: 200,
      deposit: 9,
    });
    expect(takenOver(kept, { ...other, currency: 'EUR' }, ['deposit'])).toEqual({ deposit: 9 });
    fc.assert(
      fc.property(fc.subarray([...mergedFieldNames]), (take) => {
        const taken = { ...kept, ...takenOver(kept, other, take) };
        if (!take.includes('title')) expect(taken.title).toEqual(kept.title);
        if (taken.currency === 'CZK') expect(taken.rentPerM2).toBe(200);
      }),
      { numRuns: 50 },
    );
  });
});
