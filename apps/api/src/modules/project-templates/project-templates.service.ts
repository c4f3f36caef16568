import { hasDeskScope } from '@kvart/domain/desk';
import { guardEditTemplates, guardSaveTemplate, saveTemplateInput } from '@kvart/domain/projects/templates';
import { defaultLocale, inputIssue, pickText, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { DeskPeople } from '../desk/index.ts';
import type { ProjectTemplate, ProjectTemplateLibrary } from './project-template.model.ts';
import { ProjectTemplatesRepository } from './project-templates.repository.ts';
import { templateView } from './template-view.ts';

/** The library that projects begin from; support centres keep it. */
@Injectable()
export class ProjectTemplates {
  constructor(
    private readonly database: Database,
    private readonly repository: ProjectTemplatesRepository,
    private readonly people: DeskPeople,
    private readonly audit: Audit,
  ) {}

  async library(viewer: Viewer, locale: string): Promise<ProjectTemplateLibrary> {
    const [rows, isAtDesk, categories] = await Promise.all([
      this.repository.all(),
      this.isAtDesk(viewer),
      this.repository.categories(),
    ]);
    return {
      templates: rows.map(templateView),
      categories: categories.map(({ id, labels }) => ({
        ...{ id, label: pickText(labels, defaultLocale, locale)?.text ?? id },
      })),
      viewerCanEdit: guardEditTemplates(viewer, isAtDesk).ok,
    };
  }

  async save(
    viewer: Viewer,
    key: { id: string; version: number },
    content: object,
  ): Promise<ProjectTemplate> {
    const isAtDesk = await this.isAtDesk(viewer);
    orRefuse(guardEditTemplates(viewer, isAtDesk));
    const { version, content: read } = validated(saveTemplateInput, { version: key.version, content });
    const known = new Set((await this.repository.categories()).map(({ id }) => id));
    const strange = read.budget.findIndex(({ category }) => !known.has(category));
    if (strange >= 0)
      throw new Refused(
        refusals.invalid([inputIssue('invalid_choice', ['budget', String(strange), 'category'])]),
      );
    await this.database.transaction(async (tx) => {
      const template = await this.repository.lock(tx, key.id);
      if (!template) throw new Refused(refusals.notFound());
      orRefuse(guardSaveTemplate(viewer, isAtDesk, template, version));
      const { personId } = viewer;
      await this.repository.write(tx, template, read, personId);
      await this.audit.record(tx, {
        ...{ personId, actorId: viewer.actingAs },
        ...{ action: 'project_template.saved', objectType: 'project_template', objectId: key.id },
        reason: `version ${version + 1}`,
      });
    });
    const saved = await this.repository.one(key.id);
    if (!saved) throw new Refused(refusals.notFound());
    return templateView(saved);
  }

  private async isAtDesk(viewer: Viewer): Promise<boolean> {
    return hasDeskScope(await this.people.scope(viewer));
  }
}
