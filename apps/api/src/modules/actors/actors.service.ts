import {
  actorInput,
  type ActorInput,
  canViewActor,
  defaultSector,
  endsVerification,
  guardCreateActor,
  guardEditActor,
  newActorInput,
  nextSteps,
} from '@kvart/domain/actors';
import {
  chooseOriginal,
  hasText,
  id as idSchema,
  isSlug,
  numberedSlug,
  refusals,
  slugify,
  type Viewer,
} from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import { auditOf } from './actor-audit.ts';
import { type ActorRow, actorFacts } from './actor-view.ts';
import {
  type ActorConcepts,
  type ActorData,
  ActorsRepository,
  type ActorWanted,
} from './actors.repository.ts';
import { MembersRepository } from './members.repository.ts';

/** Two actors of one name by one person within this time are one that was sent twice. */
const sameActorMs = 10_000;

/** Profiles: making, changing and finding one. */
@Injectable()
export class ActorsService {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorsRepository,
    private readonly members: MembersRepository,
    private readonly concepts: ConceptCatalogue,
    private readonly audit: Audit,
  ) {}

  /** What one may not see does not exist. */
  async bySlug(viewer: Viewer | null, slug: string, wanted?: ActorWanted): Promise<ActorRow | null> {
    const row = isSlug(slug) ? await this.actors.bySlug(slug, wanted) : null;
    return row && canViewActor(viewer, actorFacts(row)) ? row : null;
  }

  async existing(viewer: Viewer | null, id: string): Promise<ActorRow> {
    const row = idSchema.safeParse(id).success ? await this.actors.byId(id) : null;
    if (!row || !canViewActor(viewer, actorFacts(row))) throw new Refused(refusals.notFound());
    return row;
  }

  /** For those who were let in by a rule of their own, such as the desk. */
  async evenArchived(id: string): Promise<ActorRow> {
    const row = await this.actors.byId(id);
    if (!row) throw new Refused(refusals.notFound());
    return row;
  }

  async create(viewer: Viewer, raw: unknown, locale: string): Promise<ActorRow> {
    orRefuse(guardCreateActor(viewer));
    const input = validated(newActorInput, raw);
    await this.checkReferences(input);
    const { data, concepts } = toRows(input, locale);
    const id = await this.database.transaction(async (tx) => {
      const since = new Date(Date.now() - sameActorMs);
      const same = await this.actors.justCreated(tx, viewer.personId, input, since);
      if (same) return same;
      const actorId = await this.actors.create(
        tx,
        {
          ...(data as object),
          name: input.name,
          kind: input.kind,
          sector: input.sector ?? defaultSector[input.kind],
          slug: await this.freeSlug(tx, input.name, locale),
          email: input.email === undefined ? null : input.email,
        },
        concepts,
      );
      await this.members.add(tx, actorId, viewer.personId, 'owner');
      await this.audit.record(tx, auditOf(viewer, 'actor.created', actorId));
      return actorId;
    });
    return this.existing(null, id);
  }

  async update(viewer: Viewer, id: string, version: number, raw: unknown): Promise<ActorRow> {
    const before = await this.existing(viewer, id);
    orRefuse(guardEditActor(viewer, actorFacts(before)));
    const input = validated(actorInput, raw);
    await this.checkReferences(input, before.concepts);
    const { data, concepts } = toRows(input, before.originalLocale);
    await this.database.transaction(async (tx) => {
      const was = await this.actors.standing(tx, before.id);
      if (!(await this.actors.update(tx, id, version, data, concepts)))
        throw new Refused(refusals.stale(before.version));
      await this.audit.record(tx, auditOf(viewer, 'actor.edited', id));
      const is = await this.actors.standing(tx, before.id);
      if (is.verifiedAt === null || !endsVerification(was, is)) return;
      await this.actors.unverify(tx, before.id);
      await this.audit.record(tx, auditOf(viewer, 'actor.verification_withdrawn', id));
    });
    return this.existing(viewer, id);
  }

  async nextSteps(row: ActorRow, verification: Parameters<typeof nextSteps>[0]['verification']) {
    const counted = await this.actors.stepFacts(row.id);
    const count = (relation: string) => row.concepts.filter((entry) => entry.relation === relation).length;
    return nextSteps({
      ...counted,
      kind: row.kind,
      slug: row.slug,
      hasAbout: hasText(row.about),
      hasPlace: row.place !== null,
      sectorCount: count('is_in'),
      offerCount: count('offers'),
      needCount: count('needs'),
      listedCount: row.spaceCount,
      verification,
    });
  }

  /** Concepts and places that do not exist are refused at their field rather than by a foreign key. */
  private async checkReferences(
    input: ActorInput,
    before: readonly { conceptId: string }[] = [],
  ): Promise<void> {
    const lists = { sectorIds: input.sectorIds, offers: ids(input.offers), needs: ids(input.needs) };
    for (const [field, wanted] of Object.entries(lists)) {
      if (!wanted) continue;
      // A creative sector or a trade: unusable is what no scheme of the field knows.
      // One that was retired since stays where it was chosen before.
      let unusable = wanted.filter((id) => !before.some(({ conceptId }) => conceptId === id));
      for (const scheme of schemesOf[field as keyof typeof schemesOf]) {
        unusable = await this.concepts.unusable(unusable, scheme);
      }
      if (unusable.length > 0)
        throw new Refused(refusals.invalid([{ code: 'invalid_choice', path: [field] }]));
    }
    if (input.placeId && !(await this.actors.placeExists(input.placeId))) {
      throw new Refused(refusals.invalid([{ code: 'invalid_choice', path: ['placeId'] }]));
    }
  }

  private async freeSlug(tx: Tx, name: string, locale: string): Promise<string> {
    const wanted = slugify(name, { locale });
    const taken = await this.actors.slugsLike(tx, wanted);
    for (let n = 1; ; n += 1) if (!taken.has(numberedSlug(wanted, n))) return numberedSlug(wanted, n);
  }
}

/** Where the concepts of a field may come from. */
const schemesOf = {
  sectorIds: ['creative_sector', 'trade'],
  offers: ['capability', 'space_use'],
  needs: ['capability', 'space_use'],
} as const;

const ids = (list: { conceptId: string }[] | undefined) => list?.map(({ conceptId }) => conceptId);

/** Splits a checked input into the actor's own columns and its concepts. */
function toRows(input: ActorInput, original: string): { data: ActorData; concepts: ActorConcepts } {
  const { sectorIds, offers, needs, about, ...columns } = input;
  const written = about && { about, originalLocale: chooseOriginal(about, original) };
  return {
    data: { ...columns, ...written } as ActorData,
    concepts: { is_in: sectorIds?.map((conceptId) => ({ conceptId })), offers, needs },
  };
}
