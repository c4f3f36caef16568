import type { DeskPlace, NoticeObject } from '@kvart/domain/desk';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';

/** A thing that a notice can be about. */
export interface Thing extends DeskPlace {
  id: string;
  title: string;
  slug: string;
  affectedActorId: string | null;
  /** Somebody without an account sees it; `network` is for whoever is signed in. */
  seenBy: 'everyone' | 'network' | 'nobody';
}

const place = (row: string) => `trim(coalesce(p.country, ${row}.country)) AS country, p.nuts,
  ${row}.place_id AS "placeId" FROM`;
const at = (row: string) => `LEFT JOIN places p ON p.id = ${row}.place_id WHERE ${row}.id = $1::uuid`;

const questions: Record<NoticeObject, string> = {
  actor: `SELECT a.id, a.name AS title, a.slug, a.id AS "affectedActorId",
    CASE WHEN a.archived_at IS NULL THEN 'everyone' ELSE 'nobody' END AS "seenBy", ${place('a')} actors a ${at('a')}`,
  space: `SELECT s.id, coalesce(s.title ->> s.original_locale, s.slug) AS title, s.slug, s.actor_id AS "affectedActorId",
    CASE WHEN s.state = 'listed' THEN 'everyone' ELSE 'nobody' END AS "seenBy", ${place('s')} spaces s ${at('s')}`,
  project: `SELECT j.id, j.title, j.slug, (SELECT l.actor_id FROM project_partners l WHERE l.project_id = j.id
      AND l.role = 'lead' AND l.state = 'active' ORDER BY l.id LIMIT 1) AS "affectedActorId",
    CASE j.visibility WHEN 'public' THEN 'everyone' WHEN 'network' THEN 'network' ELSE 'nobody' END AS "seenBy",
    ${place('j')} projects j ${at('j')}`,
};

const folders: Record<NoticeObject, string> = { actor: 'actors', space: 'spaces', project: 'projects' };

/** Where a thing has its page. */
export const pathOf = (type: NoticeObject, slug: string): string => `/${folders[type]}/${slug}`;

@Injectable()
export class Things {
  constructor(private readonly database: Database) {}

  async find(type: NoticeObject, id: string): Promise<Thing | null> {
    const [row] = await this.database.read<Thing & Record<string, unknown>>(
      `desk.thing_${type}`,
      questions[type],
      [id],
    );
    return row ?? null;
  }
}
