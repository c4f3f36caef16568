import { id as idSchema, inputIssue, refusals, requireEditor, type Viewer } from '@kvart/domain/shared';
import {
  anotherUnit,
  applyChange,
  type BuildingFile,
  buildingInput,
  buildingOf,
  changedFields,
  contradictions,
  guardEditSpace,
  missingToPublish,
  mostUnits,
  passedOn,
} from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { BuildingsRepository, type StoredBuilding } from './buildings.repository.ts';
import { SpaceChanges } from './space-changes.service.ts';
import { SpacesService } from './spaces.service.ts';
import type { StoredSpace } from './stored-space.ts';

/** Houses with several units: what is said of the house holds for all of them. */
@Injectable()
export class BuildingsService {
  constructor(
    private readonly database: Database,
    private readonly repository: BuildingsRepository,
    private readonly changes: SpaceChanges,
    private readonly spaces: SpacesService,
  ) {}

  /** Begins another unit in the house of one that is there; the house comes into being with it. */
  async addUnit(viewer: Viewer, spaceId: string, locale: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const like = await this.editable(tx, viewer, spaceId);
      const building = await this.houseOf(tx, viewer, like);
      if ((await this.repository.unitIds(tx, building.id, mostUnits)).length >= mostUnits)
        throw new Refused(refusals.conflict('building_full', { max: mostUnits }));
      const by = { personId: viewer.personId, actorId: like.actorId, locale };
      return this.spaces.beginUnit(tx, by, anotherUnit(building, like), building.id);
    });
  }

  /** Puts two entries of one actor into one house. */
  async join(viewer: Viewer, spaceId: string, otherId: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const [space, other] = [
        await this.editable(tx, viewer, spaceId),
        await this.editable(tx, viewer, otherId),
      ];
      if (space.actorId !== other.actorId) throw new Refused(refusals.conflict('other_owner'));
      if (space.buildingId && space.buildingId === other.buildingId) return space.id;
      if (space.buildingId && other.buildingId) throw new Refused(refusals.conflict('other_building'));
      const [there, joins] = other.buildingId ? [other, space] : [space, other];
      const building = await this.houseOf(tx, viewer, there);
      await this.put(tx, viewer, joins, passedOn(building, building, joins), building.id);
      return space.id;
    });
  }

  /** Takes a unit out of its house; what it has from the house it keeps. */
  async leave(viewer: Viewer, spaceId: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const space = await this.editable(tx, viewer, spaceId);
      if (space.buildingId) await this.put(tx, viewer, space, {}, null);
      return space.id;
    });
  }

  /** Changes the house of a unit, and all units that do not say otherwise. */
  async save(viewer: Viewer, spaceId: string, version: number, raw: unknown): Promise<string> {
    const input = validated(buildingInput, raw);
    return this.database.transaction(async (tx) => {
      const unit = await this.editable(tx, viewer, spaceId);
      const before = unit.buildingId ? await this.repository.lock(tx, unit.buildingId) : null;
      if (!before) throw new Refused(refusals.notFound());
      orRefuse(requireEditor(viewer, before.actorId));
      if (before.version !== version) throw new Refused(refusals.stale(before.version));
      if (input.placeId && (await tx.place.count({ where: { id: input.placeId } })) === 0)
        throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['placeId'])]));
      const given = Object.entries(input).filter(([, value]) => value !== undefined);
      const after: BuildingFile = { ...before, ...Object.fromEntries(given) };
      if (!(await this.repository.write(tx, before, input)))
        throw new Refused(refusals.stale(before.version));
      for (const id of await this.repository.unitIds(tx, before.id, mostUnits)) {
        const space = await this.changes.held(tx, id);
        if (space) await this.put(tx, viewer, space, passedOn(before, after, space), before.id);
      }
      return unit.id;
    });
  }

  private async houseOf(tx: Tx, viewer: Viewer, space: StoredSpace): Promise<StoredBuilding> {
    const known = space.buildingId ? await this.repository.lock(tx, space.buildingId) : null;
    if (known) return known;
    const by = { actorId: space.actorId, createdById: viewer.personId };
    const title = space.title[space.originalLocale] ?? Object.values(space.title)[0] ?? space.slug;
    const building = await this.repository.create(tx, by, buildingOf(space, title.slice(0, 120)));
    await this.put(tx, viewer, space, passedOn(building, building, space), building.id);
    return building;
  }

  /** Writes what a unit takes over, under the rules that hold for any change of it. */
  private async put(
    tx: Tx,
    viewer: Viewer,
    space: StoredSpace,
    input: Partial<StoredSpace>,
    buildingId: string | null,
  ): Promise<void> {
    const changes = changedFields(space, input);
    const moves = space.buildingId !== buildingId;
    if (Object.keys(changes).length === 0 && !moves) return;
    const after = applyChange(space, input);
    const wrong = contradictions(after);
    if (wrong.length > 0) throw new Refused(refusals.invalid(wrong));
    const missing = space.state === 'listed' || space.state === 'ready' ? missingToPublish(after) : [];
    if (missing.length > 0) throw new Refused({ kind: 'not_publishable', code: 'not_publishable', missing });
    await this.changes.put(tx, space, {
      viewer,
      records: 'edited',
      input: Object.fromEntries(Object.entries(input).filter(([field]) => field in changes)),
      columns: { buildingId },
      changes: { ...changes, ...(moves && { building: [space.buildingId, buildingId] }) },
    });
  }

  private async editable(tx: Tx, viewer: Viewer, rawId: string): Promise<StoredSpace> {
    const id = idSchema.safeParse(rawId);
    const space = id.success ? await this.changes.held(tx, id.data) : null;
    if (!space) throw new Refused(refusals.notFound());
    orRefuse(guardEditSpace(viewer, space));
    if (space.state === 'archived') throw new Refused(refusals.conflict('wrong_state'));
    return space;
  }
}
