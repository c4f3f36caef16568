import { expect, it } from 'vitest';
import { codesOf, outcome, someone } from '../spec-helpers.ts';
import type { ProjectFacts } from './policy.ts';
import { canSeeStory, guardTellStory, guardWriteStory, type StoryFacts } from './story.ts';

const project: ProjectFacts = {
  state: 'closed',
  visibility: 'public',
  parts: {
    ...{ partners: 'public', roles: 'public', work: 'private', money: 'private' },
    ...{ effect: 'public', updates: 'public' },
  },
  rights: 'edit',
  isInvited: false,
};
const draft: StoryFacts = {
  version: 1,
  state: 'draft',
  headline: 'Open again',
  beginning: 'So.',
  happened: '',
};
const told: StoryFacts = { ...draft, state: 'published', happened: 'This.' };

it('is written in the room and told by those who lead, whole', () => {
  const lead = { ...project, rights: 'lead' as const };
  expect(outcome(guardWriteStory(someone(), project, null, 0))).toBe('ok');
  expect(outcome(guardWriteStory(someone(), project, draft, 0))).toBe('stale_version');
  expect(outcome(guardWriteStory(someone(), { ...project, rights: 'view' }, draft, 1))).toBe(
    'no_room_rights',
  );
  expect(outcome(guardTellStory(someone(), project, told, 1))).toBe('no_room_rights');
  expect(codesOf(guardTellStory(someone(), lead, draft, 1))).toEqual(['happened required']);
  expect(outcome(guardTellStory(someone(), lead, { ...draft, happened: 'This.' }, 1))).toBe('ok');
  // What everybody reads is not changed by just anybody in the room.
  expect(outcome(guardWriteStory(someone(), project, told, 1))).toBe('no_room_rights');
});

it('is there for others once it is told, as far as the news of the project are', () => {
  const outside = { ...project, rights: null };
  expect(canSeeStory(null, outside, draft)).toBe(false);
  expect(canSeeStory(someone(), project, draft)).toBe(true);
  expect(canSeeStory(null, outside, told)).toBe(true);
  expect(canSeeStory(null, { ...outside, parts: { ...project.parts, updates: 'private' } }, told)).toBe(
    false,
  );
});
