import { describe, expect, it } from 'vitest';
import { codesOf, completeSpace } from '../spec-helpers.ts';
import { parse } from '../shared/parse.ts';
import { anotherUnit, buildingInput, buildingOf, inheritedFrom, passedOn } from './buildings.ts';

const unit = completeSpace({ buildingName: null, ownerType: 'municipal', deposit: 300, postalCode: '1240' });
const house = buildingOf(unit, 'Delavnica');

describe('a building', () => {
  it('begins with what its first unit says of the place', () => {
    expect(house).toMatchObject({
      name: 'Šutna 1',
      address: 'Šutna 1',
      lat: 46.22,
      heritage: 'none',
      builtYear: null,
    });
    expect(buildingOf({ ...unit, address: null }, 'Delavnica').name).toBe('Delavnica');
  });

  it('passes on what units do not say otherwise', () => {
    const after = { ...house, address: 'Šutna 1a', heritage: 'monument' as const, lat: 46.3, lon: 14.7 };
    expect(passedOn(house, after, unit)).toMatchObject({
      address: 'Šutna 1a',
      heritage: 'monument',
      lat: 46.3,
      lon: 14.7,
    });
    const own = { ...unit, address: 'Šutna 1, dvorišče', lon: 14.6101, postalCode: null };
    const taken = passedOn(house, { ...after, postalCode: '1241' }, own);
    expect(taken).toMatchObject({ heritage: 'monument', postalCode: '1241' });
    // The door stands elsewhere: half a point would be nowhere.
    for (const kept of ['address', 'lat', 'lon']) expect(taken).not.toHaveProperty(kept);
  });

  it('gives another unit the place and the owner’s side, and none of the room', () => {
    const next = anotherUnit(house, unit);
    expect(next).toMatchObject(inheritedFrom(house));
    expect(next).toMatchObject({ ownerType: 'municipal', contactName: 'Ana', pointBlurred: false });
    for (const own of ['usableM2', 'floor', 'rentPerM2', 'deposit', 'condition'] as const)
      expect(next[own]).toBeNull();
    expect([next.title, next.permittedUseIds]).toEqual([{}, []]);
  });

  it('takes a name, a plausible year and a whole point', () => {
    expect(codesOf(parse(buildingInput, { name: '', builtYear: 12 })).toSorted()).toEqual([
      'builtYear too_small',
      'name required',
    ]);
    expect(codesOf(parse(buildingInput, { lat: 1 }))).toEqual(['point point_incomplete']);
    expect(parse(buildingInput, { name: ' Stara  šola ', builtYear: 1911 })).toEqual({
      ok: true,
      value: { name: 'Stara šola', builtYear: 1911 },
    });
  });
});
