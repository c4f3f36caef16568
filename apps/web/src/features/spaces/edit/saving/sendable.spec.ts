import { describe, expect, it } from 'vitest';
import { type FormField, type Raw, toValues } from '../file/values.ts';
import { toInput } from '../file/input.ts';
import { completeSpace } from '../testing/server-space.ts';
import { findSendable } from './sendable.ts';
import { savingReducer, startSaving } from './state.ts';

const space = completeSpace({ state: 'LISTED' });
const listed = { locale: 'en', listed: true, photos: space.photos };
const draft = { ...listed, listed: false };
const after = (edits: Partial<Record<FormField, Raw>>) =>
  (Object.entries(edits) as [FormField, Raw][]).reduce(
    (state, [field, value]) => savingReducer(state, { type: 'typed', field, value }),
    startSaving(toValues(space, 'en'), space.version),
  );

describe('what can be sent', () => {
  it('leaves out what cannot be read, and says why', () => {
    const { part, issues } = findSendable(
      after({ rooms: '3,5', doorWidthCm: 'wide', address: 'X 1' }),
      draft,
    );
    expect(part).toEqual({ address: 'X 1' });
    expect(issues).toMatchObject({ rooms: { code: 'not_whole' }, doorWidthCm: { code: 'invalid_number' } });
  });

  it('holds both of a pair that contradicts itself until it fits again', () => {
    const wrong = findSendable(after({ minMonths: '48', rooms: '2' }), draft);
    expect(wrong.part).toEqual({ rooms: 2 });
    expect(wrong.issues.minMonths?.code).toBe('min_above_max');
    const right = findSendable(after({ minMonths: '48', maxMonths: '60' }), draft);
    expect(right.part).toEqual({ minMonths: 48, maxMonths: 60 });
  });

  it('never takes from a public file what it needs, and sends the rest', () => {
    const { part, needed } = findSendable(after({ address: '', rooms: '2' }), listed);
    expect(part).toEqual({ rooms: 2 });
    expect(needed).toEqual(['address']);
    expect(findSendable(after({ address: '', rooms: '2' }), draft).needed).toEqual([]);
  });

  it('waits with an answer that makes another one necessary', () => {
    const alone = findSendable(after({ ownerType: 'municipal' }), listed);
    expect(alone).toMatchObject({ part: {}, needed: ['ownerType'] });
    const together = {
      ownerType: 'municipal',
      cadastralArea: '1911',
      cadastralParcel: '12',
      cadastralPart: '1',
    };
    expect(findSendable(after(together), listed).needed).toEqual([]);
  });

  it('writes answers as the mutation takes them', () => {
    const { part } = findSendable(
      after({
        title: [
          { locale: 'en', text: 'Bakery' },
          { locale: 'de', text: '' },
          { locale: 'sl', text: 'Pekarna' },
        ],
        condition: 'light_works',
        contactVisibility: 'public',
        point: { lat: 46.1, lon: 14.5 },
        hasWater: true,
        redevelopmentOn: '2030-01-01',
      }),
      draft,
    );
    expect(toInput(part)).toEqual({
      title: [
        { locale: 'en', text: 'Bakery' },
        { locale: 'sl', text: 'Pekarna' },
      ],
      condition: 'LIGHT_WORKS',
      contactVisibility: 'PUBLIC',
      lat: 46.1,
      lon: 14.5,
      hasWater: true,
      redevelopmentOn: '2030-01-01',
    });
  });
});
