import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heard, type Seed, sing } from '../../testing/canaries.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { freshId } from '../../testing/project-rooms.ts';
import { DataReader } from './data.repository.ts';
import { Erasure } from './erasure.service.ts';
import type { PersonalRows } from './personal-rows.ts';
import { register } from './register.ts';
import { zipped } from './zip.ts';

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

const email = 'c4n4ry@mail.example';
const name = 'Zvonka Kanarcek';
const gone = 'erase_at = now(), erase_asked_at = now()';
const due = (id: string) => kvart.database.pool.query(`UPDATE persons SET ${gone} WHERE id = $1`, [id]);
const query = async <T extends object>(sql: string, values: unknown[] = []) =>
  (await kvart.database.pool.query<T>(sql, values)).rows;

/** Which row an entry without a pointer speaks of. */
function seedsFor(actorId: string, messageId: string) {
  const byEmail: Record<string, Seed['row']> = {
    actor_merges: { steps: JSON.stringify([{ email }]) },
    actors: { email },
    invitations: { email },
    notices: { notifier_email: email },
    rate_limits: { key: `sign_in:${email}` },
    space_merges: { replaced: JSON.stringify({ contactEmail: email }) },
    space_revisions: { changes: JSON.stringify({ contactEmail: [null, email], title: ['a', 'b'] }) },
    spaces: { contact_email: email },
    vacancy_reports: { reporter_email: email },
    verification_codes: { email },
  };
  return ({ table, pointer, whose = '' }: PersonalRows): Seed | null => {
    // The log is written by acts alone, and the account is there; the last words are for what nobody can be asked about.
    if (table === 'audit_log' || table === 'persons' || whose === 'false') return null;
    if (pointer) return { row: table === 'messages' ? { id: messageId } : {} };
    if (table === 'actors' && whose.startsWith('t.id'))
      return { row: { archived_at: null, logo_id: null }, of: actorId };
    if (byEmail[table]) return { row: byEmail[table] };
    if (table === 'message_versions') return { row: { message_id: messageId } };
    if (table === 'message_attachments') return null;
    if (table === 'desk_cases') return { row: { source_id: actorId, kind: 'notice' } };
    if (whose.includes('t.actor_id = ANY (who.closing)'))
      return { row: { actor_id: actorId, ...(table === 'messages' && { kind: 'text', deleted_at: null }) } };
    throw new Error(`Say which rows of ${table} are meant: ${whose}`);
  };
}

async function leaver() {
  const { actor, person, client } = await kvart.member('owner', { name: 'Atelje Kanarcek' });
  await query('UPDATE persons SET email = $2, name = $3 WHERE id = $1', [person.id, email, name]);
  const said = await sing(kvart.database.pool, register, person.id, seedsFor(actor.id, freshId()));
  return { actor, person, client, said };
}

const copyOf = async (personId: string): Promise<Record<string, string>> => {
  const memberships = {};
  const viewer = {
    personId,
    sessionId: '',
    emailConfirmed: true,
    suspended: false,
    platformRole: 'member',
  } as const;
  const parts: Uint8Array[] = [];
  const entries = kvart.app.get(DataReader).entries({ ...viewer, memberships, actingAs: null });
  for await (const part of zipped(entries)) parts.push(part);
  const files = unzipSync(new Uint8Array(Buffer.concat(parts)));
  return Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, strFromU8(bytes)]));
};

describe('a person with a canary in every place of the register', () => {
  let who: Awaited<ReturnType<typeof leaver>>;
  beforeAll(async () => {
    who = await leaver();
  });

  it('finds all that is given in the copy, as JSON that can be read', async () => {
    const copy = await copyOf(who.person.id);
    const all = Object.entries(copy);
    expect(all.map(([file]) => file)).toContain('account.json');
    for (const [file, text] of all) expect(() => JSON.parse(text) as unknown, file).not.toThrow();
    const text = all.map(([, one]) => one).join('\n');
    expect(who.said.given.length).toBeGreaterThan(40);
    expect(who.said.given.filter((token) => !text.includes(token))).toEqual([]);
    expect(text).toContain(email);
    // What nobody gets: secrets, and what others wrote.
    expect(text).not.toMatch(/hash|stopKey|p256dh/i);
  });

  it('leaves nothing when it is erased, but what is kept for a reason, even if it was stopped in between', async () => {
    const { person, said, actor } = who;
    await kvart.app.get(Erasure).run({ personId: person.id });
    expect(
      (await query<{ email: string }>('SELECT email FROM persons WHERE id = $1', [person.id]))[0]?.email,
    ).toBe(email);
    await due(person.id);
    // A part that does not come through: what stands before it is done, and the next try does the rest.
    await query(`CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'stopped'; END $$;
      CREATE TRIGGER stop_here BEFORE DELETE ON saved_searches EXECUTE FUNCTION stop_here()`);
    await expect(kvart.app.get(Erasure).run({ personId: person.id })).rejects.toThrow('stopped');
    const half = await heard(kvart.database.pool, [email]);
    expect(half.length).toBeLessThan(said.kept.length + said.gone.length);
    expect(half).toContain(`${email} in public.persons`);
    await query('DROP TRIGGER stop_here ON saved_searches');
    await kvart.app.get(Erasure).run({ personId: person.id });
    await kvart.app.get(Erasure).run({ personId: person.id });
    expect(await heard(kvart.database.pool, [email, name, 'kanarcek'])).toEqual(said.kept.toSorted());
    expect(await query(`SELECT * FROM kvart_audit_faults()`)).toEqual([]);
    expect(
      await query('SELECT name, website, archived_at IS NOT NULL AS over FROM actors WHERE id = $1', [
        actor.id,
      ]),
    ).toEqual([{ name: '–', website: null, over: true }]);
    expect(await copyOf(person.id).then((copy) => Object.values(copy).join())).not.toContain(email);
  });

  it('would be red if a column were left out', async () => {
    const { pool } = kvart.database;
    await pool.query(`UPDATE actors SET about = '{"en": "c4n4ry-0-actors-about-"}' WHERE id = $1`, [
      who.actor.id,
    ]);
    expect(await heard(pool)).not.toEqual(who.said.kept.toSorted());
  });
});
