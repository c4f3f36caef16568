import {
  canEditPart,
  canSeePart,
  type ProjectFacts,
  type ProjectPart,
  type ProjectState,
  type ProjectVisibility,
  type RoomRights,
  visibleParts,
} from '@kvart/domain/projects';
import type { Viewer } from '@kvart/domain/shared';
import type { RoomAbilities, RoomPartner } from './room.model.ts';

/** A project as `roomColumns` reads it. */
export interface RoomRow {
  id: string;
  slug: string;
  title: string;
  locale: string;
  state: ProjectState;
  startsOn: string | null;
  endsOn: string | null;
  visibility: ProjectVisibility;
  parts: ProjectFacts['parts'];
  /** `sits` says that somebody gave the person a seat; others only look on, for an actor they write for. */
  seats: { rights: RoomRights; partnerId: string; actorId: string; sits: boolean }[];
}

/** A part of a room as somebody enters it. */
export interface Room {
  project: RoomRow;
  /** What the guards look at. */
  facts: ProjectFacts;
  part: ProjectPart;
  isShown: boolean;
  rights: RoomRights | null;
  /** Those of the partners for whom the person sits there. */
  partnerIds: string[];
}

/** Enters a part. Those who are only invited see nothing of what happens inside. */
export function enter(project: RoomRow, part: ProjectPart, viewer: Viewer | null): Room {
  const rights = project.seats[0]?.rights ?? null;
  const { state, visibility, parts } = project;
  const facts: ProjectFacts = { state, visibility, parts, rights, isInvited: false };
  return {
    project,
    facts,
    part,
    isShown: canSeePart(viewer, facts, part),
    rights,
    partnerIds: project.seats.filter(({ sits }) => sits).map(({ partnerId }) => partnerId),
  };
}

/** Who takes part, for those who may know: another part can be shown more widely. */
export const partnersFor = (
  partners: readonly RoomPartner[],
  { facts }: Room,
  viewer: Viewer | null,
): RoomPartner[] => (canSeePart(viewer, facts, 'partners') ? [...partners] : []);

/** What the reader may do in the part, by the rules that the mutations apply. */
export function abilitiesIn({ facts, part, rights }: Room, viewer: Viewer | null): RoomAbilities {
  const write = canEditPart(viewer, facts, part);
  return {
    write,
    lead: write && rights === 'lead',
    inside: rights !== null,
    see: visibleParts(viewer, facts),
  };
}
