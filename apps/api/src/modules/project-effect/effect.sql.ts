import { mostSpaceUses, referenceBounds } from '@kvart/domain/projects';
import type { Viewer } from '@kvart/domain/shared';
import { spaceStates } from '@kvart/domain/spaces';
import { Values } from '../../platform/database/index.ts';
import { factColumns, listedTo, standingOf } from '../projects/index.ts';
import { visibleTo } from '../spaces/index.ts';

interface Statement {
  text: string;
  values: unknown[];
}

const useFields = `'id', u.id, 'version', u.version, 'state', u.state, 'spaceId', u.space_id, 'ownerId', s.actor_id,
  'startsOn', u.starts_on, 'endsOn', u.ends_on, 'areaM2', u.area_m2, 'reason', u.reason, 'usableM2', s.usable_m2,
  'placeName', (SELECT pl.name FROM places pl WHERE pl.id = s.place_id),
  'ownerName', (SELECT a.name FROM actors a WHERE a.id = s.actor_id)`;

const nameOf = (column: string): string => `(SELECT a.name FROM actors a WHERE a.id = ${column})`;

const reports = `(SELECT coalesce(json_agg(json_build_object('id', r.id, 'version', r.version, 'kind', r.kind,
    'state', r.state, 'locale', r.locale, 'worked', r.worked, 'notWorked', r.not_worked, 'jobs', r.jobs,
    'visitors', r.visitors, 'continues', r.continues, 'publicText', r.public_text, 'results', r.results,
    'submittedAt', r.submitted_at, 'submittedForId', r.submitted_for_id, 'submittedFor', ${nameOf('r.submitted_for_id')},
    'confirmations', (SELECT coalesce(json_agg(json_build_object('actorId', c.actor_id, 'name', ${nameOf('c.actor_id')},
        'at', c.at) ORDER BY c.at), '[]') FROM outcome_confirmations c WHERE c.report_id = r.id)) ORDER BY r.kind), '[]')
  FROM outcome_reports r WHERE r.project_id = pr.id) AS reports`;

const referenceFields = `'id', f.id, 'version', f.version, 'state', f.state, 'locale', f.locale, 'sentence', f.sentence,
  'authorId', f.author_id, 'aboutId', f.about_id, 'authorShows', f.author_shows, 'aboutShows', f.about_shows,
  'author', (SELECT json_build_object('slug', a.slug, 'title', a.name) FROM actors a WHERE a.id = f.author_id),
  'about', (SELECT json_build_object('slug', a.slug, 'title', a.name) FROM actors a WHERE a.id = f.about_id),
  'part', (SELECT json_build_object('role', pp.role, 'since', pp.since, 'until', pp.until) FROM project_partners pp
    WHERE pp.project_id = f.project_id AND pp.actor_id = f.about_id AND pp.state IN ('active', 'left')
    ORDER BY pp.state = 'active' DESC, pp.since DESC LIMIT 1)`;

const references = `(SELECT coalesce(json_agg(json_build_object(${referenceFields}) ORDER BY f.created_at, f.id), '[]')
  FROM (SELECT * FROM project_references x WHERE x.project_id = pr.id ORDER BY x.created_at, x.id
    LIMIT ${referenceBounds.most}) f) AS references`;

const partners = `(SELECT coalesce(json_agg(json_build_object('actorId', pp.actor_id, 'name', a.name, 'state', pp.state)
    ORDER BY pp.role, a.name, pp.id), '[]')
  FROM project_partners pp JOIN actors a ON a.id = pp.actor_id
  WHERE pp.project_id = pr.id AND pp.state IN ('active', 'left')) AS partners`;

/** What a project has brought about, with what the guards look at. */
export function effectStatement(key: { slug: string } | { id: string }, viewer: Viewer | null): Statement {
  const values = new Values();
  const named =
    'slug' in key ? `pr.slug = ${values.add(key.slug, 'text')}` : `pr.id = ${values.add(key.id, 'uuid')}`;
  return {
    text: `SELECT row_to_json(n) AS effect FROM (SELECT ${factColumns}, pr.title, pr.locale, pr.ends_on AS "endsOn",
      ${reports}, ${references}, ${partners},
      (SELECT coalesce(json_agg(json_build_object(${useFields}, 'slug', s.slug, 'title', s.title,
          'originalLocale', s.original_locale, 'isShown', ${visibleTo(viewer, spaceStates, values)})
          ORDER BY u.starts_on DESC, u.id), '[]')
        FROM (SELECT * FROM project_spaces x WHERE x.project_id = pr.id ORDER BY x.starts_on DESC, x.id
          LIMIT ${mostSpaceUses}) u JOIN spaces s ON s.id = u.space_id) AS spaces
      FROM projects pr ${standingOf(viewer, values)} WHERE ${named}) n`,
    values: values.list,
  };
}

/** Projects that used a space; the rule says which of them somebody gets to see. */
export function usesOfSpaceStatement(spaceId: string, viewer: Viewer | null): Statement {
  const values = new Values();
  const id = values.add(spaceId, 'uuid');
  return {
    text: `SELECT json_build_object(${useFields}, 'isShown', true, 'project', (SELECT row_to_json(f) FROM
        (SELECT ${factColumns}, pr.title, pr.locale) f)) AS use
      FROM project_spaces u JOIN spaces s ON s.id = u.space_id AND ${visibleTo(viewer, spaceStates, values)}
        JOIN projects pr ON pr.id = u.project_id ${standingOf(viewer, values)}
      WHERE u.space_id = ${id} ORDER BY u.starts_on DESC, u.id LIMIT 100`,
    values: values.list,
  };
}

/** Spaces that a project may name: what is on offer, and what its partners look after. $ words, project. */
export function nameableSpacesStatement(projectId: string, words: string, viewer: Viewer | null): Statement {
  const values = new Values();
  return {
    text: `SELECT s.id::text, s.title, s.original_locale AS "originalLocale", s.usable_m2 AS "usableM2",
        (SELECT pl.name FROM places pl WHERE pl.id = s.place_id) AS "placeName"
      FROM spaces s WHERE s.search_doc @@ (SELECT to_tsquery('simple', string_agg('''' || w || ''':*', ' & '))
          FROM (SELECT w FROM regexp_split_to_table(kvart_fold(${values.add(words, 'text')}), '[^a-z0-9]+') w
            WHERE w <> '' LIMIT 8) parts)
        AND s.merged_into_id IS NULL AND ${visibleTo(viewer, spaceStates, values)}
        AND (s.state = 'listed' OR s.actor_id IN (SELECT pp.actor_id FROM project_partners pp
          WHERE pp.project_id = ${values.add(projectId, 'uuid')} AND pp.state = 'active'))
      ORDER BY s.state = 'listed', s.id LIMIT 8`,
    values: values.list,
  };
}

/** References that stand on the profile of an actor, of projects whose partners the reader sees. */
export function referencesStatement(actorId: string, viewer: Viewer | null): Statement {
  const values = new Values();
  const actor = values.add(actorId, 'uuid');
  return {
    text: `SELECT json_build_object(${referenceFields}, 'project',
        json_build_object('slug', pr.slug, 'title', pr.title, 'locale', pr.locale)) AS reference
      FROM project_references f JOIN projects pr ON pr.id = f.project_id AND ${listedTo(viewer, 'partners')}
      WHERE f.state = 'confirmed'
        AND ((f.about_id = ${actor} AND f.about_shows) OR (f.author_id = ${actor} AND f.author_shows))
      ORDER BY f.about_id = ${actor} DESC, f.answered_at DESC, f.id LIMIT 50`,
    values: values.list,
  };
}
