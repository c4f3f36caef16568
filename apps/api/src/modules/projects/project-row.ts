import type {
  PartnerRole,
  PartnerState,
  ProjectEventKind,
  ProjectFacts,
  ProjectRoleState,
  ProjectState,
  RoleApplicationState,
  RoomRights,
} from '@kvart/domain/projects';
import type { Sector } from '@kvart/domain/actors';
import type { LocalizedText } from '@kvart/domain/shared';
import type { ActorRow } from '../actors/index.ts';
import type { Place } from '../taxonomy/index.ts';
import type { EvidenceRow } from './evidence-row.ts';
import type { ProjectNews } from './news.model.ts';
import type { StoryRow } from './story-row.ts';

interface PersonRow {
  id: string;
  name: string;
}

/** A partner as its statement answers it. */
export interface PartnerRow {
  id: string;
  version: number;
  role: PartnerRole;
  state: PartnerState;
  actorId: string;
  since: string | null;
  until: string | null;
  message: string;
  reason: string | null;
  confirmedAt: string | null;
  replacesId: string | null;
  people: { person: PersonRow; rights: RoomRights }[];
  actor: ActorRow;
}

export interface ApplicationRow {
  id: string;
  version: number;
  state: RoleApplicationState;
  actorId: string;
  text: string;
  reason: string | null;
  createdAt: string;
  actor: ActorRow;
  person: PersonRow | null;
}

export interface RoleRow {
  id: string;
  version: number;
  state: ProjectRoleState;
  locale: string;
  title: string;
  text: string;
  conceptIds: string[];
  sectors: Sector[];
  partnerRole: PartnerRole;
  wantedUntil: string | null;
  reward: string;
  createdAt: string;
  applications: ApplicationRow[];
}

export interface EventRow {
  id: string;
  kind: ProjectEventKind;
  state: ProjectState;
  at: string;
  person: PersonRow | null;
  actorName: string | null;
  aboutName: string | null;
  reason: string | null;
}

export interface IndicatorRow {
  id: string;
  version: number;
  title: string;
  unit: string;
  baseline: number | null;
  target: number | null;
  value: number | null;
  valueOn: string | null;
  note: string;
  reportedForId: string | null;
  reportedFor: string | null;
  confirmedFor: string | null;
  confirmedAt: string | null;
  evidence: EvidenceRow[];
}

export interface TitledRow {
  slug: string;
  title: string;
}

export interface OriginRow {
  isFromConversation: boolean;
  conversationId: string | null;
  suggested: TitledRow | null;
}

/** A project as its statement answers it: a short row with what the guards look at, and the parts asked for. */
export interface ProjectRow extends ProjectFacts {
  id: string;
  slug: string;
  version: number;
  stateChangedAt: string;
  endReason: string | null;
  locale: string;
  title: string;
  summary: string;
  description: string;
  place: Place | null;
  conceptIds: string[];
  startsOn: string | null;
  endsOn: string | null;
  isDemo: boolean;
  source: string | null;
  createdAt: string;
  /** Active ones: sector, whether it has confirmed, and of which actor. */
  team: { sector: Sector; isConfirmed: boolean; actorId: string }[];
  openRoleCount: number;
  lead?: ActorRow | null;
  partners?: PartnerRow[];
  roles?: RoleRow[];
  indicators?: IndicatorRow[];
  events?: EventRow[];
  copiedFrom?: TitledRow | null;
  copies?: TitledRow[];
  origin?: OriginRow | null;
  story?: StoryRow | null;
  news?: ProjectNews[];
  fromSpace?: { slug: string; title: LocalizedText; originalLocale: string } | null;
}
