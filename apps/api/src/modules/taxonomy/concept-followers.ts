import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { Jobs, Task } from '../../platform/jobs/index.ts';
import type { ConceptUses } from './concept-editing.model.ts';
import { moveSql, touchSql, usesSql } from './concept-editing.sql.ts';

const moveTask = 'taxonomy.move_uses';
const touchTask = 'taxonomy.find_by_new_name';

/** So many of each kind follow at once; the others follow in the background, as many at a time. */
const atOnce = 500;
const nobody = '00000000-0000-0000-0000-000000000000';

/** What carries a concept follows when that one changes, however many there are. */
@Injectable()
export class ConceptFollowers {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  count(id: string): Promise<ConceptUses> {
    return this.database.readOne<ConceptUses & Record<string, unknown>>('taxonomy.uses', usesSql, [id]);
  }

  /** Before labels change in the same transaction: a database that had to touch thousands would not be done in time. */
  async beforeRename(tx: Tx, id: string): Promise<void> {
    const { actors, spaces, projects } = await this.count(id);
    if (actors + spaces + projects <= atOnce) return;
    await tx.$executeRawUnsafe(`SELECT set_config('kvart.touch_later', 'on', true)`);
    await this.jobs.add(tx, touchTask, { id }, { key: `${touchTask}:${id}` });
  }

  async move(tx: Tx, from: string, into: string): Promise<void> {
    if ((await this.moveSome(tx, from, into)) > 0)
      await this.jobs.add(tx, moveTask, { from, into }, { key: `${moveTask}:${from}` });
  }

  @Task(moveTask)
  async moveRest({ from, into }: { from: string; into: string }): Promise<void> {
    const some = () => this.database.transaction((tx) => this.moveSome(tx, from, into));
    while ((await some()) > 0);
  }

  @Task(touchTask)
  async findByNewName({ id }: { id: string }): Promise<void> {
    for (const [place, sql] of touchSql.entries())
      for (let after: string | null = nobody; after !== null;) {
        const found: { last: string | null } = await this.database.readOne(`taxonomy.touch.${place}`, sql, [
          ...[id, after, atOnce],
        ]);
        after = found.last;
      }
  }

  /** @returns how many are left. */
  private async moveSome(tx: Tx, from: string, into: string): Promise<number> {
    for (const sql of moveSql) await tx.$executeRawUnsafe(sql, from, into, atOnce);
    const [left] = await tx.$queryRawUnsafe<ConceptUses[]>(usesSql, from);
    return Object.values(left ?? {}).reduce((sum, n) => sum + n, 0);
  }
}
