import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { ProjectTemplateInput } from './project-template.inputs.ts';
import {
  ProjectTemplate,
  ProjectTemplateLibrary,
  SaveProjectTemplateResult,
} from './project-template.model.ts';
import { ProjectTemplates } from './project-templates.service.ts';

@Resolver(() => ProjectTemplate)
export class ProjectTemplatesResolver {
  constructor(private readonly templates: ProjectTemplates) {}

  @Access('signed_in')
  @Query(() => ProjectTemplateLibrary, { description: 'What projects may begin from.' })
  projectTemplates(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
  ): Promise<ProjectTemplateLibrary> {
    return this.templates.library(viewer, locale);
  }

  @Access('confirmed', 'support centres with a territory, advisers and administrators')
  @Mutation(() => SaveProjectTemplateResult, { description: 'Projects that began from it stay as they are.' })
  saveProjectTemplate(
    @Asking() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('content') content: ProjectTemplateInput,
  ): Promise<ProjectTemplate> {
    return this.templates.save(viewer, { id, version }, content);
  }
}
