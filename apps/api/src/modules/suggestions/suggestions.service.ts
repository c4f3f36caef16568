import {
  type Cursor,
  decodeCursor,
  encodeCursor,
  id as idSchema,
  inputIssue,
  pageInputUpTo,
  refusals,
} from '@kvart/domain/shared';
import { canSeeSuggestions, matchStrengths, type SuggestionKind } from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import type { RequestContext } from '../../platform/graphql/index.ts';
import { Installation } from '../../platform/settings/index.ts';
import { type Asked, nothing, type Suggested, type Wants } from './asked.ts';
import { PartnerSuggestions } from './partner-suggestions.service.ts';
import { RoleSuggestions } from './role-suggestions.service.ts';
import { RoomSuggestions } from './room-suggestions.service.ts';
import type { Suggestion, SuggestionConnection } from './suggestion.model.ts';

/** A list ends here: who has looked at fifty needs a search. */
const most = 50;
const order = 'suggested';

/** Suggestions for an actor, of one kind at a time. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly partners: PartnerSuggestions,
    private readonly rooms: RoomSuggestions,
    private readonly roles: RoleSuggestions,
    private readonly installation: Installation,
  ) {}

  async page(
    { viewer, locale }: Pick<RequestContext, 'viewer' | 'locale'>,
    actorId: string,
    kind: SuggestionKind,
    page: { first: number; after: string | null },
    wants: Wants,
  ): Promise<SuggestionConnection> {
    const { first, after } = validated(pageInputUpTo(most), page);
    const skipped = after ? readPlace(after) : 0;
    if (!idSchema.safeParse(actorId).success || !canSeeSuggestions(viewer, actorId))
      return asConnection(nothing, 0, first);
    if (!this.installation.settings.features.suggestions)
      return asConnection({ ...nothing, isOff: true }, 0, first);
    const wanted = Math.min(most, skipped + first) + 1;
    const found = await this.find(kind, { viewer, locale, actorId, first: wanted, wants });
    return asConnection(found, skipped, first);
  }

  private async find(kind: SuggestionKind, asked: Asked): Promise<Suggested> {
    if (kind === 'partner') return this.partners.partnersFor(asked);
    if (kind === 'space') return this.rooms.spacesFor(asked);
    if (kind === 'need') return this.needs(asked);
    return this.roles.rolesFor(asked);
  }

  /** Rooms that are looked for come first: they can be answered at once. */
  private async needs(asked: Asked): Promise<Suggested> {
    const [rooms, others] = await Promise.all([
      this.rooms.requestsFor(asked),
      this.partners.inNeedFor(asked),
    ]);
    const nodes = byTurns(rooms.nodes, others.nodes).slice(0, asked.first);
    return { isOff: rooms.isOff || others.isOff, nodes, raises: others.raises };
  }
}

/** One of each in turn, so that many of one sort do not hide the other. */
function byTurns<T>(one: readonly T[], other: readonly T[]): T[] {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }, (_, at) => [one[at], other[at]]).flatMap((pair) =>
    pair.filter((node): node is T & {} => node !== undefined),
  );
}

function asConnection(
  { isOff, nodes, raises }: Suggested,
  skipped: number,
  first: number,
): SuggestionConnection {
  if (isOff) return { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, isOff, raises: [] };
  const shown: Suggestion[] = strongestFirst(nodes.slice(skipped, Math.min(most, skipped + first)));
  const last = shown.at(-1);
  const end = skipped + shown.length;
  return {
    nodes: shown,
    pageInfo: {
      hasNextPage: end < most && nodes.length > end,
      endCursor: last ? encodeCursor({ sort: order, keys: [end], id: last.id }) : null,
    },
    isOff,
    raises,
  };
}

/** Who is on a page is the matcher's choice, with a share for newcomers; on it, what is called stronger stands above. */
const strongestFirst = (nodes: readonly Suggestion[]): Suggestion[] =>
  nodes.toSorted((a, b) => matchStrengths.indexOf(a.strength) - matchStrengths.indexOf(b.strength));

/** Lists are short and made anew each time: a page goes on by number. */
function readPlace(raw: string): number {
  const { keys }: Cursor = orRefuse(decodeCursor(raw, order, 1));
  const [place] = keys;
  if (typeof place === 'number' && Number.isInteger(place) && place > 0 && place <= most) return place;
  throw new Refused(refusals.invalid([inputIssue('invalid_cursor', ['after'])]));
}
