import { describe, expect, it } from 'vitest';
import type { Viewer } from '../shared/viewer.ts';
import { followUpDueSince, type IntroductionFacts, progressOf, recordOutcome } from './introductions.ts';

const at = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000);
const facts: IntroductionFacts = {
  ...{ version: 3, adviserId: 'centre', firstId: 'a', secondId: 'b', createdAt: at(0) },
  ...{ outcome: null, outcomeAt: null, answers: ['accepted', 'accepted'], hasSpoken: true },
};
const viewer: Viewer = {
  ...{ personId: 'p', sessionId: 's', emailConfirmed: true, suspended: false, platformRole: 'member' },
  ...{ memberships: { centre: 'editor', a: 'member' }, actingAs: 'centre' },
};

describe('how far an introduction has come', () => {
  it.each([
    [null, [null, null], false, 'proposed'],
    [null, ['ignored', null], true, 'proposed'],
    [null, ['accepted', 'ignored'], true, 'accepted_by_one'],
    [null, ['accepted', 'accepted'], false, 'accepted'],
    [null, ['accepted', 'accepted'], true, 'conversation'],
    ['ongoing', ['accepted', 'accepted'], true, 'conversation'],
    [null, ['accepted', 'declined'], true, 'declined'],
    ['cooperation', ['accepted', 'declined'], false, 'cooperation'],
    ['nothing', [null, null], false, 'nothing'],
  ] as const)('%s %j %s: %s', (outcome, answers, hasSpoken, expected) => {
    expect(progressOf({ outcome, answers, hasSpoken })).toBe(expected);
  });

  it('is asked for after 30, 90 and 180 days, until it is over', () => {
    const due = (day: number, more: Partial<IntroductionFacts> = {}) =>
      followUpDueSince({ ...facts, ...more }, at(day));
    expect(due(29)).toBeNull();
    expect(due(30)).toEqual(at(30));
    expect(due(89)).toEqual(at(30));
    expect(due(400)).toEqual(at(180));
    const talking = { outcome: 'ongoing', outcomeAt: at(31) } as const;
    expect(due(60, talking)).toBeNull();
    expect(due(90, talking)).toEqual(at(90));
    expect(due(100, { outcome: 'cooperation', outcomeAt: at(31) })).toBeNull();
    expect(due(100, { answers: ['declined', null] })).toBeNull();
  });
});

describe('saying what became of it', () => {
  const say = (asActorId: string, version = 3, who: Viewer | null = viewer) => {
    const result = recordOutcome(facts, { viewer: who, asActorId, version });
    return result.ok || result.error.code;
  };
  it('is for those who write for the centre or for one of the two', () => {
    expect(say('centre')).toBe(true);
    expect(say('a')).toBe('not_editor');
    expect(say('b')).toBe('not_found');
    expect(say('centre', 2)).toBe('stale_version');
    expect(say('centre', 3, null)).toBe('not_found');
    expect(recordOutcome(null, { viewer, asActorId: 'centre', version: 3 }).ok).toBe(false);
    expect(say('centre', 3, { ...viewer, emailConfirmed: false })).toBe('email_unconfirmed');
  });
});
