import { guardNeeds } from '@kvart/domain/projects/work';
import type { Tx } from '../../platform/database/index.ts';
import { orRefuse } from '../../platform/errors/index.ts';
import { needsOf } from './pointers.repository.ts';

/** Refuses what would have a task wait for itself, and says along which tasks. */
export async function checkNeeds(
  tx: Tx,
  projectId: string,
  id: string,
  wanted: readonly string[],
): Promise<void> {
  const rows = await needsOf(tx, projectId);
  const needs = new Map(rows.map((row) => [row.id, row.id === id ? [] : row.needs]));
  const numbers = new Map(rows.map((row) => [row.id, row.number]));
  orRefuse(guardNeeds(needs, id, wanted, (task) => `#${numbers.get(task) ?? '?'}`));
}
