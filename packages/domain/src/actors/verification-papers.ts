import { z } from 'zod';
import { both, requireConfirmed, requireOwner, requirePerson } from '../shared/guards.ts';
import { id } from '../shared/ids.ts';
import { refusals } from '../shared/refusal.ts';
import { refuse, type Result } from '../shared/result.ts';
import { line } from '../shared/text.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { ActorFacts } from './policy.ts';

/** What an actor hands in to show who it is. */
export const verificationPaperKinds = ['statutes', 'register_extract', 'authorisation', 'other'] as const;
export type VerificationPaperKind = (typeof verificationPaperKinds)[number];

export const paperBounds = {
  /** A few pages, scanned. */
  bytes: 10 * 1024 * 1024,
  /** Papers of one actor that wait at a time. */
  most: 8,
  name: 120,
  /** A paper about which nobody has decided goes after so many days. */
  undecidedDays: 180,
} as const;

export const paperInput = z.object({
  actorId: id,
  kind: z.enum(verificationPaperKinds),
  name: line({ min: 1, max: paperBounds.name }),
});

/** What a file is called here: without its folder and ending. */
export const paperName = (raw: unknown): string => {
  const base = typeof raw === 'string' ? raw.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,8}$/, '') : '';
  const read = line({ min: 1, max: paperBounds.name }).safeParse(base.slice(0, paperBounds.name));
  return read.success ? read.data : 'paper';
};

/** Seeing the papers of one's own actor, and taking them back: its owners. */
export const guardOwnPapers = (viewer: Viewer | null, actor: ActorFacts): Result<Viewer> =>
  both(requirePerson(viewer), () => requireOwner(viewer, actor.id));

/** Handing a paper in: owners of an actor that runs. */
export const guardHandInPaper = (
  viewer: Viewer | null,
  actor: ActorFacts & { paperCount: number },
): Result<Viewer> => {
  const owner = both(guardOwnPapers(viewer, actor), () => requireConfirmed(viewer));
  if (!owner.ok) return owner;
  if (actor.archivedAt) return refuse(refusals.conflict('actor_archived'));
  return actor.paperCount >= paperBounds.most
    ? refuse(refusals.conflict('too_many_papers', { max: paperBounds.most }))
    : owner;
};
