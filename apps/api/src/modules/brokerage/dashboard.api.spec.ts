import { addDays, toIsoDate } from '@kvart/domain/shared';
import { buildActor, insert } from '@kvart/testing';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';

type Member = Awaited<ReturnType<KvartApp['member']>>;
let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

const today = toIsoDate(new Date());
const from = addDays(today, -29);
const numbers = `query ($id: ID!, $from: Date!, $until: Date!, $territory: TerritoryInput) {
  numbers: centreDashboard(centreId: $id, from: $from, until: $until, territory: $territory) {
    territories { kind code } cases { kind days2 week month older overdue closed medianHours closedInTime }
    actors verifiedActors introductions introductionsAccepted cooperations introductionsEnded matchesStarted
    interestsInTalks spacesBack spacesBackM2 adviceCount adviceMinutes advisedActors appointmentsHeld appointmentsMissed } }`;

const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await kvart.database.pool.query<T>(text, values)).rows;
const read = async (who: Member, more: object = {}) => {
  const variables = { id: who.actor.id, from, until: today, ...more };
  return (await who.client.data<{ numbers: Record<string, unknown> }>(numbers, variables)).numbers;
};

/** Cases, advice and introductions at random times in two countries, always the same ones. */
async function fill(centre: Member): Promise<void> {
  const homes = ['SI', 'AT'];
  const others: string[] = [];
  for (const home of homes)
    await query(
      `INSERT INTO places (id, country, name, lat, lon) VALUES ('x:' || $1::text, $1, $1::text, 46, 14)`,
      [home],
    );
  for (let n = 0; n < 6; n += 1) {
    const actor = await insert(kvart.database.pool, 'actors', buildActor({ name: `Akter ${n}` }));
    await query(
      `UPDATE actors SET place_id = 'x:' || $2::text, verified_at = CASE WHEN $3 THEN now() END,
        verified_until = CASE WHEN $3 THEN date '2090-01-01' END WHERE id = $1`,
      [...[actor.id, homes[n % 2], n % 3 === 0]],
    );
    others.push(actor.id);
  }
  for (let n = 0; n < 60; n += 1) {
    const opened = `now() - interval '${(n * 37) % 1500} hours'`;
    const closes = n % 3 > 0 ? `${opened} + interval '${(n * 11) % 90} hours'` : 'NULL';
    await query(
      `INSERT INTO desk_cases (id, kind, source_id, title, country, opened_at, due_at, closed_at)
        SELECT $1, $2, $3, 'x', $4, ${opened}, ${opened} + interval '48 hours', least(${closes}, now())`,
      [uuid(), n % 2 ? 'notice' : 'claim', uuid(), homes[n % 4 === 0 ? 1 : 0]],
    );
  }
  for (let n = 0; n < 20; n += 1) {
    await query(
      `INSERT INTO advice_entries (id, centre_id, actor_id, kind, held_on, minutes, topic)
        VALUES ($1, $2, $3, 'call', $4, $5, 'x')`,
      [uuid(), centre.actor.id, others[n % 6], addDays(today, -n * 3), 5 + n],
    );
    const id = uuid();
    await query(`INSERT INTO conversations (id, kind) VALUES ($1, 'group')`, [id]);
    await query(
      `INSERT INTO proposed_introductions (conversation_id, adviser_id, first_id, second_id, created_at, outcome, outcome_at)
        VALUES ($1, $2, $3, $4, now() - make_interval(days => $5), $6::introduction_outcome, CASE WHEN $6 IS NOT NULL THEN now() END)`,
      [
        id,
        centre.actor.id,
        others[n % 6],
        others[(n + 1) % 6],
        n * 2,
        [null, 'cooperation', 'nothing'][n % 3],
      ],
    );
    await query(
      `INSERT INTO conversation_parties (conversation_id, actor_id, part, answer)
        VALUES ($1, $2, 'asked', 'accepted'), ($1, $3, 'asked', $4)`,
      [id, others[n % 6], others[(n + 1) % 6], n % 2 ? 'accepted' : null],
    );
  }
  const service = uuid();
  await query(
    `INSERT INTO centre_services (id, centre_id, title, original_locale, minutes, languages, ways)
      VALUES ($1, $2, '{"en": "x"}', 'en', 30, '{en}', '{place}')`,
    [service, centre.actor.id],
  );
  for (let n = 0; n < 24; n += 1)
    await query(
      `INSERT INTO appointments (id, centre_id, service_id, actor_id, starts_at, ends_at, blocked_until, way, state, topic)
        SELECT $1, $2, $3, $4, t, t + interval '30 min', t + interval '30 min', 'place', $5, 'x'
        FROM (SELECT now() - make_interval(days => $6)) x (t)`,
      [
        ...[uuid(), centre.actor.id, service, others[n % 6]],
        ...[['done', 'no_show', 'cancelled', 'booked'][n % 4], n * 2 - 6],
      ],
    );
  for (const [n, actor] of others.entries())
    await query(
      `INSERT INTO suggestion_turns (actor_id, kind, target_id, outcome, other_id)
        VALUES ($1, 'partner', $2, 'started', $2)`,
      [actor, others[(n + 2) % 6]],
    );
}

