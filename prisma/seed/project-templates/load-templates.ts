import type { Pool } from 'pg';
import { hackathon } from './hackathon.ts';
import { makersSpace } from './makers-space.ts';
import { marketHall } from './market-hall.ts';
import { popUpShop } from './pop-up-shop.ts';
import { supportCentre } from './support-centre.ts';
import type { ShippedTemplate } from './words.ts';

/** The library that every installation begins with, in its order. */
export const shippedTemplates: readonly ShippedTemplate[] = [
  popUpShop,
  makersSpace,
  hackathon,
  marketHall,
  supportCentre,
];

/** Puts in the templates that are not there. What a support centre has changed stays as it wrote it. */
export async function loadTemplates(pool: Pool): Promise<void> {
  const rows = shippedTemplates.map((template, position) => ({ ...template, position }));
  await pool.query(loadSql, [JSON.stringify(rows)]);
}

const loadSql = `INSERT INTO project_templates (id, position, content)
  SELECT id, position, content FROM jsonb_to_recordset($1::jsonb) AS w(id text, position int, content jsonb)
  ON CONFLICT (id) DO NOTHING`;
