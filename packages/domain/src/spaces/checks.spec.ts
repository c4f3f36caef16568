import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../shared/parse.ts';
import type { MemberRole } from '../shared/viewer.ts';
import { codesOf, outcome, someone, valueOf } from '../spec-helpers.ts';
import { checkInput } from './check-inputs.ts';
import { canCheckSpace, type CheckingActor, guardCheckSpace } from './check-policy.ts';
import {
  checkMatters,
  type CheckMatter,
  type CheckState,
  checkStates,
  lacksEvidence,
  readinessOf,
} from './checks.ts';
import { spaceStates } from './enums.ts';

const all = (state: CheckState) => checkMatters.map((matter) => ({ matter, state }));
const today = '2026-11-23';

describe('the total of the technical check', () => {
  it.each([
    ['unchecked', []],
    ['unchecked', all('fine').slice(1)],
    ['fine', all('fine')],
    ['fine', all('not_needed')],
    ['unchecked', [...all('fine').slice(1), { matter: 'power', state: 'not_checked' } as const]],
    ['needs_work', [{ matter: 'permit', state: 'needs_work' } as const]],
    ['needs_work', [...all('fine').slice(1), { matter: 'power', state: 'needs_work' } as const]],
    // Nine rows are not nine matters.
    ['unchecked', Array.from({ length: 9 }, () => ({ matter: 'power', state: 'fine' }) as const)],
  ] as const)('is %s', (total, checks) => {
    expect(readinessOf(checks)).toBe(total);
  });

  it('does not depend on the order', () => {
    const states = fc.array(fc.constantFrom(...checkStates), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(states, fc.shuffledSubarray([...checkMatters], { minLength: 9 }), (given, order) => {
        const rows = checkMatters.map((matter, n) => ({ matter, state: given[n] ?? 'fine' }));
        const mixed = order.flatMap((matter) => rows.filter((row) => row.matter === matter));
        expect(readinessOf(mixed)).toBe(readinessOf(rows));
      }),
    );
  });
});

describe('what is written', () => {
  const given = { matter: 'power', version: 0, state: 'fine', note: null, documentId: null };

  it.each([
    [{}, []],
    [{ state: 'needs_work' }, ['note required']],
    [{ state: 'not_needed', note: '  ' }, ['note required']],
    [{ state: 'needs_work', note: 'The board is from 1961.' }, []],
    [{ note: 'x'.repeat(501) }, ['note too_long']],
    [{ matter: 'roof' }, ['matter invalid_choice']],
    [{ state: 'unknown' }, ['state invalid_choice']],
    [{ version: -1 }, ['version too_small']],
    [{ documentId: 'plan.pdf' }, ['documentId invalid_id']],
  ])('%j gives %j', (change, codes) => {
    expect(codesOf(parse(checkInput, { ...given, ...change }))).toEqual(codes);
  });

  it('says where a paper should stand behind "fine"', () => {
    const lacking = (matter: CheckMatter, state: CheckState, documentId: string | null = null) =>
      lacksEvidence({ matter, state, documentId });
    expect(lacking('fire_safety', 'fine')).toBe(true);
    expect(lacking('fire_safety', 'fine', 'd-1')).toBe(false);
    expect(lacking('fire_safety', 'needs_work')).toBe(false);
    expect(lacking('power', 'fine')).toBe(false);
  });
});

describe('who may check', () => {
  const helper: CheckingActor = {
    id: 'b',
    kind: 'support_organisation',
    country: 'SI',
    verifiedAt: new Date('2026-01-01'),
    verifiedUntil: '2027-01-01',
    archived: false,
  };
  const space = { actorId: 'a', state: 'listed', country: 'SI' } as const;
  const owner = (role: MemberRole, over = {}) => someone({ memberships: { a: role }, ...over });
  const supporter = (role: MemberRole = 'editor') => someone({ memberships: { b: role }, actingAs: 'b' });
  const said = (viewer: Parameters<typeof guardCheckSpace>[0], facts = {}) =>
    outcome(guardCheckSpace(viewer, { ...space, ...facts }, today));

  it('editors of its actor, in the name of the actor', () => {
    expect(valueOf(guardCheckSpace(owner('editor'), space, today)).actorId).toBe('a');
    expect(said(owner('member'))).toBe('not_editor');
    expect(said(owner('editor', { suspended: true }))).toBe('suspended');
    expect(said(null)).toBe('sign_in_required');
    expect(said(someone())).toBe('not_editor');
    // Also while they act for another one.
    const both = owner('owner', { memberships: { a: 'owner', b: 'owner' }, actingAs: 'b' });
    expect(valueOf(guardCheckSpace(both, { ...space, viewerActor: helper }, today)).actorId).toBe('a');
  });

  it.each([
    ['ok', {}],
    ['not_editor', { kind: 'ngo' }],
    ['not_editor', { country: 'AT' }],
    ['not_editor', { country: null }],
    ['not_editor', { verifiedAt: null }],
    ['not_editor', { verifiedUntil: '2026-11-22' }],
    ['ok', { verifiedUntil: today }],
    ['not_editor', { archived: true }],
  ] as const)('%s: a support organisation with %j', (answer, change) => {
    expect(said(supporter(), { viewerActor: { ...helper, ...change } })).toBe(answer);
  });

  it('not every member of the support organisation, and no space it does not see', () => {
    expect(said(supporter('member'), { viewerActor: helper })).toBe('not_editor');
    expect(said(supporter(), { viewerActor: helper, state: 'draft' })).toBe('not_found');
    expect(said(supporter(), { viewerActor: helper, country: null })).toBe('not_editor');
  });

  it('as long as the file is worked on', () => {
    const open = spaceStates.filter((state) => canCheckSpace(owner('owner'), { ...space, state }, today));
    expect(open).toEqual(['draft', 'ready', 'listed']);
    expect(said(owner('owner'), { state: 'archived' })).toBe('wrong_state');
  });
});
