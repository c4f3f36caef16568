import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberRole, Viewer } from '../shared/viewer.ts';
import { codesOf, outcome, someone, valueOf } from '../spec-helpers.ts';
import { spaceAbilities } from './abilities.ts';
import { visibleSpaceContact } from './contact.ts';
import { spaceStates, type SpaceState } from './enums.ts';
import { canSeeExactPoint, canViewSpace, spaceVisibility } from './policy.ts';
import {
  canMarkReady,
  findSpaceTransition,
  revisionActions,
  type SpaceAction,
  spaceActions,
  spaceTransitions,
  transitionSpace,
} from './transitions.ts';

const as = (role: MemberRole, over = {}) => someone({ memberships: { a: role }, actingAs: 'a', ...over });
const editor = as('editor');
const admin = someone({ platformRole: 'admin' });
const applicant = someone({ memberships: { b: 'owner' }, actingAs: 'b' });
const at = (state: SpaceState, over = {}) => ({ actorId: 'a', state, version: 3, ...over });
const gap = [{ section: 'identity', field: 'title' }];

/** The whole table once more, by hand: from, action, to when complete, to when something is missing. */
const expected: [SpaceState, SpaceAction, string, string][] = [
  ['draft', 'edit', 'draft', 'draft'],
  ['draft', 'mark_ready', 'ready', 'not_publishable'],
  ['draft', 'publish', 'wrong_state', 'wrong_state'],
  ['draft', 'withdraw', 'wrong_state', 'wrong_state'],
  ['draft', 'reopen', 'wrong_state', 'wrong_state'],
  ['draft', 'archive', 'archived', 'archived'],
  ['ready', 'edit', 'ready', 'draft'],
  ['ready', 'mark_ready', 'wrong_state', 'wrong_state'],
  ['ready', 'publish', 'listed', 'not_publishable'],
  ['ready', 'withdraw', 'wrong_state', 'wrong_state'],
  ['ready', 'reopen', 'wrong_state', 'wrong_state'],
  ['ready', 'archive', 'archived', 'archived'],
  ['listed', 'edit', 'listed', 'not_publishable'],
  ['listed', 'mark_ready', 'wrong_state', 'wrong_state'],
  ['listed', 'publish', 'wrong_state', 'wrong_state'],
  ['listed', 'withdraw', 'withdrawn', 'withdrawn'],
  ['listed', 'reopen', 'wrong_state', 'wrong_state'],
  ['listed', 'archive', 'wrong_state', 'wrong_state'],
  ['withdrawn', 'edit', 'wrong_state', 'wrong_state'],
  ['withdrawn', 'mark_ready', 'wrong_state', 'wrong_state'],
  ['withdrawn', 'publish', 'wrong_state', 'wrong_state'],
  ['withdrawn', 'withdraw', 'wrong_state', 'wrong_state'],
  ['withdrawn', 'reopen', 'draft', 'draft'],
  ['withdrawn', 'archive', 'archived', 'archived'],
  ['archived', 'edit', 'wrong_state', 'wrong_state'],
  ['archived', 'mark_ready', 'wrong_state', 'wrong_state'],
  ['archived', 'publish', 'wrong_state', 'wrong_state'],
  ['archived', 'withdraw', 'wrong_state', 'wrong_state'],
  ['archived', 'reopen', 'wrong_state', 'wrong_state'],
  ['archived', 'archive', 'wrong_state', 'wrong_state'],
  ['draft', 'confirm', 'wrong_state', 'wrong_state'],
  ['draft', 'restore', 'wrong_state', 'wrong_state'],
  ['ready', 'confirm', 'wrong_state', 'wrong_state'],
  ['ready', 'restore', 'wrong_state', 'wrong_state'],
  ['listed', 'confirm', 'listed', 'listed'],
  ['listed', 'restore', 'wrong_state', 'wrong_state'],
  ['withdrawn', 'confirm', 'wrong_state', 'wrong_state'],
  ['withdrawn', 'restore', 'listed', 'not_publishable'],
  ['archived', 'confirm', 'wrong_state', 'wrong_state'],
  ['archived', 'restore', 'wrong_state', 'wrong_state'],
];

describe('the table of steps', () => {
  it('is written down whole', () => {
    expect(expected).toHaveLength(spaceStates.length * spaceActions.length);
  });

  it.each(expected)('%s, %s: %s, or %s when something is missing', (from, action, complete, incomplete) => {
    const take = (missing: typeof gap) => {
      const result = transitionSpace(at(from), action, {
        viewer: editor,
        version: 3,
        missing,
        reason: 'let',
        canBeRestored: true,
      });
      return result.ok ? result.value.state : result.error.code;
    };
    expect(take([])).toBe(complete);
    expect(take(gap)).toBe(incomplete);
  });

  it('puts back only what the clock took away, and lately', () => {
    const restore = (canBeRestored?: boolean) =>
      outcome(
        transitionSpace(at('withdrawn'), 'restore', {
          viewer: editor,
          version: 3,
          missing: [],
          canBeRestored,
        }),
      );
    expect([restore(true), restore(false), restore()]).toEqual(['ok', 'wrong_state', 'wrong_state']);
  });

  it('has each step once, and records each by a known name', () => {
    expect(new Set(spaceTransitions.map(({ from, action }) => `${from} ${action}`)).size).toBe(
      spaceTransitions.length,
    );
    for (const row of spaceTransitions) expect(revisionActions).toContain(row.records);
    expect(findSpaceTransition('publish', 'archived')).toBeUndefined();
  });
});

