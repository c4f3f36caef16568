import { Module } from '@nestjs/common';
import { DeskModule } from '../desk/index.ts';
import { ProjectTemplatesRepository } from './project-templates.repository.ts';
import { ProjectTemplatesResolver } from './project-templates.resolver.ts';
import { ProjectTemplates } from './project-templates.service.ts';

/** What projects of a kind begin with. */
@Module({
  imports: [DeskModule],
  providers: [ProjectTemplatesRepository, ProjectTemplates, ProjectTemplatesResolver],
})
export class ProjectTemplatesModule {}
