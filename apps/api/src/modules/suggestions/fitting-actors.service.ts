import { actorKinds } from '@kvart/domain/actors';
import { canSeePart, hasRights, isGathering } from '@kvart/domain/projects';
import { isMemberOf } from '@kvart/domain/shared';
import { type Explained, type MatchReason, partnerStrength, usualUses } from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/graphql/index.ts';
import { Installation } from '../../platform/settings/index.ts';
import { PartnerMatcher } from '../matching/index.ts';
import { ProjectAccess } from '../projects/index.ts';
import { around, given } from './pair.sql.ts';
import { PairView } from './pair-view.ts';
import { type OpenPairs, PairsRepository, type PairRow, type Side } from './pairs.repository.ts';
import { SuggestedRolesRepository } from './roles.repository.ts';
import { SameLines } from './same-line.service.ts';
import { SeekersRepository } from './seekers.repository.ts';
import type { Suggestion } from './suggestion.model.ts';

type Reader = Pick<RequestContext, 'viewer' | 'locale'>;
const most = 20;
const spare = 10;

/** Actors for a thing one has on offer: a room, an open role. For those who answer for it alone. */
@Injectable()
export class FittingActors {
  constructor(
    private readonly pairs: PairsRepository,
    private readonly seekers: SeekersRepository,
    private readonly roles: SuggestedRolesRepository,
    private readonly matcher: PartnerMatcher,
    private readonly projects: ProjectAccess,
    private readonly lines: SameLines,
    private readonly view: PairView,
    private readonly installation: Installation,
  ) {}

  /** Those around a space that look for a use its owner permits, or for whose kind one is usual. */
  async forSpace(
    { viewer, locale }: Reader,
    space: { id: string; actorId: string },
    first: number,
    fields: ReadonlySet<string>,
  ): Promise<Suggestion[] | null> {
    if (!viewer || !isMemberOf(viewer, space.actorId)) return null;
    const permitted = await this.seekers.usesOf(space.id);
    if (!permitted) return [];
    const uses = await this.lines.all(permitted);
    const kinds = actorKinds.filter((kind) => usualUses[kind].some((use) => permitted.includes(use)));
    const asked = { meId: space.actorId, personId: viewer.personId, kind: 'partner' as const, fields };
    const found = await this.pairs.open(asked, around(space.id, uses, kinds), bounded(first));
    const sameLine = await this.lines.of(permitted);
    return this.shown(found, { viewer, locale }, first, (me, row) => {
      const looks = row.other.needIds.filter((id) => permitted.some((use) => sameLine(use, id)));
      const usual = usualUses[row.other.kind].filter((use) => permitted.includes(use));
      const own: MatchReason =
        looks.length > 0
          ? { code: 'use_wanted', signal: 'room', conceptIds: looks.slice(0, 3) }
          : { code: 'use_usual', signal: 'room', conceptIds: usual.slice(0, 3) };
      const { reasons, gaps } = this.view.explain(me, row, sameLine);
      const explained = { reasons: [own, ...reasons].slice(0, 6), gaps, raises: [] };
      return { explained, strength: looks.length > 0 ? 'good' : 'worth_a_look' };
    });
  }

  /** Those whom the matcher finds for an open role, as far as they offer, are or speak of what it asks. */
  async forRole(
    { viewer, locale }: Reader,
    roleId: string,
    first: number,
    fields: ReadonlySet<string>,
  ): Promise<Suggestion[] | null> {
    const role = viewer && (await this.roles.asked(roleId));
    if (!viewer || !role || !isMemberOf(viewer, role.leadId)) return null;
    const project = await this.projects.reading(viewer, role.projectId, 'roles');
    if (!canSeePart(viewer, project, 'roles') || !hasRights(project.rights, 'lead')) return null;
    const options = { asOf: new Date(), limit: 50, otherSidesOnly: false, newOnly: false };
    const candidates = await this.matcher.bestFor({ roleId }, options);
    const right = (candidates?.partners ?? []).filter(
      ({ sector }) => role.sectors.length === 0 || role.sectors.includes(sector),
    );
    const words = candidates?.seeker.rareWords;
    const asked = { meId: role.leadId, personId: viewer.personId, kind: 'partner' as const, fields, words };
    const found = await this.pairs.open(asked, given(right.map(({ actorId }) => actorId)), bounded(first));
    const sameLine = await this.lines.of(role.conceptIds);
    return this.shown(found, { viewer, locale }, first, (me, row) => {
      // What the role asks and says stands in for what the lead itself looks for and says.
      const about = { [role.locale]: `${role.title} ${role.text}` };
      const asker: Side = { ...me, needIds: role.conceptIds, offerIds: [], about };
      const { reasons, gaps } = this.view.explain(asker, row, sameLine);
      const speaks = reasons.some(({ code }) => code === 'common_words') ? 'worth_a_look' : null;
      return { explained: { reasons, gaps, raises: [] }, strength: partnerStrength(reasons) ?? speaks };
    });
  }

  /** Those whom the matcher finds for what a project says of itself, as long as its team is being put together. */
  async forProject(
    { viewer, locale }: Reader,
    projectId: string,
    first: number,
    fields: ReadonlySet<string>,
  ): Promise<Suggestion[] | null> {
    if (!viewer) return null;
    const { state, rights } = await this.projects.reading(viewer, projectId, 'about');
    const idea = hasRights(rights, 'lead') && isGathering(state) && (await this.roles.idea(projectId));
    if (!idea || !isMemberOf(viewer, idea.leadId)) return null;
    const candidates = await this.matcher.bestFor(
      { projectId },
      { asOf: new Date(), limit: 50, newOnly: false },
    );
    const ids = (candidates?.partners ?? []).map(({ actorId }) => actorId);
    const words = candidates?.seeker.rareWords;
    const asked = { meId: idea.leadId, personId: viewer.personId, kind: 'partner' as const, fields, words };
    const found = await this.pairs.open(asked, given(ids), bounded(first));
    const sameLine = found.me ? await this.view.lineOf(found.me) : () => false;
    return this.shown(found, { viewer, locale }, first, (me, row) => {
      // Its words are the project's; all else is said of its lead, as anywhere.
      const asker: Side = { ...me, about: { [idea.locale]: idea.text } };
      const { reasons, gaps } = this.view.explain(asker, row, sameLine);
      const speaks = reasons.some(({ code }) => code === 'common_words') ? 'worth_a_look' : null;
      return { explained: { reasons, gaps, raises: [] }, strength: partnerStrength(reasons) ?? speaks };
    });
  }

  private async shown(
    { me, isOff, pairs }: OpenPairs,
    reader: Reader,
    first: number,
    judge: (me: Side, row: PairRow) => { explained: Explained; strength: Suggestion['strength'] | null },
  ): Promise<Suggestion[]> {
    if (!me || isOff || !this.installation.settings.features.suggestions) return [];
    const judged = pairs.flatMap((row) => {
      const { explained, strength } = judge(me, row);
      return strength ? [{ row, explained, strength }] : [];
    });
    return this.view.suggestions('partner', judged.slice(0, Math.min(first, most)), reader);
  }
}

const bounded = (first: number): number => Math.max(1, Math.min(first, most)) + spare;