describe('a step', () => {
  it('tells all that the caller writes down', () => {
    expect(
      valueOf(
        transitionSpace(at('listed'), 'withdraw', {
          viewer: editor,
          version: 3,
          missing: [],
          reason: ' let ',
        }),
      ),
    ).toEqual({
      viewer: editor,
      from: 'listed',
      state: 'withdrawn',
      records: 'withdrawn',
      reason: 'let',
      changed: true,
    });
    expect(
      valueOf(transitionSpace(at('listed'), 'edit', { viewer: editor, version: 3, missing: [] })),
    ).toMatchObject({
      changed: false,
      reason: null,
    });
  });

  it('needs the version the person saw', () => {
    const result = transitionSpace(at('ready'), 'publish', { viewer: editor, version: 2, missing: [] });
    expect(result).toEqual({
      ok: false,
      error: { kind: 'stale_version', code: 'stale_version', currentVersion: 3 },
    });
  });

  it('names what is missing', () => {
    const result = transitionSpace(at('ready'), 'publish', { viewer: editor, version: 3, missing: gap });
    expect(result).toEqual({
      ok: false,
      error: { kind: 'not_publishable', code: 'not_publishable', missing: gap },
    });
  });

  it.each([undefined, null, '', '  '])('of withdrawing needs a reason, not %j', (reason) => {
    const result = transitionSpace(at('listed'), 'withdraw', {
      viewer: editor,
      version: 3,
      missing: [],
      reason,
    });
    expect(codesOf(result)).toEqual(['reason required']);
  });

  it.each([
    ['visitor', null, 'listed', 'edit', 'sign_in_required'],
    ['visitor', null, 'draft', 'edit', 'not_found'],
    ['stranger', applicant, 'draft', 'archive', 'not_found'],
    ['stranger', applicant, 'listed', 'withdraw', 'not_editor'],
    ['member', as('member'), 'draft', 'mark_ready', 'not_editor'],
    ['suspended', as('owner', { suspended: true }), 'listed', 'edit', 'suspended'],
    ['suspended', as('owner', { suspended: true }), 'draft', 'edit', 'not_found'],
    ['unconfirmed', as('owner', { emailConfirmed: false }), 'ready', 'publish', 'email_unconfirmed'],
    ['unconfirmed', as('owner', { emailConfirmed: false }), 'draft', 'edit', 'ok'],
    ['admin', admin, 'listed', 'withdraw', 'ok'],
    ['admin', admin, 'draft', 'archive', 'ok'],
    ['admin', admin, 'listed', 'edit', 'not_editor'],
    ['admin', admin, 'ready', 'publish', 'not_editor'],
    ['owner', as('owner'), 'withdrawn', 'reopen', 'ok'],
    ['member', as('member'), 'withdrawn', 'reopen', 'not_editor'],
  ] as const)('by %s (%#) is answered rightly', (_who, viewer, state, action, code) => {
    expect(
      outcome(transitionSpace(at(state), action, { viewer, version: 3, missing: [], reason: 'let' })),
    ).toBe(code);
  });

  it('in any order never skips its guard', () => {
    const viewers = [
      null,
      editor,
      as('owner'),
      as('member'),
      applicant,
      admin,
      as('editor', { emailConfirmed: false }),
    ];
    const attempt = fc.record({
      action: fc.constantFrom(...spaceActions),
      viewer: fc.constantFrom(...viewers),
      complete: fc.boolean(),
      reason: fc.option(fc.constant('let')),
      behind: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
        let space = at('draft', { version: 1 });
        for (const { action, viewer, complete, reason, behind } of attempts) {
          const result = transitionSpace(space, action, {
            viewer,
            version: space.version - Number(behind),
            missing: complete ? [] : gap,
            reason,
          });
          if (!result.ok) continue;
          expect(behind).toBe(false);
          expect(canViewSpace(viewer, space)).toBe(true);
          expect(findSpaceTransition(action, space.state)).toBeDefined();
          if (result.value.state === 'listed' || result.value.state === 'ready') expect(complete).toBe(true);
          if (result.value.state === 'withdrawn') expect(reason).not.toBeNull();
          if (action === 'publish') expect(viewer?.emailConfirmed).toBe(true);
          expect([editor, as('owner'), admin, as('editor', { emailConfirmed: false })]).toContainEqual(
            viewer,
          );
          space = { ...space, state: result.value.state, version: space.version + 1 };
        }
      }),
    );
  });
});

