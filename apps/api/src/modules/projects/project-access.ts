import { canSeePart, guardEditPart, type ProjectFacts, type ProjectPart } from '@kvart/domain/projects';
import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused } from '../../platform/errors/index.ts';
import { ProjectChanges } from './project-changes.ts';
import { ProjectsRepository, type StoredProject } from './projects.repository.ts';

/** For modules that work in the room: the project with what the guards look at, by the same rules as everywhere. */
@Injectable()
export class ProjectAccess {
  constructor(
    private readonly repository: ProjectsRepository,
    private readonly changes: ProjectChanges,
  ) {}

  /** The project, where the viewer sees the part. What one may not see does not exist. */
  async reading(
    viewer: Viewer | null,
    id: string,
    part: ProjectPart,
  ): Promise<ProjectFacts & { id: string; slug: string }> {
    const facts = idSchema.safeParse(id).success ? await this.repository.facts(viewer, id) : null;
    if (!facts || !canSeePart(viewer, facts, part)) throw new Refused(refusals.notFound());
    return facts;
  }

  /** The project held until the transaction ends; what may be done is for the caller's guards to say. */
  holding(tx: Tx, viewer: Viewer, id: string): Promise<StoredProject> {
    return this.changes.hold(tx, viewer, id);
  }

  /** The project held until the transaction ends, where the viewer may change the part. */
  async editing(tx: Tx, viewer: Viewer, id: string, part: ProjectPart): Promise<StoredProject> {
    const project = await this.changes.hold(tx, viewer, id);
    orRefuse(guardEditPart(viewer, project, part));
    return project;
  }
}
