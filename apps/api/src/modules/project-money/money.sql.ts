import type { Viewer } from '@kvart/domain/shared';
import { Values } from '../../platform/database/index.ts';
import { partnersColumn, roomColumns, writerColumn } from '../project-rooms/index.ts';

export const lineColumns = `json_build_object('id', r.id, 'version', r.version, 'number', r.number,
  'partnerId', r.partner_id, 'categoryId', r.category_id, 'title', r.title, 'amount', r.amount, 'rate', r.rate,
  'periodId', r.period_id, 'updatedByName', ${writerColumn})`;

export const periodColumns = `json_build_object('id', r.id, 'version', r.version, 'startsOn', r.starts_on,
  'endsOn', r.ends_on, 'updatedByName', ${writerColumn})`;

export const sourceColumns = `json_build_object('id', r.id, 'version', r.version, 'title', r.title,
  'state', r.state, 'amount', r.amount, 'updatedByName', ${writerColumn})`;

export const expenseColumns = `json_build_object('id', r.id, 'version', r.version, 'lineId', r.line_id,
  'title', r.title, 'spentOn', r.spent_on, 'amount', r.amount, 'state', r.state, 'reason', r.reason,
  'fileId', r.file_id,
  'receipt', (SELECT json_build_object('mime', f.mime, 'variants', f.variants) FROM files f WHERE f.id = r.file_id),
  'reportedById', r.reported_by_id, 'reportedByName', (SELECT n.name FROM persons n WHERE n.id = r.reported_by_id),
  'decidedByName', (SELECT n.name FROM persons n WHERE n.id = r.decided_by_id), 'updatedByName', ${writerColumn})`;

/** All the money of a project: one statement, since every sum needs all of it. */
export function moneyStatement(
  key: { slug: string } | { id: string },
  viewer: Viewer | null,
): { text: string; values: unknown[] } {
  const values = new Values();
  const list = (columns: string, table: string, order: string) =>
    `(SELECT coalesce(json_agg(${columns} ORDER BY ${order}), '[]') FROM ${table} r WHERE r.project_id = p.id)`;
  const room = roomColumns(viewer, values);
  const where =
    'slug' in key ? `p.slug = ${values.add(key.slug, 'text')}` : `p.id = ${values.add(key.id, 'uuid')}`;
  return {
    text: `SELECT json_build_object('room', ${room},
      'budget', (SELECT json_build_object('version', b.version, 'currency', b.currency, 'rate', b.rate)
        FROM project_budgets b WHERE b.project_id = p.id),
      'lines', ${list(lineColumns, 'budget_lines', 'r.number')},
      'periods', ${list(periodColumns, 'budget_periods', 'r.starts_on, r.id')},
      'sources', ${list(sourceColumns, 'funding_sources', 'r.title, r.id')},
      'expenses', ${list(expenseColumns, 'expenses', 'r.spent_on DESC, r.id DESC')},
      'categories', (SELECT json_agg(json_build_object('id', c.id, 'labels', c.labels) ORDER BY c.position, c.id)
        FROM budget_categories c),
      'partners', ${partnersColumn}) AS money
      FROM projects p WHERE ${where}`,
    values: values.list,
  };
}
