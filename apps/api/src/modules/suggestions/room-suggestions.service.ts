import {
  type Explained,
  explainRoom,
  type NamedThing,
  nearKm,
  roomStrength,
  suggestionId,
  usualUses,
} from '@kvart/domain/suggestions';
import { fitLevel } from '@kvart/domain/space-requests';
import { pickText } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import {
  ActorFits,
  type SpaceRequestRow,
  SpaceRequestView,
  type SpacesForActor,
  wantedOf,
} from '../space-requests/index.ts';
import { SpaceView } from '../spaces/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import { type Asked, noTarget, type Suggested } from './asked.ts';
import { raiseOf, Said } from './said.ts';
import { SeekersRepository } from './seekers.repository.ts';
import { sharesOf } from './signals.ts';
import type { Suggestion } from './suggestion.model.ts';

const thing = ({ id, slug, title }: SpaceRequestRow): NamedThing => ({ id, slug, name: title });

/** Rooms for those who look, and requests of others for those who have rooms. */
@Injectable()
export class RoomSuggestions {
  constructor(
    private readonly fits: ActorFits,
    private readonly seekers: SeekersRepository,
    private readonly catalogue: ConceptCatalogue,
    private readonly spaces: SpaceView,
    private readonly requests: SpaceRequestView,
    private readonly said: Said,
  ) {}

  async spacesFor(asked: Asked): Promise<Suggested> {
    const { actorId, first, wants } = asked;
    const seeker = await this.seekers.of(actorId);
    if (!seeker) return { isOff: false, nodes: [], raises: [] };
    const needed = await this.catalogue.withNarrower(seeker.useIds);
    const usual = usualUses[seeker.kind];
    const uses = needed.length > 0 ? needed : usual;
    const found = await this.fits.spaces({ actorId, uses, first, node: wants.space });
    const raises = found.hasRequest ? [] : [raiseOf({ code: 'write_space_request' })];
    const nodes = await Promise.all(
      found.nodes.map((node) => this.space(asked, node, found, { needed, uses })),
    );
    return { isOff: found.isOff, nodes: nodes.flatMap((node) => node ?? []), raises };
  }

  private async space(
    { viewer, locale, wants }: Asked,
    { requestId, room, distanceKm, space }: SpacesForActor['nodes'][number],
    { requests }: SpacesForActor,
    { needed, uses }: { needed: readonly string[]; uses: readonly string[] },
  ): Promise<Suggestion | null> {
    const request = requests.find(({ id }) => id === requestId);
    const { explained, strength } = request
      ? await this.asked(room, request)
      : { explained: around(room.permittedUseIds, distanceKm, needed, uses), strength: roomStrength(null) };
    if (!strength) return null;
    return {
      ...noTarget,
      id: suggestionId({ kind: 'space', targetId: space.id }),
      kind: 'space',
      space: await this.spaces.one(space, { viewer, locale }, wants.space.fields),
      strength,
      ...(await this.said.one(explained, locale)),
      signals: sharesOf(explained.reasons),
      isNewcomer: false,
    };
  }

  /** What fits a request, by the rule that the page of the request goes by. */
  private async asked(room: SpacesForActor['nodes'][number]['room'], request: SpaceRequestRow) {
    const wanted = wantedOf(request, await this.catalogue.withNarrower(request.useIds));
    const explained = explainRoom(room, wanted, thing(request));
    return { explained, strength: roomStrength(fitLevel(explained.results)) };
  }

  async requestsFor(asked: Asked): Promise<Suggested> {
    const { actorId, viewer, locale, first, wants } = asked;
    const { isOff, nodes } = await this.fits.requests({ actorId, first, node: wants.request });
    const shown = nodes.map(async ({ room, request, ...space }): Promise<Suggestion | null> => {
      const { explained, strength } = await this.asked(room, request);
      if (!strength) return null;
      const name = pickText(space.spaceTitle, space.spaceLocale, locale)?.text ?? '';
      const own = { id: space.spaceId, slug: space.spaceSlug, name };
      const reasons: Explained['reasons'] = [
        { code: 'your_space_fits', signal: 'room', space: own },
        ...explained.reasons.map((reason) => ({ ...reason, space: own })),
      ];
      // What the other side could change is not the reader's to do.
      const gaps = explained.gaps;
      return {
        ...noTarget,
        id: suggestionId({ kind: 'need', targetId: request.id }),
        kind: 'need',
        request: await this.requests.one(request, { viewer, locale }),
        strength,
        ...(await this.said.one({ reasons, gaps, raises: [] }, locale)),
        signals: sharesOf(reasons),
        isNewcomer: false,
      };
    });
    return { isOff, nodes: (await Promise.all(shown)).flatMap((node) => node ?? []), raises: [] };
  }
}

/** Without a request: the uses that meet, and how far it is. */
function around(
  permitted: readonly string[],
  distanceKm: number | null,
  needed: readonly string[],
  uses: readonly string[],
): Explained {
  const conceptIds = permitted.filter((id) => uses.includes(id)).slice(0, 3);
  const code = needed.length > 0 ? ('use_wanted' as const) : ('use_usual' as const);
  const near = distanceKm !== null && distanceKm <= nearKm;
  return {
    reasons: [
      { code, signal: 'room', conceptIds },
      ...(near
        ? [
            {
              code: 'nearby' as const,
              signal: 'place' as const,
              distanceKm: Math.max(1, Math.round(distanceKm)),
            },
          ]
        : []),
    ],
    gaps: [],
    raises: [{ code: 'write_space_request' }],
  };
}
