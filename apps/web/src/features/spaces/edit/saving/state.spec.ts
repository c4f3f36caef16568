import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormField, isSame, type Raw, toValues, type Values } from '../file/values.ts';
import { serverSpace } from '../testing/server-space.ts';
import { findSendable } from './sendable.ts';
import { type SavingState, savingReducer, shownValues, startSaving } from './state.ts';

const base = toValues(serverSpace(), 'en');
const situation = { locale: 'en', listed: false, photos: [] };
const start = () => startSaving(base, 1);
const type = (state: SavingState, field: FormField, value: Raw) =>
  savingReducer(state, { type: 'typed', field, value });
const send = (state: SavingState) =>
  savingReducer(state, { type: 'sent', fields: findSendable(state, situation).fields });

describe('saving', () => {
  it('keeps what is typed while a change is under way, and sends it next', () => {
    let state = send(type(start(), 'address', 'Glavni'));
    state = type(state, 'address', 'Glavni trg');
    state = savingReducer(state, {
      type: 'saved',
      base: { ...base, address: 'Glavni' },
      version: 2,
      at: 1,
    });
    expect(shownValues(state).address).toBe('Glavni trg');
    expect(findSendable(state, situation).part).toEqual({ address: 'Glavni trg' });
    expect(state.version).toBe(2);
  });

  it('sends a value that goes back to the one before while the change is under way', () => {
    let state = send(type(start(), 'address', 'Glavni'));
    state = type(state, 'address', '');
    state = savingReducer(state, { type: 'saved', base: { ...base, address: 'Glavni' }, version: 2, at: 1 });
    expect(findSendable(state, situation).part).toEqual({ address: null });
  });

  it('keeps the text that the server refused, and saves the others without it', () => {
    let state = type(type(start(), 'address', 'Glavni trg 5'), 'placeId', { id: 'gn:99', name: 'Nowhere' });
    state = send(state);
    state = savingReducer(state, {
      type: 'refused',
      sentences: { placeId: 'Choose a place from the list.' },
      message: '',
    });
    expect(shownValues(state).placeId).toEqual({ id: 'gn:99', name: 'Nowhere' });
    expect(state.refused.placeId).toBe('Choose a place from the list.');
    expect(findSendable(state, situation).fields).toEqual(['address']);
    state = type(state, 'placeId', null);
    expect(state.refused.placeId).toBeUndefined();
  });

  it('does not send again what was refused without a name, until something is typed', () => {
    let state = send(type(start(), 'address', 'Glavni trg 5'));
    state = savingReducer(state, { type: 'refused', sentences: {}, message: 'Please check.' });
    expect(findSendable(state, situation).fields).toEqual([]);
    expect(findSendable(type(state, 'rooms', '3'), situation).fields).toEqual(['address', 'rooms']);
  });

  it('takes the other person’s fields, keeps mine, and asks where both changed the same', () => {
    let state = type(type(start(), 'address', 'Mine 1'), 'rooms', '3');
    state = send(state);
    state = savingReducer(state, {
      type: 'stale',
      base: { ...base, address: 'Theirs 2', heating: 'gas' },
      version: 4,
    });
    expect(state.taken).toEqual(['heating']);
    expect(state.conflicts).toEqual({ address: { theirs: 'Theirs 2' } });
    expect(shownValues(state)).toMatchObject({ address: 'Mine 1', heating: 'gas', rooms: '3' });
    expect(findSendable(state, situation).fields).toEqual(['rooms']);
    const mine = savingReducer(state, { type: 'resolved', field: 'address', keep: 'mine' });
    expect(findSendable(mine, situation).part).toMatchObject({ address: 'Mine 1' });
    const theirs = savingReducer(state, { type: 'resolved', field: 'address', keep: 'theirs' });
    expect(shownValues(theirs).address).toBe('Theirs 2');
  });

  it('resumes what was kept, and asks where the server has moved on meanwhile', () => {
    const newer = { ...base, address: 'Theirs 2' };
    const kept = { base: { address: '', rooms: '' }, edits: { address: 'Mine 1', rooms: '3' } };
    const state = startSaving(newer, 5, kept);
    expect(state.conflicts).toEqual({ address: { theirs: 'Theirs 2' } });
    expect(findSendable(state, situation).fields).toEqual(['rooms']);
    // An open question survives a second reload too.
    const again = startSaving(newer, 5, {
      base: { address: 'Theirs 2', rooms: '' },
      edits: state.edits,
      conflicted: ['address'],
    });
    expect(again.conflicts).toEqual({ address: { theirs: 'Theirs 2' } });
  });

  it('leaves out what an older form kept in another shape', () => {
    const kept = {
      base: { gone: 'x', permittedUseIds: 'x' },
      edits: { gone: 'y', permittedUseIds: 'use.cafe' },
    };
    expect(startSaving(base, 1, kept as never).edits).toEqual({});
  });
});

