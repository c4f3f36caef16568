import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeSpace } from '../spec-helpers.ts';
import { monthlyCost, monthlyRent } from './costs.ts';
import { energyExemptions, rentModes, spaceSections } from './enums.ts';
import { fieldsOfSection, type SpaceFieldName, spaceFieldNames, spaceFields } from './fields.ts';
import {
  exemptionHolds,
  isFieldRequired,
  isFilled,
  mayLastAYear,
  missingToPublish,
  sectionCompleteness,
} from './readiness.ts';
import { emptySpaceFile, type PublishableSpace } from './space-file.ts';

const missing = (over: Partial<PublishableSpace> = {}) =>
  missingToPublish(completeSpace(over)).map(({ field }) => field);

describe('publishing', () => {
  it.each([
    ['none', []],
    ['protected_area', []],
    ['listed_building', ['heritageRegisterNo']],
    ['monument', ['heritageRegisterNo']],
  ] as const)('of a space whose protection is %s waits for %j', (heritage, fields) => {
    expect(missing({ heritage })).toEqual(fields);
    expect(missing({ heritage, heritageRegisterNo: 'EŠD 1234' })).toEqual([]);
  });

  it('misses nothing in a complete file', () => {
    expect(missing()).toEqual([]);
  });

  it('misses all that is always needed in an empty one, in the order of the form', () => {
    expect(
      missingToPublish({ ...emptySpaceFile(), photos: [] }).map(
        ({ section, field }) => `${section}.${field}`,
      ),
    ).toEqual([
      'identity.title',
      'identity.placeId',
      'identity.address',
      'identity.point',
      'legal.ownerType',
      'legal.legalRoute',
      'physical.usableM2',
      'physical.floor',
      'condition.condition',
      'access.stepFree',
      'protection.heritage',
      'use.permittedUseIds',
      'term.availableFrom',
      'term.minMonths',
      'term.maxMonths',
      'money.rentMode',
      'money.rentPerM2',
      'money.runningCosts',
      'energy.energyClass',
      'media.photos',
      'media.contactName',
      'media.contactEmail',
    ]);
  });

  it.each([
    ['title', { title: { sl: '' } }],
    ['placeId', { placeId: null }],
    ['address', { address: '' }],
    ['point', { lat: null }],
    ['point', { lon: null }],
    ['ownerType', { ownerType: null }],
    ['legalRoute', { legalRoute: null }],
    ['usableM2', { usableM2: null }],
    ['floor', { floor: null }],
    ['condition', { condition: null }],
    ['stepFree', { stepFree: null }],
    ['heritage', { heritage: null }],
    ['permittedUseIds', { permittedUseIds: [] }],
    ['availableFrom', { availableFrom: null }],
    ['minMonths', { minMonths: null }],
    ['rentMode', { rentMode: null }],
    ['rentPerM2', { rentPerM2: null }],
    ['runningCosts', { runningCosts: null }],
    ['photos', { photos: [] }],
    ['photos', { photos: [{ alt: 'a room' }, { alt: ' ' }] }],
    ['contactName', { contactName: null }],
    ['contactEmail', { contactEmail: null }],
  ] as [SpaceFieldName, Partial<PublishableSpace>][])('misses %s', (field, over) => {
    expect(missing(over)).toEqual([field]);
  });

  it('takes zero and "no" as answers', () => {
    expect(missing({ floor: 0, minMonths: 0, runningCosts: 0, stepFree: 'no' })).toEqual([]);
  });

  it('asks municipalities for the cadastre', () => {
    expect(missing({ ownerType: 'municipal' })).toEqual([
      'cadastralArea',
      'cadastralParcel',
      'cadastralPart',
    ]);
    expect(
      missing({
        ownerType: 'municipal',
        cadastralArea: 'Kamnik',
        cadastralParcel: '12/3',
        cadastralPart: '1',
      }),
    ).toEqual([]);
    expect(missing({ ownerType: 'state' })).toEqual([]);
  });

  it.each(rentModes)('asks for a rent by area only where one is asked: %s', (rentMode) => {
    expect(missing({ rentMode, rentPerM2: null })).toEqual(
      rentMode === 'market' || rentMode === 'reduced' ? ['rentPerM2'] : [],
    );
  });

  it('takes a telephone number instead of a mail address', () => {
    expect(missing({ contactEmail: null, contactPhone: '+386 1 234 56 78' })).toEqual([]);
  });

  it('asks for the energy class where the use may last a year', () => {
    expect(missing({ maxMonths: 11 })).toEqual([]);
    expect(missing({ maxMonths: 12 })).toEqual(['energyClass']);
    expect(missing({ maxMonths: 6, extensionPossible: true })).toEqual(['energyClass']);
    expect(missing({ maxMonths: 6, extensionPossible: false })).toEqual([]);
    expect(missing({ maxMonths: null })).toEqual(['maxMonths', 'energyClass']);
    expect(missing({ maxMonths: 24, energyClass: 'C' })).toEqual([]);
  });

  it.each([
    ['short_term', { maxMonths: 24 }, false],
    ['short_term', { maxMonths: 6 }, true],
    ['small_building', { maxMonths: 24, usableM2: 49.99 }, true],
    ['small_building', { maxMonths: 24, usableM2: 50 }, false],
    ['small_building', { maxMonths: 24, usableM2: null }, true],
    ['protected_building', { maxMonths: 24 }, true],
    ['workshop_or_storage', { maxMonths: 24 }, true],
  ] as const)('exemption %s with %j holds: %s', (energyExemption, over, holds) => {
    const space = completeSpace({ ...over, energyExemption });
    expect(exemptionHolds(energyExemption, space)).toBe(holds);
    const asked = missingToPublish(space).some(({ field }) => field === 'energyClass');
    expect(asked).toBe(mayLastAYear(space) && !holds);
  });

  it('never asks for what it does not name as required', () => {
    const file = fc.record({
      ownerType: fc.constantFrom('municipal', 'private', null),
      rentMode: fc.constantFrom(...rentModes, null),
      maxMonths: fc.option(fc.nat({ max: 36 })),
      extensionPossible: fc.option(fc.boolean()),
      energyExemption: fc.option(fc.constantFrom(...energyExemptions)),
      usableM2: fc.option(fc.nat({ max: 100 })),
      contactPhone: fc.option(fc.constant('+386 1 234 56 78')),
    });
    fc.assert(
      fc.property(file, (over) => {
        const space = completeSpace(over);
        const fields = missingToPublish(space).map(({ field }) => field);
        for (const name of spaceFieldNames) {
          expect(fields.includes(name)).toBe(isFieldRequired(space, name) && !isFilled(space, name));
        }
      }),
    );
  });
});