describe('seeing a space', () => {
  const viewers = {
    visitor: null,
    stranger: applicant,
    member: as('member'),
    suspendedMember: as('owner', { suspended: true }),
    adviser: someone({ platformRole: 'adviser' }),
    admin,
  };
  const seen = (state: SpaceState, over = {}) =>
    Object.entries(viewers).flatMap(([who, viewer]) => (canViewSpace(viewer, at(state, over)) ? [who] : []));

  it.each([
    ['draft', ['member', 'admin']],
    ['ready', ['member', 'admin']],
    ['listed', Object.keys(viewers)],
    ['withdrawn', ['member', 'admin']],
    ['archived', ['member', 'admin']],
  ] as const)('that is %s is for %j', (state, who) => {
    expect(seen(state)).toEqual(who);
  });

  it('that was withdrawn is also for those who had shown interest', () => {
    expect(canViewSpace(applicant, at('withdrawn', { viewerHasInterest: true }))).toBe(true);
    expect(
      canViewSpace({ ...applicant, suspended: true }, at('withdrawn', { viewerHasInterest: true })),
    ).toBe(false);
    expect(canViewSpace(null, at('withdrawn', { viewerHasInterest: true }))).toBe(false);
    expect(canViewSpace(applicant, at('archived', { viewerHasInterest: true }))).toBe(false);
    expect(canViewSpace(applicant, at('draft', { viewerHasInterest: true }))).toBe(false);
  });

  it('is settled for every state', () => {
    expect(Object.keys(spaceVisibility)).toEqual(spaceStates);
  });

  it('shows the exact point and the contact to those meant', () => {
    const space = { actorId: 'a', pointBlurred: true };
    expect([null, applicant, as('member'), editor].map((viewer) => canSeeExactPoint(viewer, space))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(canSeeExactPoint(null, { ...space, pointBlurred: false })).toBe(true);
    const contact = {
      actorId: 'a',
      contactName: 'Ana',
      contactEmail: 'e',
      contactPhone: null,
      contactVisibility: 'members',
    } as const;
    expect(visibleSpaceContact(null, contact)).toBeNull();
    expect(visibleSpaceContact(applicant, contact)).toEqual({ name: 'Ana', email: 'e', phone: null });
  });
});

describe('abilities', () => {
  const abilitiesOf = (viewer: Viewer | null, space: ReturnType<typeof at>) =>
    spaceAbilities(viewer, { country: 'SI', ...space }, '2026-11-23');
  const none = {
    edit: false,
    publish: false,
    withdraw: false,
    confirm: false,
    archive: false,
    relist: false,
    check: false,
    expressInterest: false,
    answer: false,
  };

  it.each([
    ['draft', { ...none, edit: true, check: true, publish: true, archive: true, answer: true }],
    ['ready', { ...none, edit: true, check: true, publish: true, archive: true, answer: true }],
    ['listed', { ...none, edit: true, check: true, confirm: true, withdraw: true, answer: true }],
    ['withdrawn', { ...none, archive: true, relist: true, answer: true }],
    ['archived', { ...none, answer: true }],
  ] as const)('of an editor while %s', (state, abilities) => {
    expect(abilitiesOf(editor, at(state))).toEqual(abilities);
  });

  it('of others are few', () => {
    expect(abilitiesOf(null, at('listed'))).toEqual(none);
    expect(abilitiesOf(applicant, at('listed'))).toEqual({ ...none, expressInterest: true });
    expect(abilitiesOf(applicant, at('listed', { hasOpenInterest: true }))).toEqual(none);
    expect(abilitiesOf(as('member'), at('listed'))).toEqual(none);
    expect(abilitiesOf(admin, at('listed'))).toEqual({ ...none, withdraw: true });
    expect(abilitiesOf(as('editor', { emailConfirmed: false }), at('ready')).publish).toBe(false);
    expect(canMarkReady(editor, at('draft'))).toBe(true);
    expect(canMarkReady(editor, at('ready'))).toBe(false);
  });

  it('promise nothing that the step then refuses', () => {
    const asked = { edit: 'edit', withdraw: 'withdraw', archive: 'archive', relist: 'reopen' } as const;
    for (const state of spaceStates) {
      for (const viewer of [
        null,
        editor,
        as('owner'),
        as('member'),
        applicant,
        admin,
        as('owner', { suspended: true }),
      ]) {
        const abilities = abilitiesOf(viewer, at(state));
        for (const [ability, action] of Object.entries(asked) as [keyof typeof asked, SpaceAction][]) {
          const result = transitionSpace(at(state), action, {
            viewer,
            version: 3,
            missing: [],
            reason: 'let',
          });
          expect([ability, state, abilities[ability]]).toEqual([ability, state, result.ok]);
        }
      }
    }
  });
});
