import type {
  OutcomeReportFacts,
  OutcomeReportKind,
  PartnerRole,
  ProjectFacts,
  ReferenceFacts,
  Reuse,
  SpaceUseState,
} from '@kvart/domain/projects';
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

/** Figures as they stood when a report was handed in. */
export interface ReportResults {
  reuse: Reuse;
  indicators: {
    title: string;
    unit: string;
    baseline: number | null;
    target: number | null;
    value: number | null;
    confirmedFor: string | null;
  }[];
}

export interface ReportRow extends Omit<OutcomeReportFacts, 'confirmedBy'> {
  id: string;
  kind: OutcomeReportKind;
  locale: string;
  notWorked: string;
  jobs: number | null;
  visitors: number | null;
  publicText: string;
  results: ReportResults | null;
  submittedAt: string | null;
  submittedFor: string | null;
  confirmations: { actorId: string; name: string; at: string }[];
}

interface Titled {
  slug: string;
  title: string;
}

export interface ReferenceRow extends ReferenceFacts {
  id: string;
  locale: string;
  sentence: string;
  authorShows: boolean;
  aboutShows: boolean;
  author: Titled;
  about: Titled;
  part: { role: PartnerRole; since: string | null; until: string | null } | null;
}

/** A reference on the profile of one of the two. */
export interface ProfileReferenceRow extends ReferenceRow {
  project: Titled & { locale: string };
}

/** All of the effect of a project, in one answer. */
export interface EffectRow extends ProjectFacts {
  id: string;
  slug: string;
  title: string;
  locale: string;
  endsOn: string | null;
  spaces: SpaceUseRow[];
  reports: ReportRow[];
  references: ReferenceRow[];
  /** Those who are in it or have left it. */
  partners: { actorId: string; name: string; state: 'active' | 'left' }[];
}

/** A use as the page of the space tells it. */
export interface UseOfSpaceRow extends Omit<SpaceUseRow, 'title' | 'slug' | 'originalLocale'> {
  project: ProjectFacts & { slug: string; title: string; locale: string };
}
