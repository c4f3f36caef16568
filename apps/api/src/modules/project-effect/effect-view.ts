import {
  canEditPart,
  canSeePart,
  canSeeSpaceUse,
  daysUsed,
  reuseOf,
  spaceUseAbilities,
  visibleParts,
} from '@kvart/domain/projects';
import { isMemberOf, pickText, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../spaces/index.ts';
import type { ProjectEffect } from './effect.model.ts';
import { ProofView } from './proof-view.ts';
import type { SpaceUse, UseOfSpace } from './space-use.model.ts';
import type { EffectRow, SpaceUseRow, UseOfSpaceRow } from './effect-row.ts';

/** Shows what a project has brought about: what a reader may not see is not there. */
@Injectable()
export class EffectView {
  constructor(private readonly proof: ProofView) {}

  one(row: EffectRow, reader: Reader): ProjectEffect {
    const { viewer } = reader;
    const today = toIsoDate(new Date());
    const uses = row.spaces.filter((use) => canSeeSpaceUse(viewer, row, use));
    const { id, slug, title, locale } = row;
    return {
      ...{ id, slug, title, locale },
      see: visibleParts(viewer, row).map((part) => part.toUpperCase()),
      isInside: row.rights !== null,
      viewerCanEdit: canEditPart(viewer, row, 'effect'),
      ...this.proof.of(row, viewer),
      spaces: uses.map((use) => this.use(use, row, reader, today)),
      reuse: reuseOf(
        uses.filter(({ state }) => state === 'agreed'),
        today,
      ),
    };
  }

  private use(use: SpaceUseRow, project: EffectRow, { viewer, locale }: Reader, today: string): SpaceUse {
    const { isShown, title, originalLocale, slug, reason, ...rest } = use;
    const abilities = spaceUseAbilities(viewer, project, use);
    return {
      ...rest,
      days: use.state === 'agreed' ? daysUsed(use, today) : 0,
      reason: project.rights !== null || isMemberOf(viewer, use.ownerId) ? reason : null,
      title: isShown ? (pickText(title, originalLocale, locale)?.text ?? null) : null,
      slug: isShown ? slug : null,
      viewerCan: abilities,
    };
  }

  /** On the page of a space: the projects that somebody may know of. */
  ofSpace(rows: readonly UseOfSpaceRow[], viewer: Viewer | null): UseOfSpace[] {
    return rows
      .filter((use) => canSeeSpaceUse(viewer, use.project, use))
      .map(({ project, ...use }) => ({
        ...use,
        projectSlug: project.slug,
        projectTitle: project.title,
        projectLocale: project.locale,
        viewerCan: spaceUseAbilities(viewer, project, use),
      }));
  }
}

/** Whether the effect of a project is there for a reader, or something in it that concerns them. */
export const seesEffect = (viewer: Viewer | null, row: EffectRow): boolean =>
  canSeePart(viewer, row, 'effect') ||
  row.spaces.some((use) => canSeeSpaceUse(viewer, row, use)) ||
  row.references.some(({ authorId, aboutId }) => isMemberOf(viewer, authorId) || isMemberOf(viewer, aboutId));
