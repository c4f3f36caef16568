import { describe, expect, it } from 'vitest';
import { parse } from '../shared/parse.ts';
import { codesOf, outcome, someone, valueOf } from '../spec-helpers.ts';
import { documentInput, documentPosition } from './document-inputs.ts';
import {
  canSeeDocument,
  type DocumentVisibility,
  documentVisibilities,
  guardKeepDocuments,
} from './documents.ts';
import { spaceStates } from './enums.ts';

const visitor = null;
const signedIn = someone();
const unconfirmed = someone({ emailConfirmed: false });
const member = someone({ memberships: { a: 'member' } });
const editor = someone({ memberships: { a: 'editor' } });
const applicant = someone({ memberships: { b: 'owner' } });
const listed = { actorId: 'a', state: 'listed' } as const;
const seen = (viewer: Parameters<typeof canSeeDocument>[0], facts = {}) =>
  documentVisibilities.filter((visibility) =>
    canSeeDocument(viewer, { ...listed, ...facts }, { visibility }),
  );

describe('who reads a document', () => {
  it.each<[string, DocumentVisibility[], ReturnType<typeof someone> | null, object]>([
    ['a visitor', ['public'], visitor, {}],
    ['a signed-in person', ['public', 'members'], signedIn, {}],
    ['one whose address is not confirmed', ['public'], unconfirmed, {}],
    ['one who is suspended', ['public'], someone({ suspended: true }), { viewerHasOpenInterest: true }],
    ['an actor with another interest', ['public', 'members'], applicant, { viewerHasInterest: true }],
    ['an interested actor', ['public', 'members', 'interested'], applicant, { viewerHasOpenInterest: true }],
    ['a member of the owner', [...documentVisibilities], member, {}],
    ['an editor of the owner', [...documentVisibilities], editor, {}],
    ['a suspended editor', ['public'], someone({ suspended: true, memberships: { a: 'owner' } }), {}],
    ['an administrator', ['public', 'members'], someone({ platformRole: 'admin' }), {}],
  ])('%s: %j', (_who, visible, viewer, facts) => {
    expect(seen(viewer, facts)).toEqual(visible);
  });

  it('nobody who does not see the space', () => {
    for (const state of spaceStates.filter((one) => one !== 'listed')) {
      expect([state, seen(visitor, { state })]).toEqual([state, []]);
      expect([state, seen(signedIn, { state, viewerHasOpenInterest: true })]).toEqual([state, []]);
      expect([state, seen(member, { state })]).toEqual([state, [...documentVisibilities]]);
    }
    const after = { state: 'withdrawn', viewerHasInterest: true, viewerHasOpenInterest: false };
    expect(seen(applicant, after)).toEqual(['public', 'members']);
  });
});

describe('who keeps documents', () => {
  it('editors, as long as the file is worked on', () => {
    expect(valueOf(guardKeepDocuments(editor, listed))).toBe(editor);
    expect(outcome(guardKeepDocuments(member, listed))).toBe('not_editor');
    expect(outcome(guardKeepDocuments(visitor, listed))).toBe('sign_in_required');
    expect(outcome(guardKeepDocuments(applicant, { ...listed, state: 'draft' }))).toBe('not_found');
    expect(outcome(guardKeepDocuments(editor, { ...listed, state: 'withdrawn' }))).toBe('wrong_state');
    expect(outcome(guardKeepDocuments(editor, { ...listed, state: 'archived' }))).toBe('wrong_state');
  });
});

describe('what is said about one', () => {
  const given = { kind: 'floor_plan', title: 'Ground floor', alt: '', language: 'sl', visibility: 'public' };

  it.each([
    [{}, []],
    [{ language: '' }, []],
    [{ language: 'tlh' }, ['language unknown_locale']],
    [{ title: ' a ' }, ['title too_short']],
    [{ title: 'x'.repeat(121) }, ['title too_long']],
    [{ alt: 'ab' }, ['alt too_short']],
    [{ kind: 'plan' }, ['kind invalid_choice']],
    [{ visibility: 'nobody' }, ['visibility invalid_choice']],
  ])('%j gives %j', (change, codes) => {
    expect(codesOf(parse(documentInput, { ...given, ...change }))).toEqual(codes);
  });

  it('and where it stands', () => {
    expect(codesOf(parse(documentPosition, -1))).toEqual(['too_small']);
    expect(codesOf(parse(documentPosition, 41))).toEqual(['too_large']);
  });
});
