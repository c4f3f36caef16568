import { buildActor, buildFile, buildInterest, buildMembership, buildPerson, insert } from '@kvart/testing';
import { v7 as uuid } from 'uuid';
import type { KvartApp } from './kvart-app.ts';
import { chance } from './random.ts';
import { addSpace } from './spaces.ts';

const concepts = ['use.workshop', 'use.studio', 'use.shop', 'use.gallery'];

/** Two actors made up by chance with all that can hang on one, much of it in the way of the same thing of the other. */
export async function twoActors(kvart: KvartApp, seed: number, isUnclaimed = false) {
  const { pool } = kvart.database;
  const { maybe, one, whole, some } = chance(seed);
  const put = async (table: string, row: Record<string, unknown>): Promise<void> => {
    const names = Object.keys(row);
    await pool.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, n) => `$${n + 1}`).join(', ')}) ON CONFLICT DO NOTHING`,
      Object.values(row),
    );
  };
  const day = (n: number) => new Date(Date.UTC(2026, 3, 1 + n));
  const verified = (yes: boolean) =>
    yes ? { verifiedAt: day(1), verifiedUntil: '2099-01-01' } : { verifiedAt: null, verifiedUntil: null };
  const actor = (more: object) =>
    insert(pool, 'actors', buildActor({ sector: 'creative', kind: 'creative_firm', ...more }));
  const name = `Atelje ${seed} Zvezda`;
  const kept = await actor({ name, ...verified(maybe(0.5)) });
  const other = await actor({
    ...{ name: `${name} d.o.o.`, isUnclaimed, website: maybe(0.5) ? 'https://zvezda.example' : null },
    ...(!isUnclaimed && verified(maybe(0.5))),
  });
  if (isUnclaimed)
    await pool.query(
      `UPDATE actors SET external_source = 'register', external_id = $2, register_number = '123' WHERE id = $1`,
      [other.id, `r-${seed}`],
    );
  const third = await actor({ name: `Knjigarna ${seed}`, sector: 'public', kind: 'municipality' });
  const fourth = await actor({ name: `Mizarstvo ${seed}`, sector: 'civil', kind: 'ngo' });
  const ids = [kept.id, other.id];
  const people = await insert(
    pool,
    'persons',
    Array.from({ length: 5 }, () => buildPerson()),
  );
  const someone = () => one(people).id;
  const eachOfTwo = async (chanceOf: number, work: (actorId: string) => Promise<void>): Promise<void> => {
    for (const id of isUnclaimed ? [kept.id] : ids) if (maybe(chanceOf)) await work(id);
  };

  for (const { id } of people)
    await eachOfTwo(0.6, async (actorId) => {
      const role = one(['owner', 'editor', 'member'] as const);
      const endedAt = maybe(0.2) ? day(5) : null;
      await insert(pool, 'memberships', buildMembership({ actorId, personId: id, role, endedAt }));
    });
  await insert(pool, 'memberships', buildMembership({ actorId: third.id, personId: someone() }));
  for (const email of ['ana@invited.example', 'bor@invited.example'])
    await eachOfTwo(0.6, (actorId) =>
      put('invitations', {
        ...{ id: uuid(), actor_id: actorId, email, role: 'editor', invited_by_id: someone() },
        ...{ token_hash: Buffer.from(uuid()), expires_at: '2099-01-01' },
      }),
    );
  for (const id of ids)
    for (const [position, concept_id] of some(concepts, 2).entries())
      await put('actor_concepts', { id: uuid(), actor_id: id, concept_id, relation: 'needs', position });
  for (const id of ids)
    if (maybe(0.5)) {
      const logo = await insert(pool, 'files', buildFile({ isPublic: true }));
      await pool.query('UPDATE actors SET logo_id = $2 WHERE id = $1', [id, logo.id]);
    }

  const spaces: string[] = [];
  const owner = (actorId: string) => ({ actor: actorId === kept.id ? kept : other, person: one(people) });
  await eachOfTwo(0.8, async (actorId) => {
    for (let n = whole(1, 2); n > 0; n -= 1)
      spaces.push((await addSpace(kvart, owner(actorId) as never, { state: 'draft' })).id);
    if (maybe(0.5)) {
      const [space = ''] = spaces.slice(-1);
      const building = uuid();
      await put('buildings', { id: building, actor_id: actorId, name: 'Hiša', created_by_id: someone() });
      await pool.query('UPDATE spaces SET building_id = $2 WHERE id = $1', [space, building]);
    }
    if (maybe(0.7))
      await pool.query(`UPDATE spaces SET external_source = 'list', external_id = $2 WHERE id = $1`, [
        spaces.at(-1),
        `x-${seed}`,
      ]);
  });
  const theirs = await addSpace(kvart, { actor: third, person: one(people) } as never, { state: 'draft' });
  for (const spaceId of [...spaces, theirs.id])
    await eachOfTwo(0.6, async (actorId) => {
      const state = one(['sent', 'in_talks', 'declined'] as const);
      await insert(pool, 'interests', buildInterest({ spaceId, actorId, personId: someone(), state }));
    });

  for (const [n, parties] of [
    [other.id, third.id],
    [kept.id, third.id],
    [kept.id, other.id],
    [kept.id, other.id, third.id],
    [other.id, fourth.id],
  ].entries()) {
    if (isUnclaimed || maybe(0.3)) continue;
    const id = uuid();
    const isGroup = parties.length > 2;
    const pair_key = isGroup ? null : parties.toSorted().join(':');
    await put('conversations', {
      id,
      kind: isGroup ? 'group' : 'direct',
      pair_key,
      last_seq: 2,
      last_change: 2,
      title: `G${n}`,
    });
    for (const [at, actor_id] of parties.entries()) {
      await put('conversation_parties', {
        conversation_id: id,
        actor_id,
        part: at === 0 ? 'asker' : 'asked',
      });
      await put('conversation_seats', {
        conversation_id: id,
        actor_id,
        person_id: someone(),
        last_read_seq: at,
      });
      if (at < 2)
        await put('messages', {
          ...{ id: uuid(), conversation_id: id, seq: at + 1, change: at + 1, actor_id },
          ...{ person_id: someone(), text: 'Dober dan' },
        });
    }
    if (maybe(0.3) && !parties.includes(kept.id))
      await put('proposed_introductions', {
        conversation_id: id,
        adviser_id: one([third.id, fourth.id].filter((a) => !parties.includes(a)).concat(kept.id)),
        first_id: parties[0],
        second_id: parties[1],
      });
  }

  for (let n = 0; n < 3; n += 1) {
    const id = uuid();
    const both = !isUnclaimed && maybe(0.6);
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO projects (id, slug, locale, title, state, visibility, place_id) VALUES ($1, $2, 'sl', 'Dvorišče', $3, 'network', $4)`,
        [id, id, one(['idea', 'piloting']), kept.placeId],
      );
      // The project's own conversation, which its partners come into by a trigger.
      if (maybe(0.5))
        await client.query(
          `INSERT INTO conversations (id, kind, project_id, title, last_seq, last_change) VALUES ($1, 'group', $2, 'Dvorišče', 0, 0)`,
          [uuid(), id],
        );
      const partner = (actor_id: string, role: string, state: string) =>
        client.query(
          `INSERT INTO project_partners (id, project_id, actor_id, role, state, since) VALUES ($1, $2, $3, $4, $5::partner_state, $6) RETURNING id`,
          [uuid(), id, actor_id, role, state, state === 'active' ? '2026-03-01' : null],
        );
      const lead = one([...(isUnclaimed ? [kept.id] : ids), third.id]);
      const rows: [string, string][] = [];
      for (const actorId of new Set([lead, third.id, fourth.id, ...(both ? ids : [])])) {
        const state = actorId !== lead && ids.includes(actorId) && maybe(0.3) ? 'invited' : 'active';
        const { rows: made } = await partner(actorId, actorId === lead ? 'lead' : 'partner', state);
        rows.push([(made[0] as { id: string }).id, actorId]);
      }
      for (const [partnerId] of rows)
        for (const person of some(people, 2))
          await client.query(
            'INSERT INTO project_people (project_id, person_id, partner_id) VALUES ($1, $2, $3)',
            [id, person.id, partnerId],
          );
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  }

  for (const [actor_id, blocked_id] of [
    [kept.id, third.id],
    [other.id, third.id],
    [third.id, other.id],
    [third.id, kept.id],
    [other.id, kept.id],
    [fourth.id, other.id],
  ])
    if (maybe(0.5)) await put('actor_blocks', { actor_id, blocked_id });
  for (const [actor_id, target_id] of [
    [kept.id, third.id],
    [other.id, third.id],
    [third.id, other.id],
    [third.id, kept.id],
    [kept.id, other.id],
  ] as const) {
    const row = { actor_id, kind: 'partner', target_id };
    if (maybe(0.5)) await put('suggestion_dismissals', row);
    if (maybe(0.5)) await put('suggestion_turns', { ...row, outcome: 'opened', other_id: target_id });
    if (maybe(0.5)) await put('suggestions_told', row);
  }
  for (const id of ids) {
    if (maybe(0.4)) await put('suggestion_opt_outs', { actor_id: id });
    for (const code of ['SI', 'AT'])
      if (maybe(0.5)) await put('territories', { id: uuid(), actor_id: id, kind: 'country', code });
    if (maybe(0.5))
      await put('notifications', {
        ...{
          id: uuid(),
          person_id: someone(),
          type: 'interest_received',
          group_key: uuid(),
          subject_type: 'space',
        },
        ...{ subject_id: uuid(), actor_id: id, for_actor_id: one(ids), newest_at: day(3) },
      });
    if (maybe(0.5))
      await put('notices', {
        ...{
          id: uuid(),
          object_type: 'actor',
          object_id: id,
          title: 'A',
          affected_actor_id: id,
          ground: 'rules',
        },
        ...{ reason: 'spam', text: 'To ni res, vsaj tako se zdi.', locale: 'sl' },
      });
    if (maybe(0.5))
      await put('claims', {
        ...{
          id: uuid(),
          actor_id: id,
          person_id: people[0]?.id,
          way: 'word',
          expires_at: '2099-01-01',
          desk_id: one(ids),
        },
      });
  }
  for (const id of ids)
    if (maybe(0.5)) {
      const file = await insert(pool, 'files', buildFile({ isPublic: false, kind: 'document' }));
      const paper = { id: uuid(), actor_id: id, file_id: file.id, kind: 'statutes', name: 'Statut' };
      await put('verification_papers', { ...paper, added_by_id: someone() });
    }
  // Somebody whose actor had been taken into the one that goes.
  if (maybe(0.5)) {
    const gone = await actor({ name: `Staro ${seed}`, archivedAt: day(2) });
    await pool.query('UPDATE actors SET merged_into_id = $2 WHERE id = $1', [gone.id, other.id]);
  }
  await pool.query(
    `INSERT INTO actor_pairs (first_id, second_id, signs, percent) VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), '{name}', 90)
     ON CONFLICT DO NOTHING`,
    ids,
  );
  const { rows: pairs } = await pool.query<{ id: string }>(
    'SELECT id FROM actor_pairs WHERE least(first_id, second_id) = least($1::uuid, $2::uuid) AND first_id = ANY ($3::uuid[]) AND second_id = ANY ($3::uuid[])',
    [...ids, ids],
  );
  return { kept, other, third, people, pairId: pairs[0]?.id ?? '' };
}
