import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeSpace, someone } from '../spec-helpers.ts';
import { applyChange, canSeeRevision, changedFields } from './revisions.ts';
import { emptySpaceFile, type SpaceFile } from './space-file.ts';

describe('the difference of two files', () => {
  it('names what changed, from and to', () => {
    const before = { ...emptySpaceFile(), usableM2: 80, title: { sl: 'A' } };
    expect(
      changedFields(before, { usableM2: 81, floor: 0, address: null, title: { sl: 'A', en: 'B' } }),
    ).toEqual({
      usableM2: [80, 81],
      floor: [null, 0],
      title: [{ sl: 'A' }, { sl: 'A', en: 'B' }],
    });
  });

  it('does not mind the order of uses and languages, nor emptied languages', () => {
    const before = { ...emptySpaceFile(), permittedUseIds: ['a', 'b'], title: { sl: 'A', en: 'B' } };
    expect(
      changedFields(before, { permittedUseIds: ['b', 'a'], title: { en: 'B', sl: 'A', de: '' } }),
    ).toEqual({});
  });

  it('leaves out what is absent or no field of the file', () => {
    const change = { floor: undefined, made: 'up' } as Partial<SpaceFile>;
    expect(changedFields(emptySpaceFile(), change)).toEqual({});
  });

  it('is empty after the change was made', () => {
    const change = fc.record(
      {
        usableM2: fc.option(fc.nat()),
        floor: fc.option(fc.integer()),
        address: fc.option(fc.string()),
        permittedUseIds: fc.uniqueArray(fc.string()),
        title: fc.dictionary(fc.constantFrom('sl', 'de', 'en'), fc.string()),
        hasLift: fc.option(fc.boolean()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(change, (given) => {
        const after = applyChange(completeSpace(), given);
        expect(changedFields(after, given)).toEqual({});
        expect(after.photos).toEqual(completeSpace().photos);
      }),
    );
  });

  it('keeps what is absent', () => {
    expect(applyChange(completeSpace(), { floor: undefined, usableM2: null })).toEqual(
      completeSpace({ usableM2: null }),
    );
  });
});

describe('the history', () => {
  const space = { actorId: 'a' };

  it('is whole for editors and administrators, and shows others the public turns', () => {
    const editor = someone({ memberships: { a: 'editor' } });
    const admin = someone({ platformRole: 'admin' });
    const member = someone({ memberships: { a: 'member' } });
    const sees = (action: 'edited' | 'listed' | 'withdrawn') =>
      [editor, admin, member, null].map((viewer) => canSeeRevision(viewer, space, { action }));
    expect(sees('edited')).toEqual([true, true, false, false]);
    expect(sees('listed')).toEqual([true, true, true, true]);
    expect(sees('withdrawn')).toEqual([true, true, true, true]);
  });
});