it('says what independent queries say, in all and by territory, and to its advisers alone', async () => {
  const centre = await kvart.member('owner', {
    ...{ name: 'Center', kind: 'support_organisation', sector: 'support' },
    ...{ verifiedAt: new Date(), verifiedUntil: '2090-01-01' },
  });
  for (const code of ['SI', 'AT'])
    await query(`INSERT INTO territories (id, actor_id, kind, code) VALUES ($1, $2, 'country', $3)`, [
      ...[uuid(), centre.actor.id, code],
    ]);
  await fill(centre);
  for (const land of [null, 'SI']) {
    const shown = await read(centre, land ? { territory: { kind: 'COUNTRY', code: land } } : {});
    const lands = land ? [land] : ['SI', 'AT'];
    const cases = await query<{ kind: string; opened_at: Date; due_at: Date; closed_at: Date | null }>(
      `SELECT kind::text, opened_at, due_at, closed_at FROM desk_cases WHERE trim(country) = ANY ($1)`,
      [lands],
    );
    const age = ({ opened_at }: { opened_at: Date }) => (Date.now() - opened_at.getTime()) / 86_400_000;
    const closedNow = cases.filter((one) => one.closed_at && toIsoDate(one.closed_at) >= from);
    for (const kind of ['notice', 'claim']) {
      const open = cases.filter((one) => one.kind === kind && !one.closed_at);
      const closed = closedNow.filter((one) => one.kind === kind);
      const hours = closed
        .map((one) => (Number(one.closed_at) - one.opened_at.getTime()) / 3_600_000)
        .sort((a, b) => a - b);
      const middle = [hours[(hours.length - 1) >> 1] ?? 0, hours[hours.length >> 1] ?? 0];
      const one = (shown.cases as { kind: string; medianHours: number }[]).find(
        (row) => row.kind === kind.toUpperCase(),
      );
      expect(one).toMatchObject({
        days2: open.filter((row) => age(row) < 2).length,
        week: open.filter((row) => age(row) >= 2 && age(row) < 7).length,
        month: open.filter((row) => age(row) >= 7 && age(row) < 30).length,
        older: open.filter((row) => age(row) >= 30).length,
        overdue: open.filter((row) => row.due_at < new Date()).length,
        closed: closed.length,
        closedInTime: closed.filter((row) => row.closed_at && row.closed_at <= row.due_at).length,
      });
      expect(one?.medianHours).toBeCloseTo(((middle[0] ?? 0) + (middle[1] ?? 0)) / 2, 3);
    }
    const counted = async (text: string) => (await query<{ n: number }>(text, [lands]))[0]?.n;
    expect(shown.actors).toBe(
      await counted(
        `SELECT count(*)::int AS n FROM actors WHERE trim(country) = ANY ($1) AND NOT is_unclaimed`,
      ),
    );
    expect(shown.verifiedActors).toBe(
      await counted(`SELECT count(verified_at)::int AS n FROM actors WHERE trim(country) = ANY ($1)`),
    );
    const since = `created_at >= '${from}'`;
    const mine = `EXISTS (SELECT FROM actors a WHERE a.id IN (first_id, second_id) AND trim(a.country) = ANY ($1))`;
    expect(shown.introductions).toBe(
      await counted(`SELECT count(*)::int AS n FROM proposed_introductions WHERE ${since} AND ${mine}`),
    );
    expect(shown.cooperations).toBe(
      await counted(
        `SELECT count(*)::int AS n FROM proposed_introductions WHERE ${since} AND ${mine} AND outcome = 'cooperation'`,
      ),
    );
    expect(shown.adviceMinutes).toBe(
      await counted(`SELECT sum(minutes)::int AS n FROM advice_entries e JOIN actors a ON a.id = e.actor_id
        WHERE trim(a.country) = ANY ($1) AND held_on >= '${from}'`),
    );
    for (const [field, state] of [
      ['appointmentsHeld', 'done'],
      ['appointmentsMissed', 'no_show'],
    ] as const)
      expect(shown[field]).toBe(
        await counted(`SELECT count(*)::int AS n FROM appointments p JOIN actors a ON a.id = p.actor_id
          WHERE trim(a.country) = ANY ($1) AND p.state = '${state}' AND p.starts_at::date BETWEEN '${from}' AND '${today}'`),
      );
    expect(shown.matchesStarted).toBe(land ? 3 : 6);
  }
  // Two actors alone could be recognised.
  await query(
    `DELETE FROM suggestion_turns WHERE actor_id IN (SELECT actor_id FROM suggestion_turns LIMIT 4)`,
  );
  expect((await read(centre)).matchesStarted).toBeNull();

  const other = await kvart.member('owner', {
    ...{ name: 'Drugi', kind: 'support_organisation', sector: 'support' },
    ...{ verifiedAt: new Date(), verifiedUntil: '2090-01-01' },
  });
  const helper = { ...(await kvart.join(centre.actor, 'member')), actor: centre.actor };
  const wrong = [
    await other.client.graphql(numbers, { id: centre.actor.id, from, until: today }),
    await helper.client.graphql(numbers, { id: centre.actor.id, from, until: today }),
    await centre.client.graphql(numbers, {
      ...{ id: centre.actor.id, from, until: today, territory: { kind: 'COUNTRY', code: 'HU' } },
    }),
    await centre.client.graphql(numbers, { id: centre.actor.id, from: today, until: from }),
  ];
  for (const { errors } of wrong) expect(errors.length).toBe(1);

  const path = `/export/centres/${centre.actor.id}/numbers.csv?from=${from}&until=${today}&lang=en`;
  const file = await centre.client.fetch(path);
  const lines = (await file.text()).split('\r\n');
  const shown = await read(centre);
  expect(lines).toContain(`Introductions by the centre,${String(shown.introductions)}`);
  expect(lines).toContain('Suggestions that led to work together,few');
  expect((await centre.client.fetch(path.replace('.csv', '.xlsx'))).status).toBe(200);
  expect((await other.client.fetch(path)).status).not.toBe(200);
  expect((await kvart.visitor().fetch(path)).status).not.toBe(200);
});
