import {
  canAdvise,
  guardAdvise,
  orderServicesInput,
  restServiceInput,
  saveServiceInput,
  serviceBounds,
} from '@kvart/domain/appointments';
import { chooseOriginal, id as idSchema, inputIssue, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { AdvisersRepository } from '../suggestions/index.ts';
import type { CentreService, CentreServices } from './service.model.ts';
import { serviceView } from './service-view.ts';
import { CentreServicesRepository } from './services.repository.ts';

/** What centres offer: read by everybody, kept by the centre's advisers. */
@Injectable()
export class CentreCatalogue {
  constructor(
    private readonly database: Database,
    private readonly repository: CentreServicesRepository,
    private readonly advisers: AdvisersRepository,
    private readonly audit: Audit,
  ) {}

  async offered(viewer: Viewer | null, slug: string, locale: string): Promise<CentreServices | null> {
    const found = await this.repository.offered(slug.slice(0, 200));
    if (!found) return null;
    const centre = { id: found.centre.id, kind: 'support_organisation', isVerified: true };
    return {
      centre: found.centre,
      services: found.services.map((row) => serviceView(row, locale)),
      viewerCanManage: canAdvise(viewer, centre),
    };
  }

  /** With those that rest. */
  async kept(viewer: Viewer, rawCentreId: string, locale: string): Promise<CentreServices> {
    const centreId = idSchema.safeParse(rawCentreId);
    if (!centreId.success) throw new Refused(refusals.notFound());
    await this.mayKeep(viewer, centreId.data);
    const found = await this.repository.kept(centreId.data);
    if (!found) throw new Refused(refusals.notFound());
    return {
      centre: found.centre,
      services: found.services.map((row) => serviceView(row, locale)),
      viewerCanManage: true,
    };
  }

  async save(viewer: Viewer, raw: object, locale: string): Promise<CentreService> {
    const { id, centreId, version, service } = validated(saveServiceInput, raw);
    await this.mayKeep(viewer, centreId);
    await this.database.transaction(async (tx) => {
      const all = await this.repository.lock(tx, centreId);
      const stored = all.find((one) => one.id === id);
      if (!stored) {
        // Somebody else's service of that id is none of this centre's.
        if (version !== 0 || (await this.repository.one(id))) throw new Refused(refusals.notFound());
        if (all.length >= serviceBounds.services)
          throw new Refused(refusals.conflict('too_many_services', { max: serviceBounds.services }));
        const position = (all.at(-1)?.position ?? -1) + 1;
        const originalLocale = chooseOriginal(service.title, locale);
        await this.repository.create(tx, { id, centreId, position, originalLocale }, service);
      } else if (version === 0) {
        return; // Sent twice, written once.
      } else {
        const known = await this.repository.one(id);
        const originalLocale = chooseOriginal(service.title, known?.originalLocale ?? locale);
        if (!(await this.repository.change(tx, id, version, { ...service, originalLocale })))
          throw new Refused(refusals.stale(stored.version));
      }
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, actorId: centreId, action: 'centre_service.saved' },
        ...{ objectType: 'centre_service', objectId: id },
      });
    });
    return this.existing(id, locale);
  }

  async rest(viewer: Viewer, raw: object, locale: string): Promise<CentreService> {
    const { id, version, isActive } = validated(restServiceInput, raw);
    const stored = await this.repository.one(id);
    if (!stored) throw new Refused(refusals.notFound());
    await this.mayKeep(viewer, stored.centreId);
    await this.database.transaction(async (tx) => {
      if (!(await this.repository.change(tx, id, version, { isActive })))
        throw new Refused(refusals.stale(stored.version));
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, actorId: stored.centreId },
        ...{ action: isActive ? 'centre_service.offered' : 'centre_service.rested' },
        ...{ objectType: 'centre_service', objectId: id },
      });
    });
    return this.existing(id, locale);
  }

  /** All of them in their new order; where one came in the meantime, nothing changes. */
  async order(viewer: Viewer, raw: object): Promise<void> {
    const { centreId, ids } = validated(orderServicesInput, raw);
    await this.mayKeep(viewer, centreId);
    await this.database.transaction(async (tx) => {
      const known = (await this.repository.lock(tx, centreId)).map(({ id }) => id);
      if (new Set(ids).size !== known.length || !known.every((id) => ids.includes(id)))
        throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['ids'])]));
      await this.repository.place(tx, ids);
    });
  }

  private async mayKeep(viewer: Viewer, centreId: string): Promise<void> {
    orRefuse(guardAdvise(viewer, await this.advisers.of(centreId)));
  }

  private async existing(id: string, locale: string): Promise<CentreService> {
    const row = await this.repository.one(id);
    if (!row) throw new Refused(refusals.notFound());
    return serviceView(row, locale);
  }
}
