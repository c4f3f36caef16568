import type { Pool } from 'pg';

/*
 * Whether what is said about a suggestion is true, checked against plain copies of the tables, in as plain a way as can
 * be: none of the rules or statements that suggestions are made by is used here.
 */

interface ActorFacts {
  id: string;
  sector: string;
  country: string | null;
  place_id: string | null;
  lat: number | null;
  lon: number | null;
  languages: string[];
  is_unclaimed: boolean;
  archived_at: Date | null;
  about: Record<string, string>;
  created_at: Date;
}

export interface Facts {
  actors: Map<string, ActorFacts>;
  concepts: { actor_id: string; relation: string; concept_id: string }[];
  parents: Map<string, string | null>;
  /** Partners of projects that the network may see, by project. */
  open: Map<string, Set<string>>;
  /** Everybody in one project that is under way, whoever may see it. */
  underWay: Set<string>[];
  spaces: Map<
    string,
    {
      id: string;
      actor_id: string;
      state: string;
      usable_m2: number;
      min_months: number | null;
      max_months: number | null;
    }
  >;
  uses: { space_id: string; concept_id: string; permitted: boolean }[];
  requests: Map<
    string,
    {
      id: string;
      actor_id: string;
      state: string;
      use_ids: string[];
      min_m2: number | null;
      term_months: number | null;
    }
  >;
  roles: Map<
    string,
    {
      id: string;
      project_id: string;
      concept_ids: string[];
      sectors: string[];
      state: string;
      wanted_until: string | null;
      place_id: string | null;
      lat: number | null;
      lon: number | null;
      country: string | null;
      hidden: boolean;
    }
  >;
  apart: Set<string>;
  dismissed: Set<string>;
  hidden: Set<string>;
  talks: Set<string>;
}

const key = (a: string, b: string): string => `${a} ${b}`;

export async function factsOf(pool: Pool): Promise<Facts> {
  const all = async <T extends object>(sql: string): Promise<T[]> => (await pool.query<T>(sql)).rows;
  const byId = <T extends { id: string }>(list: T[]): Map<string, T> =>
    new Map(list.map((row) => [row.id, row]));
  const partners = await all<{ project_id: string; actor_id: string; is_open: boolean; under_way: boolean }>(
    `SELECT x.project_id, x.actor_id, p.visibility <> 'private' AND p.partners_visibility <> 'private' AS is_open,
      p.state = 'piloting' AS under_way FROM project_partners x JOIN projects p ON p.id = x.project_id WHERE x.state = 'active'`,
  );
  const grouped = (list: typeof partners) => {
    const groups = new Map<string, Set<string>>();
    for (const { project_id, actor_id } of list)
      groups.set(project_id, (groups.get(project_id) ?? new Set()).add(actor_id));
    return groups;
  };
  const pairs = async (sql: string) =>
    new Set((await all<{ a: string; b: string }>(sql)).map(({ a, b }) => key(a, b)));
  return {
    actors: byId(
      await all<ActorFacts>(
        'SELECT id, sector::text, trim(country) AS country, place_id, lat, lon, languages, is_unclaimed, archived_at, about, created_at FROM actors',
      ),
    ),
    concepts: await all('SELECT actor_id, relation::text, concept_id FROM actor_concepts'),
    parents: new Map(
      (await all<{ id: string; parent_id: string | null }>('SELECT id, parent_id FROM concepts')).map((c) => [
        c.id,
        c.parent_id,
      ]),
    ),
    open: grouped(partners.filter(({ is_open }) => is_open)),
    underWay: [...grouped(partners.filter(({ under_way }) => under_way)).values()],
    spaces: byId(
      await all('SELECT id, actor_id, state::text, usable_m2::float8, min_months, max_months FROM spaces'),
    ),
    uses: await all('SELECT space_id, concept_id, permitted FROM space_uses'),
    requests: byId(
      await all('SELECT id, actor_id, state::text, use_ids, min_m2::float8, term_months FROM space_requests'),
    ),
    roles: byId(
      await all(`SELECT r.id, r.project_id, r.concept_ids, r.sectors::text[] AS sectors, r.state::text, r.wanted_until::text, p.place_id,
      p.lat, p.lon, trim(p.country) AS country, p.visibility = 'private' OR p.roles_visibility = 'private' OR p.state IN ('scaled', 'closed') AS hidden
      FROM project_roles r JOIN projects p ON p.id = r.project_id`),
    ),
    apart: await pairs(
      'SELECT actor_id AS a, blocked_id AS b FROM actor_blocks UNION SELECT blocked_id, actor_id FROM actor_blocks',
    ),
    dismissed: await pairs(`SELECT actor_id AS a, kind || ':' || target_id AS b FROM suggestion_dismissals`),
    hidden: new Set(
      (await all<{ id: string }>('SELECT actor_id AS id FROM suggestion_opt_outs')).map(({ id }) => id),
    ),
    talks: await pairs(
      'SELECT x.actor_id AS a, y.actor_id AS b FROM conversation_parties x JOIN conversation_parties y USING (conversation_id)',
    ),
  };
}