describe('sections', () => {
  it('hold every field once', () => {
    expect(spaceSections.flatMap(fieldsOfSection).sort()).toEqual([...spaceFieldNames].sort());
  });

  it('tell how far they are', () => {
    const sections = sectionCompleteness(completeSpace({ description: { sl: 'Opis' }, photos: [] }));
    expect(sections.map(({ section }) => section)).toEqual(spaceSections);
    expect(sections.find(({ section }) => section === 'media')).toEqual({
      section: 'media',
      filled: 2,
      total: 5,
      missing: ['photos'],
    });
    expect(sections.find(({ section }) => section === 'identity')).toMatchObject({ filled: 5, missing: [] });
    expect(sections.flatMap((entry) => entry.missing)).toEqual(['photos']);
  });

  it('name bounds for every figure and text', () => {
    for (const field of Object.values(spaceFields)) {
      if (field.kind === 'number') expect(field.min).toBeLessThan(field.max ?? Number.NaN);
      if (['line', 'prose', 'localized_line'].includes(field.kind)) expect(field.max).toBeGreaterThan(0);
    }
  });
});

describe('the cost of a month', () => {
  const price = { usableM2: 33.33, rentPerM2: 7.77, runningCosts: 10.1 };

  it.each([
    [{ ...price, rentMode: 'market' }, 258.97, 269.07],
    [{ ...price, rentMode: 'reduced' }, 258.97, 269.07],
    [{ ...price, rentMode: 'running_costs' }, 0, 10.1],
    [{ ...price, rentMode: 'free', rentPerM2: null }, 0, 10.1],
    [{ ...price, rentMode: 'market', rentPerM2: null }, null, null],
    [{ ...price, rentMode: 'market', usableM2: null }, null, null],
    [{ ...price, rentMode: 'market', runningCosts: null }, 258.97, null],
    [{ ...price, rentMode: null }, null, null],
  ] as const)('%# of %j is %s and %s', (space, rent, cost) => {
    expect(monthlyRent(space)).toBe(rent);
    expect(monthlyCost(space)).toBe(cost);
  });
});
