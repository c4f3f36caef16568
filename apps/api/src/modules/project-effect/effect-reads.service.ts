import { id as idSchema, isSlug, pickText, refusals } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Refused } from '../../platform/errors/index.ts';
import { ProjectAccess } from '../projects/index.ts';
import type { Reader } from '../spaces/index.ts';
import { EffectView, seesEffect } from './effect-view.ts';
import type { ProjectEffect } from './effect.model.ts';
import type { ProfileReference } from './proof.model.ts';
import type { NameableSpace, UseOfSpace } from './space-use.model.ts';
import { SpaceUsesRepository } from './space-uses.repository.ts';

/** Reading what projects have brought about. */
@Injectable()
export class EffectReads {
  constructor(
    private readonly repository: SpaceUsesRepository,
    private readonly projects: ProjectAccess,
    private readonly view: EffectView,
  ) {}

  async bySlug(reader: Reader, slug: string): Promise<ProjectEffect | null> {
    const row = isSlug(slug) ? await this.repository.effect({ slug }, reader.viewer) : null;
    return row && seesEffect(reader.viewer, row) ? this.view.one(row, reader) : null;
  }

  /** The effect after a change. */
  async existing(reader: Reader, id: string): Promise<ProjectEffect> {
    const row = await this.repository.effect({ id }, reader.viewer);
    if (!row) throw new Refused(refusals.notFound());
    return this.view.one(row, reader);
  }

  async ofSpace(reader: Reader, spaceId: string): Promise<UseOfSpace[]> {
    if (!idSchema.safeParse(spaceId).success) return [];
    return this.view.ofSpace(await this.repository.ofSpace(spaceId, reader.viewer), reader.viewer);
  }

  async references(reader: Reader, actorId: string): Promise<ProfileReference[]> {
    if (!idSchema.safeParse(actorId).success) return [];
    return this.repository.references(actorId, reader.viewer);
  }

  async nameable(reader: Reader, projectId: string, words: string): Promise<NameableSpace[]> {
    const { viewer, locale } = reader;
    const project = await this.projects.reading(viewer, projectId, 'effect');
    const asked = words.trim().slice(0, 100);
    if (project.rights === null || asked.length < 2) return [];
    const rows = await this.repository.nameable(project.id, asked, viewer);
    return rows.map(({ title, originalLocale, ...row }) => ({
      ...row,
      title: pickText(title, originalLocale, locale)?.text ?? '',
    }));
  }
}