interface Named {
  id: string;
}
export interface SaidOf {
  code: string;
  concepts: Named[];
  theirs: Named[];
  actors: Named[];
  projects: Named[];
  count: number | null;
  place: Named | null;
  country: string | null;
  distanceKm: number | null;
  sectors: string[];
  languages: string[];
  words: string[];
  criterion: string | null;
  request: Named | null;
  space: Named | null;
}
export interface SuggestedOf {
  id: string;
  kind: string;
  actor: Named | null;
  space: Named | null;
  request: Named | null;
  role: Named | null;
  reasons: SaidOf[];
  gaps: { code: string; distanceKm: number | null; days: number | null; sectors: string[] }[];
}

const kmBetween = (
  a: { lat: number | null; lon: number | null },
  b: { lat: number | null; lon: number | null },
): number | null => {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const turn = Math.PI / 180;
  const cos =
    Math.sin(a.lat * turn) * Math.sin(b.lat * turn) +
    Math.cos(a.lat * turn) * Math.cos(b.lat * turn) * Math.cos((a.lon - b.lon) * turn);
  return 6371.0088 * Math.acos(Math.min(1, cos));
};
const ids = (list: readonly Named[]): string[] => list.map(({ id }) => id);
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));
const sinceDays = (date: Date): number => (Date.now() - date.getTime()) / 86_400_000;

