import { describe, expect, it } from 'vitest';
import { parse } from '../shared/parse.ts';
import { codesOf, valueOf } from '../spec-helpers.ts';
import { conditions, rentModes } from './enums.ts';
import { spaceFieldNames, spaceFields } from './fields.ts';
import { spaceFilterInput } from './filter.ts';
import {
  contradictions,
  photoInput,
  photoPosition,
  reasonText,
  spaceInput,
  versionedInput,
} from './inputs.ts';
import { emptySpaceFile } from './space-file.ts';

const id = '0190a6e2-7c3a-7000-8000-000000000001';

describe('the input of a space', () => {
  it('takes the whole file, and every field as emptied or absent', () => {
    const { title, description, ...rest } = emptySpaceFile();
    expect([title, description]).toEqual([{}, {}]);
    expect(valueOf(parse(spaceInput, { ...rest, title: [], description: [] }))).toEqual(emptySpaceFile());
    expect(valueOf(parse(spaceInput, {}))).toEqual({});
    expect(Object.keys(spaceInput.shape).sort()).toEqual(Object.keys(emptySpaceFile()).sort());
  });

  it('cleans what it takes', () => {
    expect(
      valueOf(
        parse(spaceInput, {
          title: [{ locale: 'sl', text: ' Delavnica  na Šutni ' }],
          address: '',
          energyClass: 'b1',
          contactEmail: ' ANA@example.org ',
          currency: 'eur',
          works: 'one\r\ntwo',
        }),
      ),
    ).toEqual({
      title: { sl: 'Delavnica na Šutni' },
      address: null,
      energyClass: 'B1',
      contactEmail: 'ana@example.org',
      currency: 'EUR',
      works: 'one\ntwo',
    });
  });

  it.each([
    [{ usableM2: 0.99 }, ['usableM2 too_small']],
    [{ usableM2: 12.345 }, ['usableM2 too_many_decimals']],
    [{ usableM2: '80' }, ['usableM2 invalid_number']],
    [{ floor: 1.5 }, ['floor not_whole']],
    [{ floor: -11 }, ['floor too_small']],
    [{ heightM: 101 }, ['heightM too_large']],
    [{ lat: 91, lon: 14 }, ['lat too_large']],
    [{ lat: 46 }, []],
    [{ lat: 46, lon: null }, ['point point_incomplete']],
    [{ lat: null, lon: null }, []],
    [{ minMonths: 6, maxMonths: 3 }, ['minMonths min_above_max']],
    [{ minMonths: 3, maxMonths: 3 }, []],
    [{ minMonths: 3, maxMonths: null }, []],
    [{ permittedUseIds: ['a', 'b'], prohibitedUseIds: ['b'] }, ['prohibitedUseIds use_both_ways']],
    [{ permittedUseIds: ['a', 'a'] }, ['permittedUseIds duplicate']],
    [{ currency: 'USD' }, ['currency unknown_currency']],
    [{ currency: null }, ['currency required']],
    [{ availableFrom: '2026-02-30' }, ['availableFrom invalid_date']],
    [{ availableFrom: '20206-02-01' }, ['availableFrom invalid_date']],
    [{ inspectedOn: '1949-12-31' }, ['inspectedOn too_early']],
    [{ redevelopmentOn: '2151-01-01' }, ['redevelopmentOn too_late']],
    [{ rentMode: 'FREE' }, ['rentMode invalid_choice']],
    [{ energyClass: 'Z' }, ['energyClass invalid_choice']],
    [{ address: 'a\0' }, ['address invalid_text']],
    [{ works: 'x'.repeat(2001) }, ['works too_long']],
    [{ contactPhone: 'call' }, ['contactPhone invalid_phone']],
    [{ contactVisibility: null }, ['contactVisibility required']],
    [{ title: [{ locale: 'sl', text: 'x'.repeat(121) }] }, ['title.0.text too_long']],
  ])('%j gives %j', (raw, codes) => {
    expect(codesOf(parse(spaceInput, raw))).toEqual(codes);
  });

  it('keeps every figure to the bounds of the table', () => {
    for (const name of spaceFieldNames) {
      const { kind, min = 0, max = 0 } = spaceFields[name];
      if (kind !== 'number') continue;
      expect(codesOf(parse(spaceInput, { [name]: min }))).toEqual([]);
      expect(codesOf(parse(spaceInput, { [name]: max }))).toEqual([]);
      expect(codesOf(parse(spaceInput, { [name]: min - 1 }))).toEqual([`${name} too_small`]);
      expect(codesOf(parse(spaceInput, { [name]: max + 1 }))).toEqual([`${name} too_large`]);
      expect(codesOf(parse(spaceInput, { [name]: Number.NaN }))).toEqual([`${name} invalid_number`]);
    }
  });

  it('sees contradictions with what is there already', () => {
    const saved = { ...emptySpaceFile(), maxMonths: 3 };
    expect(contradictions({ ...saved, minMonths: 6 })).toEqual([
      { code: 'min_above_max', path: ['minMonths'], params: { max: 3 } },
    ]);
    expect(contradictions({ ...saved, lat: 46 })).toMatchObject([{ code: 'point_incomplete' }]);
    expect(contradictions(saved)).toEqual([]);
  });
});

describe('other inputs', () => {
  it.each([
    [photoInput, { alt: 'A room', licence: '' }, []],
    [photoInput, { alt: 'A' }, ['alt too_short']],
    [photoInput, { alt: null }, ['alt required']],
    [photoPosition, -1, ['too_small']],
    [versionedInput, { id, version: 1 }, []],
    [versionedInput, { id, version: 0 }, ['version too_small']],
    [reasonText, ' ', ['required']],
    [reasonText, 'no', ['too_short']],
  ])('%# gives %j', (schema, raw, codes) => {
    expect(codesOf(parse(schema, raw))).toEqual(codes);
  });
});

describe('the filter', () => {
  it('keeps what narrows', () => {
    const filter = {
      text: 'hiša',
      box: { west: 14, south: 45, east: 15, north: 46 },
      actorId: id,
      states: ['listed'],
      minM2: 20,
      maxM2: 20,
      uses: ['use.workshop'],
      conditions: [...conditions],
      rentModes: [...rentModes],
      maxRentPerM2: 9.5,
      stepFree: true,
      minMonths: 6,
      availableBy: '2026-10-01',
      country: 'SI',
    };
    expect(valueOf(parse(spaceFilterInput, { ...filter, placeId: null, radiusKm: null }))).toEqual(filter);
  });

  it.each([
    [{ minM2: 50, maxM2: 20 }, ['minM2 min_above_max']],
    [{ minM2: 50 }, []],
    [{ maxM2: -1 }, ['maxM2 too_small']],
    [{ states: ['gone'] }, ['states.0 invalid_choice']],
    [{ box: { west: 0, south: 1, east: 1, north: 0 } }, ['box invalid_box']],
    [{ uses: Array.from({ length: 51 }, (_, n) => `u${n}`) }, ['uses too_many']],
  ])('%j gives %j', (raw, codes) => {
    expect(codesOf(parse(spaceFilterInput, raw))).toEqual(codes);
  });
});
