import {
  buildFile,
  buildInterest,
  buildPerson,
  buildProject,
  buildSpacePhoto,
  insert,
  type PersonRow,
} from '@kvart/testing';
import { v7 as uuid } from 'uuid';
import type { KvartApp } from './kvart-app.ts';
import { chance } from './random.ts';
import { addSpace } from './spaces.ts';

type Owner = Awaited<ReturnType<KvartApp['member']>>;

/**
 * Two entries made up by chance with all that can hang on one, much of it in the way of the same thing of the other.
 * Both are of `owner`; `neighbours` are actors that have to do with them.
 */
export async function twoSpaces(kvart: KvartApp, seed: number, owner: Owner, neighbours: readonly Owner[]) {
  const { pool } = kvart.database;
  const { maybe, one, whole, some } = chance(seed);
  const put = async (table: string, row: Record<string, unknown>): Promise<void> => {
    const names = Object.keys(row);
    await pool.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, n) => `$${n + 1}`).join(', ')}) ON CONFLICT DO NOTHING`,
      Object.values(row),
    );
  };
  const day = (n: number) => new Date(Date.UTC(2027, 3, 1 + n));
  const state = one(['draft', 'ready', 'listed', 'withdrawn'] as const);
  const at = { address: `Trg ${seed}`, lat: 46 + seed / 100, lon: 15.2 };
  const kept = await addSpace(kvart, owner, {
    ...at,
    state: state === 'listed' ? 'listed' : one(['draft', 'ready', 'listed'] as const),
  });
  const other = await addSpace(kvart, owner, {
    ...{ ...at, state, title: { sl: 'Druga' }, lat: at.lat + 0.0001, rentPerM2: 9, floor: 2 },
    uses: some(['use.cafe', 'use.workshop', 'use.gallery'], whole(1, 3)),
  });
  const third = await addSpace(kvart, owner, { state: 'listed', address: `Trg ${seed}b` });
  const ids = [kept.id, other.id];
  const eachOfTwo = async (chanceOf: number, work: (spaceId: string) => Promise<void>): Promise<void> => {
    for (const id of ids) if (maybe(chanceOf)) await work(id);
  };
  const person: PersonRow = await insert(pool, 'persons', buildPerson());
  const by = { person_id: owner.person.id, actor_id: owner.actor.id };

  if (maybe(0.5))
    await pool.query(`UPDATE spaces SET external_source = 'register', external_id = $2 WHERE id = $1`, [
      other.id,
      other.slug,
    ]);
  if (state === 'listed' && maybe(0.5))
    await pool.query(
      `UPDATE spaces SET confirmation_asked_at = now() - interval '20 days',
      confirmation_reminded_at = now() - interval '9 days', stale_since = now() - interval '2 days' WHERE id = $1`,
      [other.id],
    );
  for (let n = whole(0, 2); n > 0; n -= 1) {
    const file = await insert(pool, 'files', buildFile({ isPublic: state === 'listed' }));
    await insert(
      pool,
      'space_photos',
      buildSpacePhoto({ spaceId: other.id, fileId: file.id, position: n + 1 }),
    );
  }
  // Papers, and what was checked by them.
  await eachOfTwo(0.7, async (space_id) => {
    const file = await insert(pool, 'files', buildFile({ isPublic: false }));
    const id = uuid();
    await put('space_documents', {
      ...{
        id,
        space_id,
        file_id: file.id,
        kind: 'floor_plan',
        title: 'Tloris',
        added_by_id: owner.person.id,
      },
    });
    await put('space_checks', {
      ...{ space_id, matter: one(['power', 'water']), state: 'fine', checked_at: day(0), ...by },
      document_id: id,
    });
  });
  await eachOfTwo(0.6, (space_id) =>
    put('space_checks', {
      space_id,
      matter: 'heating',
      state: 'needs_work',
      note: 'Peč',
      checked_at: day(0),
      ...by,
    }),
  );
  for (const { actor, person: asker } of neighbours)
    await eachOfTwo(0.6, async (spaceId) => {
      const stands = one(['sent', 'in_talks', 'declined'] as const);
      const given = buildInterest({ spaceId, actorId: actor.id, personId: asker.id, state: stands });
      await insert(pool, 'interests', given);
    });
  // Half of the calendars share days: then a period has to stay behind.
  const first = maybe(0.5) ? 30 : 300;
  for (const [space_id, from] of [
    [kept.id, first],
    [other.id, 0],
    [other.id, 700],
  ] as const)
    if (maybe(0.8))
      await put('space_periods', {
        ...{ id: uuid(), space_id, state: 'blocked', starts_on: day(from), ends_on: day(from + 60) },
      });
  const search_id = uuid();
  await put('saved_searches', {
    ...{ id: search_id, person_id: person.id, name: 'Delavnice', search: `q=${seed}`, stop_key: uuid() },
  });
  await eachOfTwo(0.7, (space_id) => put('saved_search_hits', { search_id, space_id, found_at: day(-400) }));
  for (let n = 0; n < 2; n += 1) {
    const request_id = uuid();
    const { actor, person: asker } = one(neighbours);
    await put('space_requests', {
      ...{ id: request_id, slug: request_id, actor_id: actor.id, created_by_id: asker.id },
      ...{ locale: 'sl', title: 'Delavnica' },
    });
    await eachOfTwo(0.6, (space_id) =>
      put('space_proposals', { id: uuid(), request_id, space_id, ...by, message: 'Morda ta?' }),
    );
  }
  await eachOfTwo(0.6, (space_id) =>
    put('vacancy_reports', {
      ...{ id: uuid(), state: 'linked', place_id: kept.placeId, address: at.address, source: 'passing_by' },
      ...{ vacant_for: 'year', locale: 'sl', space_id },
    }),
  );
  // Talks about each of the two, for one pair of actors or several.
  for (const { actor } of neighbours)
    await eachOfTwo(0.6, async (space_id) => {
      const parties = [owner.actor.id, actor.id].toSorted();
      const id = uuid();
      const pair_key = [...parties, 'space', space_id].join(':');
      await put('conversations', { id, kind: 'topic', title: 'Prostor', space_id, pair_key });
      for (const actor_id of parties)
        await put('conversation_parties', {
          ...{ conversation_id: id, actor_id, part: actor_id === owner.actor.id ? 'asked' : 'asker' },
        });
    });
  for (let n = 0; n < 2; n += 1) {
    // One from a register: it needs no partners.
    const register = { externalSource: 'register', externalId: uuid() };
    const given = buildProject({ placeId: kept.placeId, ...register });
    const project = await insert(pool, 'projects', given);
    if (maybe(0.6))
      await pool.query('UPDATE projects SET from_space_id = $2 WHERE id = $1', [project.id, one(ids)]);
    const from = maybe(0.5) ? 10 : 200;
    for (const [space_id, starts] of [
      [kept.id, 0],
      [other.id, from],
    ] as const)
      if (maybe(0.7))
        await put('project_spaces', {
          ...{ id: uuid(), project_id: project.id, space_id, state: one(['asked', 'agreed']), area_m2: 40 },
          ...{ starts_on: day(starts), ends_on: day(starts + 90), asked_by_id: person.id },
        });
  }
  await eachOfTwo(0.6, async (object_id) => {
    const notice = uuid();
    await put('notices', {
      ...{ id: notice, object_type: 'space', object_id, title: 'Prostor', ground: 'rules', reason: 'spam' },
      ...{ text: 'To ni res, vsaj tako se zdi.', locale: 'sl', affected_actor_id: owner.actor.id },
    });
    if (maybe(0.5)) return;
    // Something that a decision held for a while.
    const decision = uuid();
    await put('decisions', {
      ...{
        id: decision,
        notice_id: notice,
        measure: 'hide',
        facts: 'Oglas ni bil resničen.',
        ground: 'rules',
      },
      ...{ basis: 'Pravila', locale: 'sl', lifted_at: day(-1) },
    });
    await put('holds', {
      ...{ id: uuid(), decision_id: decision, object_type: 'space', object_id, effect: 'hidden' },
      ended_at: day(-1),
    });
  });
  for (const { actor } of neighbours)
    await eachOfTwo(0.5, async (target_id) => {
      const row = { actor_id: actor.id, kind: 'space', target_id };
      if (maybe(0.7)) await put('suggestion_dismissals', row);
      for (const outcome of ['opened', 'declined'])
        if (maybe(0.6)) await put('suggestion_turns', { ...row, outcome, other_id: owner.actor.id });
      if (maybe(0.7)) await put('suggestions_told', row);
    });
  await eachOfTwo(0.5, (subject_id) =>
    put('notifications', {
      ...{ id: uuid(), person_id: person.id, type: 'interest_received', group_key: uuid() },
      ...{ subject_type: 'space', subject_id, for_actor_id: owner.actor.id, newest_at: day(0) },
    }),
  );
  if (maybe(0.6)) {
    const import_id = uuid();
    const made = { id: import_id, kind: 'spaces', actor_id: owner.actor.id, created_by_id: owner.person.id };
    await put('imports', { ...made, file_name: 'popis.csv', bytes: 10, state: 'done', plan: '{}' });
    await put('import_rows', { import_id, row_no: 2, cells: ['a'], target_id: other.id, result: 'created' });
  }
  // What somebody said of the two, and of one of them and a third: a case waits at the desk.
  for (const [first_id, second_id] of [ids.toSorted(), [other.id, third.id].toSorted()])
    if (maybe(0.6)) await put('space_pairs', { first_id, second_id, verdict: 'told', ...by });
  // An entry that had been taken into the one that goes, and one that was and is not any more.
  for (const undone_at of [null, day(-300)])
    if (maybe(0.6)) {
      const gone = await addSpace(kvart, owner, { state: 'archived' });
      if (!undone_at)
        await pool.query('UPDATE spaces SET merged_into_id = $2 WHERE id = $1', [gone.id, other.id]);
      await put('space_merges', {
        ...{ id: uuid(), kept_id: other.id, other_id: gone.id, ...by, at: day(-320), undo_until: day(-290) },
        ...{
          undone_at,
          undone_by_id: undone_at && owner.person.id,
          replaced: '{}',
          put_away: '{}',
          moved: '[]',
        },
      });
      if (undone_at)
        await put('space_merges', {
          ...{
            id: uuid(),
            kept_id: gone.id,
            other_id: other.id,
            ...by,
            at: day(-340),
            undo_until: day(-310),
          },
          ...{
            undone_at: day(-330),
            undone_by_id: owner.person.id,
            replaced: '{}',
            put_away: '{}',
            moved: '[]',
          },
        });
    }
  return { kept, other, third };
}