/** Everything that is not as it was said, in words for the test's output; empty where all is true. */
export function untrue(facts: Facts, meId: string, node: SuggestedOf): string[] {
  const me = facts.actors.get(meId);
  if (!me) return ['nobody asks'];
  const wrong: string[] = [];
  const must = (holds: boolean | undefined, what: string): void =>
    void (holds || wrong.push(`${node.id}: ${what}`));
  const up = (id: string): string[] => {
    const parent = facts.parents.get(id);
    return parent ? [id, ...up(parent)] : [id];
  };
  const meets = (a: string, b: string): boolean => up(a).includes(b) || up(b).includes(a);
  const has = (actorId: string, relation: string): string[] =>
    facts.concepts.filter((c) => c.actor_id === actorId && c.relation === relation).map((c) => c.concept_id);
  const allIn = (list: readonly Named[], known: readonly string[]): boolean =>
    list.length > 0 && ids(list).every((id) => known.includes(id));
  const paired = ({ concepts, theirs }: SaidOf): boolean =>
    concepts.every(({ id }) => theirs.some((other) => meets(id, other.id))) &&
    theirs.every(({ id }) => concepts.some((own) => meets(own.id, id)));
  const mates = (actorId: string): Set<string> =>
    new Set(
      [...facts.open.values()].filter((project) => project.has(actorId)).flatMap((project) => [...project]),
    );

  const other = node.actor ? facts.actors.get(node.actor.id) : undefined;
  const space = node.space ? facts.spaces.get(node.space.id) : undefined;
  const request = node.request ? facts.requests.get(node.request.id) : undefined;
  const role = node.role ? facts.roles.get(node.role.id) : undefined;
  const target = other ?? role;
  const otherId = other?.id ?? space?.actor_id ?? request?.actor_id;
  must((other ?? space ?? request ?? role) ? true : false, 'suggests nothing that is there');
  const fits = (spaceId: string | undefined, criterion: string | null, asked: typeof request): boolean => {
    const room = spaceId === undefined ? undefined : facts.spaces.get(spaceId);
    if (!room || !asked) return false;
    const permitted = facts.uses
      .filter((use) => use.space_id === spaceId && use.permitted)
      .map((use) => use.concept_id);
    if (criterion === 'USES')
      return asked.use_ids.some((use) => permitted.some((one) => up(one).includes(use)));
    if (criterion === 'AREA') return room.usable_m2 >= (asked.min_m2 ?? 0);
    if (criterion === 'TERM')
      return (
        (asked.term_months ?? 0) >= (room.min_months ?? 0) &&
        (asked.term_months ?? 0) <= (room.max_months ?? 1e9)
      );
    return true;
  };

  for (const said of node.reasons) {
    const { code, concepts, theirs, count } = said;
    const permitted = facts.uses
      .filter((use) => use.space_id === node.space?.id && use.permitted)
      .map((use) => use.concept_id);
    const checks: Record<string, () => boolean | undefined> = {
      THEY_OFFER_WHAT_YOU_NEED: () =>
        other &&
        allIn(concepts, has(meId, 'needs')) &&
        allIn(theirs, has(other.id, 'offers')) &&
        paired(said),
      YOU_OFFER_WHAT_THEY_NEED: () =>
        other &&
        allIn(concepts, has(meId, 'offers')) &&
        allIn(theirs, has(other.id, 'needs')) &&
        paired(said),
      WORKED_TOGETHER: () => {
        const both = [...facts.open]
          .filter(([, project]) => other && project.has(meId) && project.has(other.id))
          .map(([id]) => id);
        return count === both.length && allIn(said.projects, both);
      },
      SHARED_PARTNERS: () => {
        if (!other) return false;
        const shared = [...mates(meId)].filter(
          (id) =>
            mates(other.id).has(id) && id !== meId && id !== other.id && !facts.actors.get(id)?.archived_at,
        );
        return count === shared.length && allIn(said.actors, shared);
      },
      SAME_FIELD: () =>
        other && allIn(concepts, has(meId, 'is_in')) && allIn(concepts, has(other.id, 'is_in')),
      OTHER_SECTOR: () =>
        other &&
        same(
          said.sectors.map((s) => s.toLowerCase()),
          [me.sector, other.sector],
        ) &&
        me.sector !== other.sector,
      SAME_PLACE: () => target && said.place?.id === target.place_id && me.place_id === target.place_id,
      NEARBY: () => {
        if (node.space) return said.distanceKm !== null && said.distanceKm <= 30;
        const km = target && kmBetween(me, target);
        return (
          km !== null &&
          km !== undefined &&
          km <= 30 &&
          Math.abs(Math.max(1, km) - (said.distanceKm ?? -9)) <= 0.6 &&
          said.place?.id === target?.place_id
        );
      },
      SAME_COUNTRY: () => target && said.country === target.country && me.country === target.country,
      COMMON_LANGUAGE: () =>
        other &&
        said.languages.length > 0 &&
        said.languages.every((l) => me.languages.includes(l) && other.languages.includes(l)),
      COMMON_WORDS: () =>
        said.words.length > 0 &&
        said.words.every((word) =>
          [me, other].every((side) =>
            Object.values(side?.about ?? {})
              .join(' ')
              .includes(word),
          ),
        ),
      NEW_HERE: () => other && sinceDays(other.created_at) < 61 && !other.is_unclaimed,
      ROOM_MEETS: () => {
        const asked = facts.requests.get(said.request?.id ?? '');
        const mine = node.kind === 'SPACE' ? asked?.actor_id === meId : asked?.id === node.request?.id;
        return mine && fits(node.space?.id ?? said.space?.id, said.criterion, asked);
      },
      USE_WANTED: () =>
        allIn(concepts, permitted) &&
        concepts.every(({ id }) => has(meId, 'needs').some((need) => up(id).includes(need))),
      USE_USUAL: () => allIn(concepts, permitted),
      YOUR_SPACE_FITS: () =>
        facts.spaces.get(said.space?.id ?? '')?.actor_id === meId &&
        facts.spaces.get(said.space?.id ?? '')?.state === 'listed',
      ROLE_ASKS_WHAT_YOU_OFFER: () =>
        role &&
        allIn(concepts, [...has(meId, 'offers'), ...has(meId, 'is_in')]) &&
        allIn(theirs, role.concept_ids) &&
        paired(said),
      ROLE_ASKS_YOUR_SECTOR: () =>
        role &&
        role.sectors.includes(me.sector) &&
        same(
          said.sectors.map((s) => s.toLowerCase()),
          [me.sector],
        ),
    };
    must(checks[code]?.(), `${code} does not hold`);
  }
  for (const { code, distanceKm } of node.gaps) {
    const gaps: Record<string, () => boolean | undefined> = {
      THEY_NEED_NOTHING_YOU_OFFER: () =>
        other && !has(meId, 'offers').some((own) => has(other.id, 'needs').some((need) => meets(own, need))),
      THEY_OFFER_NOTHING_YOU_NEED: () =>
        other &&
        !has(meId, 'needs').some((own) => has(other.id, 'offers').some((offer) => meets(own, offer))),
      FAR_AWAY: () =>
        target && Math.abs((kmBetween(me, target) ?? 0) - (distanceKm ?? 0)) < 1 && (distanceKm ?? 0) >= 300,
      NOBODY_ACTS_FOR_IT: () => other?.is_unclaimed,
      NO_COMMON_LANGUAGE: () => other && !me.languages.some((language) => other.languages.includes(language)),
      SAYS_LITTLE: () => other && has(other.id, 'offers').length + has(other.id, 'needs').length === 0,
    };
    if (gaps[code]) must(gaps[code](), `the gap ${code} is none`);
  }

  // What must hold whatever is said.
  if (otherId !== undefined) {
    must(otherId !== meId, 'suggests the actor to itself');
    must(!facts.apart.has(key(meId, otherId)), 'is blocked');
    if (!node.space) must(!facts.hidden.has(otherId), 'does not want to be suggested');
  }
  must(!facts.dismissed.has(key(meId, node.id)), 'was turned away');
  if (other) {
    must(other.archived_at === null, 'is archived');
    must(!facts.talks.has(key(meId, other.id)), 'is in conversation already');
    must(
      !facts.underWay.some((project) => project.has(meId) && project.has(other.id)),
      'is a partner already',
    );
  }
  if (space) {
    must(space.state === 'listed', 'is not on offer');
    for (const asked of node.reasons.map((said) => facts.requests.get(said.request?.id ?? ''))) {
      if (!asked) continue;
      for (const criterion of ['USES', 'TERM'])
        must(
          fits(space.id, criterion, asked) || (criterion === 'TERM' && asked.term_months === null),
          `does not allow ${criterion}`,
        );
    }
  }
  if (role) {
    must(role.state === 'open' && !role.hidden, 'is not open to see');
    must(role.wanted_until === null || role.wanted_until >= new Date().toISOString().slice(0, 10), 'is over');
    must(role.sectors.length === 0 || role.sectors.includes(me.sector), 'asks for another sector');
  }
  return wrong;
}
