import type { ProjectFacts, SpaceUseState } from '@kvart/domain/projects';
import type { LocalizedText } from '@kvart/domain/shared';

/** A use of a space as its statement answers it. */
export interface SpaceUseRow {
  id: string;
  version: number;
  state: SpaceUseState;
  spaceId: string;
  ownerId: string;
  startsOn: string;
  endsOn: string | null;
  areaM2: number;
  reason: string | null;
  slug: string;
  title: LocalizedText;
  originalLocale: string;
  usableM2: number | null;
  placeName: string | null;
  ownerName: string;
  /** The space itself is there for the viewer. */
  isShown: boolean;
}

/** All of the effect of a project, in one answer. */
export interface EffectRow extends ProjectFacts {
  id: string;
  slug: string;
  title: string;
  locale: string;
  spaces: SpaceUseRow[];
}

/** A use as the page of the space tells it. */
export interface UseOfSpaceRow extends Omit<SpaceUseRow, 'title' | 'slug' | 'originalLocale'> {
  project: ProjectFacts & { slug: string; title: string; locale: string };
}
