import { describe, expect, it } from 'vitest';
import { outcome, someone } from '../spec-helpers.ts';
import {
  both,
  isAdmin,
  isMemberOf,
  requireConfirmed,
  requireEditor,
  requireOwner,
  requirePerson,
  roleIn,
} from './guards.ts';
import { ok } from './result.ts';
import { mayEditFor, type MemberRole } from './viewer.ts';

const inRole = (role: MemberRole, over = {}) => someone({ memberships: { a: role }, ...over });

describe('guards', () => {
  it.each([
    [null, 'sign_in_required', 'sign_in_required'],
    [someone(), 'ok', 'ok'],
    [someone({ suspended: true }), 'suspended', 'suspended'],
    [someone({ emailConfirmed: false }), 'ok', 'email_unconfirmed'],
  ])('person %#', (viewer, person, confirmed) => {
    expect(outcome(requirePerson(viewer))).toBe(person);
    expect(outcome(requireConfirmed(viewer))).toBe(confirmed);
  });

  it.each([
    [null, null, 'sign_in_required', 'sign_in_required'],
    [someone(), null, 'not_editor', 'not_owner'],
    [inRole('member'), 'member', 'not_editor', 'not_owner'],
    [inRole('editor'), 'editor', 'ok', 'not_owner'],
    [inRole('owner'), 'owner', 'ok', 'ok'],
    [inRole('owner', { suspended: true }), null, 'suspended', 'suspended'],
    [someone({ platformRole: 'admin' }), null, 'not_editor', 'not_owner'],
  ])('role %#', (viewer, role, editor, owner) => {
    expect(roleIn(viewer, 'a')).toBe(role);
    expect(isMemberOf(viewer, 'a')).toBe(role !== null);
    expect(outcome(requireEditor(viewer, 'a'))).toBe(editor);
    expect(outcome(requireOwner(viewer, 'a'))).toBe(owner);
    expect(mayEditFor(viewer, 'a')).toBe(editor === 'ok');
  });

  it('know administrators', () => {
    expect(isAdmin(someone({ platformRole: 'admin' }))).toBe(true);
    expect(isAdmin(someone({ platformRole: 'admin', suspended: true }))).toBe(false);
    expect(isAdmin(someone({ platformRole: 'adviser' }))).toBe(false);
    expect(isAdmin(null)).toBe(false);
  });

  it('run in order', () => {
    expect(outcome(both(requirePerson(null), () => ok(1)))).toBe('sign_in_required');
    expect(both(ok(0), () => ok(1))).toEqual(ok(1));
  });
});
