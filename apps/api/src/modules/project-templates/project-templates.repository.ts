import { mostTemplates, type TemplateContent } from '@kvart/domain/projects/templates';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';

export interface StoredTemplate {
  id: string;
  version: number;
  content: TemplateContent;
}

const listSql = `SELECT t.id, t.version, t.content FROM project_templates t
  ORDER BY t.position, t.id LIMIT ${mostTemplates}`;
const oneSql = 'SELECT t.id, t.version, t.content FROM project_templates t WHERE t.id = $1';

/** The templates of an installation. */
@Injectable()
export class ProjectTemplatesRepository {
  constructor(private readonly database: Database) {}

  all(): Promise<StoredTemplate[]> {
    return this.database.read<StoredTemplate & object>('project_templates.all', listSql, []);
  }

  async one(id: string): Promise<StoredTemplate | null> {
    const [row] = await this.database.read<StoredTemplate & object>('project_templates.one', oneSql, [id]);
    return row ?? null;
  }

  /** Held until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<StoredTemplate | null> {
    const rows = await tx.$queryRawUnsafe<StoredTemplate[]>(`${oneSql} FOR UPDATE`, id);
    return rows[0] ?? null;
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
