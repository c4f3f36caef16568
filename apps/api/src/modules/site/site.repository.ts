import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import type { DemoSignIn, NetworkNumbers } from './site.model.ts';

/** A sign-in of the demo network, with the role's name by language. */
export type SeededSignIn = DemoSignIn & { roleNames?: Partial<Record<string, string>> };

export interface SitemapEntry {
  path: string;
  changed: Date;
}

@Injectable()
export class SiteRepository {
  constructor(private readonly database: Database) {}

  numbers(): Promise<NetworkNumbers> {
    return this.database.readOne<NetworkNumbers & Record<string, unknown>>(
      'site.numbers',
      `SELECT (SELECT count(*)::int FROM actors WHERE archived_at IS NULL) AS actors,
              (SELECT count(*)::int FROM spaces WHERE state = 'listed') AS "listedSpaces",
              (SELECT coalesce(sum(usable_m2), 0)::float8 FROM spaces WHERE state = 'listed') AS "listedM2",
              (SELECT count(*)::int FROM (
                 SELECT place_id FROM actors WHERE archived_at IS NULL AND place_id IS NOT NULL
                 UNION SELECT place_id FROM spaces WHERE state = 'listed' AND place_id IS NOT NULL) p) AS places`,
    );
  }

  /** The sign-ins the demo network was loaded with, as the seed named them; none without it. */
  async demoSignIns(): Promise<SeededSignIn[]> {
    const [row] = await this.database.read<{ value: { signIns?: SeededSignIn[] } }>(
      'site.demo',
      `SELECT value FROM settings WHERE key = 'demo'`,
    );
    return row?.value.signIns ?? [];
  }

  /** Public pages for search engines, the latest changes first; as many as one file may hold. */
  sitemap(): Promise<SitemapEntry[]> {
    return this.database.read<SitemapEntry & Record<string, unknown>>(
      'site.sitemap',
      `(SELECT '/spaces/' || slug AS path, updated_at AS changed FROM spaces WHERE state = 'listed'
        ORDER BY updated_at DESC LIMIT 25000)
       UNION ALL
       (SELECT '/actors/' || slug, updated_at FROM actors WHERE archived_at IS NULL
        ORDER BY updated_at DESC LIMIT 20000)
       UNION ALL
       (SELECT '/space-requests/' || slug, updated_at FROM space_requests
        WHERE state = 'published' AND audience = 'public' ORDER BY updated_at DESC LIMIT 3000)
       UNION ALL
       (SELECT '/projects/' || slug, updated_at FROM projects
        WHERE visibility = 'public' ORDER BY updated_at DESC LIMIT 1900)`,
    );
  }
}
