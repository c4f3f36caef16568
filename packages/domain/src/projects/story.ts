import { inputIssue } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { canSeePart, guardEditPart, hasRights, type ProjectFacts } from './policy.ts';

/** A story is written in the room, and told to everybody once those who lead say so. */
export const storyStates = ['draft', 'published'] as const;
export type StoryState = (typeof storyStates)[number];

export const storyBounds = {
  ...{ headline: 140, text: 5000, quotes: 5, quote: 400, quotedBy: 120, pictures: 8, alt: 300 },
} as const;

export interface StoryFacts {
  version: number;
  state: StoryState;
  headline: string;
  beginning: string;
  happened: string;
}

/** Told with the news of the project; until then the room alone reads it. */
export const canSeeStory = (
  viewer: Viewer | null,
  project: ProjectFacts,
  story: Pick<StoryFacts, 'state'>,
): boolean =>
  project.rights !== null || (story.state === 'published' && canSeePart(viewer, project, 'updates'));

/** Writing: whoever works in the room; what is told already, those who lead. None: it is begun. */
export const guardWriteStory = (
  viewer: Viewer | null,
  project: ProjectFacts,
  story: Pick<StoryFacts, 'version' | 'state'> | null,
  version: number,
): Result<Viewer> => {
  const guarded = guardEditPart(viewer, project, 'updates');
  if (!guarded.ok) return guarded;
  if (story?.state === 'published' && !hasRights(project.rights, 'lead'))
    return refuse(refusals.forbidden('no_room_rights'));
  return version === (story?.version ?? 0) ? guarded : refuse(refusals.stale(story?.version ?? 0));
};

/** Telling everybody, or taking that back: those who lead, with a headline and both parts. */
export const guardTellStory = (
  viewer: Viewer | null,
  project: ProjectFacts,
  story: StoryFacts,
  version: number,
): Result<Viewer> => {
  const guarded = guardWriteStory(viewer, project, story, version);
  if (!guarded.ok) return guarded;
  if (!hasRights(project.rights, 'lead')) return refuse(refusals.forbidden('no_room_rights'));
  const missing = (['headline', 'beginning', 'happened'] as const).filter(
    (field) => story[field].trim() === '',
  );
  return missing.length > 0
    ? refuse(refusals.invalid(missing.map((field) => inputIssue('required', [field]))))
    : guarded;
};

/** What the page offers, by the same guards. */
export const storyAbilities = (viewer: Viewer | null, project: ProjectFacts, story: StoryFacts | null) => ({
  write: guardWriteStory(viewer, project, story, story?.version ?? 0).ok,
  tell: guardWriteStory(viewer, project, story, story?.version ?? 0).ok && hasRights(project.rights, 'lead'),
});
