import type { ActorKind } from '../actors/kinds.ts';
import { verificationState } from '../actors/verification.ts';
import type { IsoDate } from '../shared/dates.ts';
import { requireConfirmed } from '../shared/guards.ts';
import { mayEditFor, type Viewer } from '../shared/viewer.ts';
import type { TerritoryKind } from './states.ts';

/** A country by its code, a region by its NUTS code, a municipality by its place. */
export interface Territory {
  kind: TerritoryKind;
  code: string;
}

/** Where a thing lies, as far as that is known. */
export interface DeskPlace {
  country: string | null;
  /** Code of the region, as deep as it is known; what begins like a region's code lies in that region. */
  nuts: string | null;
  placeId: string | null;
  /** The centre that its case was handed to, wherever the thing lies. */
  handedTo?: string | null;
}

/** An actor of the viewer that may be a support centre. */
export interface CentreActor {
  id: string;
  kind: ActorKind;
  country: string | null;
  verifiedAt: Date | null;
  verifiedUntil: IsoDate | null;
  archivedAt: Date | null;
  territories: readonly Territory[];
}

/** A support centre, with the part of the network that it looks after. */
export interface Centre {
  actorId: string;
  territories: readonly Territory[];
}

const within: Record<TerritoryKind, (code: string, place: DeskPlace) => boolean> = {
  country: (code, { country }) => country === code,
  region: (code, { nuts }) => nuts !== null && nuts.startsWith(code),
  municipality: (code, { placeId }) => placeId === code,
};

export const liesIn = (place: DeskPlace, territory: Territory): boolean =>
  within[territory.kind](territory.code, place);

/**
 * The centres in whose name a person acts: support organisations with a confirmed identity for which they write. One
 * for which nobody has set a territory looks after its own country.
 */
export const centresOf = (
  viewer: Viewer | null,
  actors: readonly CentreActor[],
  today: IsoDate,
): Centre[] => {
  if (!requireConfirmed(viewer).ok) return [];
  return actors
    .filter(
      (actor) =>
        actor.kind === 'support_organisation' &&
        actor.archivedAt === null &&
        verificationState(actor, today) === 'verified' &&
        mayEditFor(viewer, actor.id),
    )
    .map(centreOf);
};

/** A support organisation as a centre; one for which nobody has set a territory looks after its own country. */
export const centreOf = ({
  id,
  country,
  territories,
}: Pick<CentreActor, 'id' | 'country' | 'territories'>): Centre => ({
  actorId: id,
  territories:
    territories.length > 0 || country === null ? territories : [{ kind: 'country', code: country }],
});

/** What somebody looks after. */
export interface DeskScope {
  /** Advisers and administrators of the platform. */
  everywhere: boolean;
  centres: readonly Centre[];
}

export const deskScope = (
  viewer: Viewer | null,
  actors: readonly CentreActor[],
  today: IsoDate,
): DeskScope => ({
  everywhere: requireConfirmed(viewer).ok && viewer?.platformRole !== 'member',
  centres: centresOf(viewer, actors, today),
});

export const hasDeskScope = ({ everywhere, centres }: DeskScope): boolean =>
  everywhere || centres.some(({ territories }) => territories.length > 0);

/** The centre that sees to a thing, where somebody acts for one: it was handed to it, or looks after the place. */
export const centreFor = (scope: DeskScope, place: DeskPlace): Centre | undefined =>
  scope.centres.find(({ actorId }) => actorId === place.handedTo) ??
  scope.centres.find(({ territories }) => territories.some((territory) => liesIn(place, territory)));

/** Whether a thing is somebody's to look after. Lists narrow their rows by the same rule in SQL. */
export const looksAfterPlace = (scope: DeskScope, place: DeskPlace): boolean =>
  scope.everywhere || centreFor(scope, place) !== undefined;

/** Somebody else's to see to by now: it was handed to a centre for which one does not act. It can still be read. */
export const isHandedAway = ({ everywhere, centres }: DeskScope, { handedTo }: DeskPlace): boolean =>
  !everywhere && !!handedTo && !centres.some(({ actorId }) => actorId === handedTo);
