import { guardTellStory, guardWriteStory, type StoryState, storyInput } from '@kvart/domain/projects';
import { refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { actorIn, ProjectAccess } from '../projects/index.ts';
import { StoriesRepository } from './stories.repository.ts';

interface Key {
  projectId: string;
  /** Of the story; 0 begins it. */
  version: number;
}

/** What became of a project: written by those who work in the room, told by those who lead. */
@Injectable()
export class Stories {
  constructor(
    private readonly database: Database,
    private readonly repository: StoriesRepository,
    private readonly projects: ProjectAccess,
    private readonly audit: Audit,
  ) {}

  async save(viewer: Viewer, { projectId, version }: Key, raw: unknown): Promise<string> {
    const input = validated(storyInput, raw);
    return this.database.transaction(async (tx) => {
      const project = await this.projects.holding(tx, viewer, projectId);
      const story = await this.repository.find(project.id, tx);
      orRefuse(guardWriteStory(viewer, project, story, version));
      // What everybody reads stays whole.
      if (story?.state === 'published')
        orRefuse(guardTellStory(viewer, project, { ...story, ...input }, version));
      if (!story) await this.repository.begin(tx, project.id, input);
      else if (!(await this.repository.write(tx, project.id, story, input)))
        throw new Refused(refusals.stale(story.version));
      const by = { personId: viewer.personId, actorId: actorIn(project, viewer) };
      const about = { objectType: 'project', objectId: project.id };
      await this.audit.record(tx, { ...by, ...about, action: 'project.story_written' });
      return project.id;
    });
  }

  /** Tells the story to everybody who sees the news of the project, or takes it back. */
  async tell(viewer: Viewer, { projectId, version }: Key, state: StoryState): Promise<string> {
    return this.database.transaction(async (tx) => {
      const project = await this.projects.holding(tx, viewer, projectId);
      const story = await this.repository.find(project.id, tx);
      if (!story || project.rights === null) throw new Refused(refusals.notFound());
      orRefuse(guardTellStory(viewer, project, story, version));
      const publishedAt = state === 'published' ? new Date() : null;
      if (!(await this.repository.write(tx, project.id, story, { state, publishedAt })))
        throw new Refused(refusals.stale(story.version));
      const by = { personId: viewer.personId, actorId: actorIn(project, viewer) };
      const about = { objectType: 'project', objectId: project.id };
      await this.audit.record(tx, { ...by, ...about, action: `project.story_${state}` });
      return project.id;
    });
  }
}
