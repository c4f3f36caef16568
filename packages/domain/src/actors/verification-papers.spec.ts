import { describe, expect, it } from 'vitest';
import { outcome, someone } from '../spec-helpers.ts';
import type { MemberRole } from '../shared/viewer.ts';
import { guardHandInPaper, guardOwnPapers, paperBounds, paperName } from './verification-papers.ts';

const as = (role: MemberRole, more: Parameters<typeof someone>[0] = {}) =>
  someone({ memberships: { a1: role }, ...more });
const actor = { id: 'a1', paperCount: 0 };

describe('papers for a verification', () => {
  it('are for owners alone, also among advisers and administrators', () => {
    expect(outcome(guardOwnPapers(as('owner'), actor))).toBe('ok');
    for (const role of ['editor', 'member'] as const)
      expect(outcome(guardOwnPapers(as(role), actor))).toBe('not_owner');
    for (const platformRole of ['adviser', 'admin'] as const)
      expect(outcome(guardOwnPapers(someone({ platformRole }), actor))).toBe('not_owner');
    expect(outcome(guardOwnPapers(null, actor))).toBe('sign_in_required');
    expect(outcome(guardOwnPapers(as('owner', { suspended: true }), actor))).toBe('suspended');
  });

  it('are handed in for an actor that runs, a few at a time', () => {
    expect(outcome(guardHandInPaper(as('owner'), actor))).toBe('ok');
    expect(outcome(guardHandInPaper(as('owner', { emailConfirmed: false }), actor))).toBe(
      'email_unconfirmed',
    );
    expect(outcome(guardHandInPaper(as('owner'), { ...actor, archivedAt: new Date() }))).toBe(
      'actor_archived',
    );
    const full = { ...actor, paperCount: paperBounds.most };
    expect(outcome(guardHandInPaper(as('owner'), full))).toBe('too_many_papers');
    expect(outcome(guardHandInPaper(as('owner'), { ...full, paperCount: full.paperCount - 1 }))).toBe('ok');
  });

  it('are called what their file was called', () => {
    for (const [raw, name] of [
      ['C:\\Users\\Ana\\Statut 2024.pdf', 'Statut 2024'],
      ['../../etc/passwd', 'passwd'],
      ['.pdf', 'paper'],
      ['   ', 'paper'],
      [undefined, 'paper'],
      ['x'.repeat(300), 'x'.repeat(120)],
    ] as const)
      expect(paperName(raw)).toBe(name);
  });
});
