import { id as idSchema, isMemberOf, pickText, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { fitLevel } from '@kvart/domain/space-requests';
import {
  canExplainOthers,
  type Explained,
  explainRole,
  explainRoom,
  type MatchHindrance,
  partnerStrength,
  roleStrength,
  roomStrength,
  suggestionId,
  type SuggestionKind,
} from '@kvart/domain/suggestions';
import type { Locale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/graphql/index.ts';
import { ActorFits, type SpaceRequestRow, wantedOf } from '../space-requests/index.ts';
import { ConceptCatalogue, type Place } from '../taxonomy/index.ts';
import { AdvisersRepository } from './advisers.repository.ts';
import { PairView } from './pair-view.ts';
import { type Hinders, type OnePair, PairsRepository } from './pairs.repository.ts';
import { RoleSuggestions } from './role-suggestions.service.ts';
import { SuggestedRolesRepository } from './roles.repository.ts';
import { Said } from './said.ts';
import { sharesOf } from './signals.ts';
import type { PairExplanation } from './suggestion.model.ts';

interface Question {
  viewer: Viewer;
  locale: Locale;
  actorId: string;
  kind: SuggestionKind;
  targetId: string;
}
type Told = Pick<PairExplanation, 'strength' | 'hindrances'> & { explained: Explained };
const noFields = new Set<string>();
const silent: Explained = { reasons: [], gaps: [], raises: [] };

/** Why something is suggested, or why not: of any pair one may know of. */
@Injectable()
export class Explanations {
  constructor(
    private readonly pairs: PairsRepository,
    private readonly view: PairView,
    private readonly fits: ActorFits,
    private readonly roles: SuggestedRolesRepository,
    private readonly roleLines: RoleSuggestions,
    private readonly advisers: AdvisersRepository,
    private readonly catalogue: ConceptCatalogue,
    private readonly said: Said,
  ) {}

  async one(
    { viewer, locale }: Pick<RequestContext, 'viewer' | 'locale'>,
    actorId: string,
    kind: SuggestionKind,
    targetId: string,
  ): Promise<PairExplanation | null> {
    if (!viewer || ![actorId, targetId].every((id) => idSchema.safeParse(id).success)) return null;
    const question = { viewer, locale, actorId, kind, targetId };
    if (isMemberOf(viewer, actorId)) return this.own(question);
    return kind === 'partner' && (await this.isAdviser(viewer)) ? this.ofOthers(question) : null;
  }

  private async isAdviser(viewer: Viewer): Promise<boolean> {
    return viewer.actingAs !== null && canExplainOthers(viewer, await this.advisers.of(viewer.actingAs));
  }

  private async own(question: Question): Promise<PairExplanation | null> {
    const { kind } = question;
    if (kind === 'space') return this.answer(question, await this.space(question));
    if (kind === 'project') return this.role(question);
    const pair = await this.pair(question);
    if (!pair) return kind === 'need' ? this.answer(question, await this.request(question)) : null;
    const explained = await this.explained(pair);
    const hindrances = hindrancesOf(pair, question);
    const strength = partnerStrength(explained.reasons);
    if (!strength && hindrances.length === 0) hindrances.push('nothing_in_common');
    const told = { strength: hindrances.length > 0 ? null : strength, hindrances, explained };
    return this.answer(question, told, pair.other.place);
  }

  /** For advisers: what profiles and open projects say, and nothing of what the two have settled between them. */
  private async ofOthers(question: Question): Promise<PairExplanation | null> {
    const pair = await this.pair(question);
    if (!pair) return null;
    const explained = await this.explained(pair);
    const strength = partnerStrength(explained.reasons);
    const hindrances: MatchHindrance[] = strength ? [] : ['nothing_in_common'];
    return this.answer(
      question,
      { strength, hindrances, explained: { ...explained, raises: [] } },
      pair.other.place,
    );
  }

  private pair({ actorId, targetId, viewer, kind }: Question): Promise<OnePair | null> {
    return this.pairs.one({ meId: actorId, personId: viewer.personId, kind, fields: noFields }, targetId);
  }

  private async explained(pair: OnePair): Promise<Explained> {
    return this.view.explain(pair.me, pair, await this.view.lineOf(pair.me));
  }

  private async role(question: Question): Promise<PairExplanation | null> {
    const { actorId, targetId, viewer } = question;
    const found = await this.roles.one(actorId, viewer.personId, targetId);
    if (!found) return null;
    const { me, role, hinders } = found;
    const explained = explainRole(me, role, await this.roleLines.lineOf(me), toIsoDate(new Date()));
    const hindrances: MatchHindrance[] = [
      ...(hinders.dismissed ? ['you_dismissed' as const] : []),
      ...(hinders.blocked ? ['you_blocked' as const] : []),
      ...(hinders.asked ? ['already_asked' as const] : []),
      ...(hinders.partners ? ['already_partners' as const] : []),
      ...(hinders.isOff ? ['profiling_off' as const] : []),
    ];
    const strength = roleStrength(explained);
    if (!strength) hindrances.push('nothing_in_common');
    const told = { strength: hindrances.length > 0 ? null : strength, hindrances, explained };
    return this.answer(question, told, role.place);
  }

  private async space({ actorId, targetId, viewer }: Question): Promise<Told | null> {
    const found = await this.fits.space(actorId, targetId, viewer);
    if (!found) return null;
    const all = await Promise.all(found.requests.map((request) => this.fit(found.room, request)));
    const hindrances = settled(found, found.isAsked);
    if (all.length === 0)
      return {
        strength: null,
        hindrances: [...hindrances, 'no_request'],
        explained: { ...silent, raises: [{ code: 'write_space_request' }] },
      };
    return best(all, hindrances);
  }

  private async request({ actorId, targetId, viewer, locale }: Question): Promise<Told | null> {
    const found = await this.fits.request(actorId, targetId, viewer);
    if (!found) return null;
    const all = found.spaces.map(async ({ id, slug, title, locale: original, room }) => {
      const { strength, explained } = await this.fit(room, found.request);
      const space = { id, slug, name: pickText(title, original, locale)?.text ?? '' };
      const reasons = explained.reasons.map((reason) => ({ ...reason, space }));
      return { strength, explained: { ...explained, reasons, raises: [] } };
    });
    const hindrances = settled(found, found.isAsked);
    if (all.length === 0)
      return { strength: null, hindrances: [...hindrances, 'nothing_in_common'], explained: silent };
    return best(await Promise.all(all), hindrances);
  }

  private async fit(room: Parameters<typeof explainRoom>[0], request: SpaceRequestRow) {
    const wanted = wantedOf(request, await this.catalogue.withNarrower(request.useIds));
    const { results, ...explained } = explainRoom(room, wanted, {
      id: request.id,
      slug: request.slug,
      name: request.title,
    });
    return { strength: roomStrength(fitLevel(results)), explained };
  }

  private async answer(
    { kind, targetId, locale }: Question,
    told: Told | null,
    place: Place | null = null,
  ): Promise<PairExplanation | null> {
    if (!told) return null;
    const { strength, hindrances, explained } = told;
    return {
      id: suggestionId({ kind, targetId }),
      kind,
      strength,
      hindrances,
      ...(await this.said.one(explained, locale, [place])),
      signals: sharesOf(explained.reasons),
    };
  }
}

/** The one about which most can be said for it: full, near, then the one with most that is met. */
function best(all: readonly Omit<Told, 'hindrances'>[], hindrances: MatchHindrance[]): Told | null {
  const order = { strong: 3, good: 2, worth_a_look: 1 } as const;
  const rank = ({ strength, explained }: Omit<Told, 'hindrances'>): number =>
    (strength ? order[strength] : 0) * 100 + explained.reasons.length;
  const [first] = [...all].sort((a, b) => rank(b) - rank(a));
  if (!first) return null;
  const why = first.strength ? hindrances : [...hindrances, 'room_does_not_fit' as const];
  return { ...first, strength: why.length > 0 ? null : first.strength, hindrances: why };
}

const settled = (
  { isOwn, isBlocked, isDismissed }: { isOwn: boolean; isBlocked: boolean; isDismissed: boolean },
  isAsked: boolean,
): MatchHindrance[] => {
  const list: MatchHindrance[] = [];
  if (isOwn) list.push('your_own');
  if (isBlocked) list.push('you_blocked');
  if (isDismissed) list.push('you_dismissed');
  if (isAsked) list.push('already_asked');
  return list;
};

/** What the reader's own side knows. That the other side blocks or hides itself is told by nothing. */
function hindrancesOf({ hinders, together, me, other }: OnePair, { kind }: Question): MatchHindrance[] {
  const list: MatchHindrance[] = [];
  const add = (name: MatchHindrance, is: boolean): void => void (is && list.push(name));
  const { dismissed, blocked, talks, partners, isOff }: Hinders = hinders;
  add('itself', me.id === other.id);
  add('you_dismissed', dismissed);
  add('you_blocked', blocked);
  add('in_conversation', talks && kind !== 'project');
  // A room the network does not see is not spoken of, even to members who are not in it.
  add('already_partners', partners && together.count > 0);
  add('profiling_off', isOff);
  return list;
}