/** The other side: applies changes in order, tidies texts, and has other people in it. */
class Server {
  values: Values = { ...base };
  version = 1;
  write(change: Partial<Values>) {
    for (const [field, value] of Object.entries(change))
      this.values = { ...this.values, [field]: typeof value === 'string' ? value.trim() : value };
    this.version += 1;
  }
}

const fields = ['address', 'rooms', 'transit', 'loading'] as const;
const texts = fc.constantFrom('', '1', '2', '7', '12 ', ' 5');
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('type' as const), field: fc.constantFrom(...fields), text: texts }),
    fc.record({
      do: fc.constantFrom('send' as const, 'arrive' as const, 'lose' as const, 'reload' as const),
    }),
    fc.record({ do: fc.constant('other' as const), field: fc.constantFrom(...fields), text: texts }),
    fc.record({ do: fc.constantFrom('hint' as const) }),
  ),
  { maxLength: 60 },
);

describe('whatever happens in whatever order', () => {
  it('no typed value is lost, and saves happen in the order of typing', () => {
    fc.assert(
      fc.property(steps, (run) => {
        const server = new Server();
        let state = startSaving(server.values, server.version);
        let underWay: { change: Partial<Values>; version: number } | null = null;
        const mine = new Map<FormField, Raw>();
        /** What others wrote over a value of mine that had already arrived. */
        const overwritten = new Set<FormField>();
        const arrive = () => {
          if (!underWay) return;
          const { change, version } = underWay;
          underWay = null;
          if (version !== server.version)
            state = savingReducer(state, { type: 'stale', base: server.values, version: server.version });
          else {
            server.write(change);
            state = savingReducer(state, {
              type: 'saved',
              base: server.values,
              version: server.version,
              at: 0,
            });
          }
        };
        const begin = () => {
          if (state.sending) return;
          const { fields: ready } = findSendable(state, situation);
          if (ready.length === 0) return;
          state = savingReducer(state, { type: 'sent', fields: ready });
          underWay = { change: { ...(state.sending as Partial<Values> | null) }, version: state.version };
        };
        for (const step of run) {
          if (step.do === 'type') {
            mine.set(step.field, step.text);
            overwritten.delete(step.field);
            state = type(state, step.field, step.text);
            // Typing what stands there already says nothing that would have to be kept.
            if (!(step.field in state.edits)) mine.delete(step.field);
          } else if (step.do === 'send') begin();
          else if (step.do === 'arrive') arrive();
          else if (step.do === 'lose') {
            if (underWay) state = savingReducer(state, { type: 'failed', trouble: 'offline', message: '' });
            underWay = null;
          } else if (step.do === 'other') {
            server.write({ [step.field]: step.text });
            if (!(step.field in state.edits)) overwritten.add(step.field);
          } else if (step.do === 'hint')
            state = savingReducer(state, { type: 'seen', base: server.values, version: server.version });
          else {
            const keptBase = Object.fromEntries(
              Object.keys(state.edits).map((field) => [field, state.base[field as FormField]]),
            );
            const conflicted = Object.keys(state.conflicts) as FormField[];
            state = startSaving(server.values, server.version, {
              edits: state.edits,
              base: keptBase,
              conflicted,
            });
            underWay = null;
          }
          // The screen shows what was typed last, unless it had arrived and somebody wrote over it since.
          for (const [field, value] of mine)
            if (!overwritten.has(field)) expect(isSame(field, shownValues(state)[field], value)).toBe(true);
        }
        // Once the line holds, everything of mine is at the server; open questions are answered with mine.
        for (let round = 0; round < 10; round += 1) {
          for (const field of Object.keys(state.conflicts) as FormField[])
            state = savingReducer(state, { type: 'resolved', field, keep: 'mine' });
          begin();
          arrive();
        }
        expect(state.edits).toEqual({});
        for (const [field, value] of mine)
          if (!overwritten.has(field)) expect(isSame(field, server.values[field], value)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
