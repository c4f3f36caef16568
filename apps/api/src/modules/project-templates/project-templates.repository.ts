import {
  type KeptTemplate,
  mostTemplates,
  storedTemplate,
  type TemplateContent,
} from '@kvart/domain/projects/templates';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';

export interface StoredTemplate {
  id: string;
  version: number;
  content: TemplateContent;
}

type Kept = Omit<StoredTemplate, 'content'> & { content: KeptTemplate };
const asStored = ({ content, ...row }: Kept): StoredTemplate => ({
  ...row,
  content: storedTemplate(content),
});

const listSql = `SELECT t.id, t.version, t.content FROM project_templates t
  ORDER BY t.position, t.id LIMIT ${mostTemplates}`;
const oneSql = 'SELECT t.id, t.version, t.content FROM project_templates t WHERE t.id = $1';

/** The templates of an installation. */
@Injectable()
export class ProjectTemplatesRepository {
  constructor(private readonly database: Database) {}

  async all(): Promise<StoredTemplate[]> {
    return (await this.database.read<Kept & object>('project_templates.all', listSql, [])).map(asStored);
  }

  /** Ids of what lines of budgets are grouped by, with their names by language. */
  async categories(): Promise<{ id: string; labels: Record<string, string> }[]> {
    return this.database.read<{ id: string; labels: Record<string, string> } & object>(
      'project_templates.categories',
      'SELECT id, labels FROM budget_categories ORDER BY position, id LIMIT 100',
      [],
    );
  }

  async one(id: string): Promise<StoredTemplate | null> {
    const [row] = await this.database.read<Kept & object>('project_templates.one', oneSql, [id]);
    return row ? asStored(row) : null;
  }

  /** Held until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<StoredTemplate | null> {
    const [row] = await tx.$queryRawUnsafe<Kept[]>(`${oneSql} FOR UPDATE`, id);
    return row ? asStored(row) : null;
  }

  async write(
    tx: Tx,
    { id, version }: { id: string; version: number },
    content: TemplateContent,
    personId: string,
  ): Promise<void> {
    await tx.projectTemplate.update({
      where: { id },
      data: { content, version: version + 1, updatedById: personId },
    });
  }
}
