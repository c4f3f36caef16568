import { buildActorConcept, insert } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace, statementsOf } from '../../testing/spaces.ts';
import {
  explained,
  suggested,
  type SuggestedNode as Node,
  type SuggestedPage as Page,
  suggestionsQuery as list,
} from '../../testing/suggestions.ts';

type Member = Awaited<ReturnType<KvartApp['member']>>;

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

const names = ({ nodes }: Page) => nodes.map(({ actor }) => actor?.name);

const relate = (who: Member, relation: 'is_in' | 'offers' | 'needs', ...ids: string[]) =>
  insert(
    kvart.database.pool,
    'actor_concepts',
    ids.map((conceptId) => buildActorConcept({ actorId: who.actor.id, conceptId, relation })),
  );

describe('partners', () => {
  it('are suggested with true reasons, in both directions', async () => {
    const firm = await kvart.member('owner', { name: 'Studio Smreka' });
    const town = await kvart.member('owner', {
      name: 'Občina Kamnik',
      kind: 'municipality',
      sector: 'public',
      about: { sl: 'Oddajamo prazne prostore.' },
    });
    await relate(firm, 'needs', 'capability.space.premises');
    await relate(firm, 'offers', 'capability.programme.events');
    await relate(town, 'offers', 'capability.space');
    await relate(town, 'needs', 'capability.programme.events');
    const { nodes } = await suggested(firm, 'PARTNER');
    const found = nodes.find(({ actor }) => actor?.id === town.actor.id);
    expect(found?.strength).toBe('STRONG');
    expect(found?.reasons.map(({ code }) => code)).toEqual([
      'THEY_OFFER_WHAT_YOU_NEED',
      'YOU_OFFER_WHAT_THEY_NEED',
      'SAME_PLACE',
      'OTHER_SECTOR',
      'COMMON_LANGUAGE',
    ]);
    expect(found?.gaps).toEqual([]);
    const other = await explained(town, 'PARTNER', firm.actor.id);
    expect(other).toMatchObject({ strength: 'STRONG', hindrances: [] });
    expect(other?.reasons[0]).toMatchObject({
      code: 'THEY_OFFER_WHAT_YOU_NEED',
      concepts: [{ id: 'capability.programme.events' }],
    });

    const needs = await suggested(firm, 'NEED');
    expect(needs.nodes.map(({ actor }) => actor?.id)).toContain(town.actor.id);
  });

  it('are nobody one has refused, blocked or hidden from, and nobody who is known already', async () => {
    const me = await kvart.member('owner', { name: 'Išče' });
    const names_ = ['Blokiran', 'Blokira', 'Zavrnjen', 'Skrit', 'Arhiviran', 'Pogovor', 'Dober'];
    const others = new Map<string, Member>();
    for (const name of names_) {
      const one = await kvart.member('owner', { name, kind: 'ngo', sector: 'civil' });
      await relate(one, 'offers', 'capability.community.volunteers');
      others.set(name, one);
    }
    await relate(me, 'needs', 'capability.community.volunteers');
    const id = (name: string): string => others.get(name)?.actor.id ?? '';
    const { pool } = kvart.database;
    await pool.query('INSERT INTO actor_blocks (actor_id, blocked_id) VALUES ($1, $2), ($3, $1)', [
      me.actor.id,
      id('Blokiran'),
      id('Blokira'),
    ]);
    await pool.query(
      `INSERT INTO suggestion_dismissals (actor_id, kind, target_id) VALUES ($1, 'partner', $2)`,
      [me.actor.id, id('Zavrnjen')],
    );
    await pool.query('INSERT INTO suggestion_opt_outs (actor_id) VALUES ($1)', [id('Skrit')]);
    await pool.query('UPDATE actors SET archived_at = now() WHERE id = $1', [id('Arhiviran')]);
    const talk = uuid();
    await pool.query(`INSERT INTO conversations (id, kind, state) VALUES ($1, 'group', 'declined')`, [talk]);
    await pool.query(
      `INSERT INTO conversation_parties (conversation_id, actor_id, part) VALUES ($1, $2, 'asker'), ($1, $3, 'asked')`,
      [talk, me.actor.id, id('Pogovor')],
    );

    const found = names(await suggested(me, 'PARTNER'));
    expect(names_.filter((name) => found.includes(name))).toEqual(['Dober']);

    const hindrances = await Promise.all(
      names_.map(async (name) => [name, (await explained(me, 'PARTNER', id(name)))?.hindrances ?? null]),
    );
    expect(Object.fromEntries(hindrances)).toEqual({
      Blokiran: ['YOU_BLOCKED'],
      // What the other side has decided is not told.
      Blokira: [],
      Skrit: [],
      Zavrnjen: ['YOU_DISMISSED'],
      Arhiviran: null,
      Pogovor: ['IN_CONVERSATION'],
      Dober: [],
    });
  });

  it('are for members alone, and go on page by page', async () => {
    const me = await kvart.member();
    const stranger = await kvart.member('owner', { kind: 'ngo', sector: 'civil' });
    expect((await suggested(stranger, 'PARTNER', { actorId: me.actor.id })).nodes).toEqual([]);
    expect(await explained(stranger, 'PARTNER', stranger.actor.id, me.actor.id)).toBeNull();
    const all = await suggested(me, 'PARTNER');
    const first = await suggested(me, 'PARTNER', { first: 2 });
    const second = await suggested(me, 'PARTNER', { first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(
      all.nodes.slice(0, 4).map(({ id }) => id),
    );
    const anonymous = await kvart.visitor().graphql(list, { actorId: me.actor.id, kind: 'PARTNER' });
    expect(JSON.stringify(anonymous)).toContain('SIGN_IN_REQUIRED');
  });

  it('cost few statements', async () => {
    const me = await kvart.member();
    const statements = await statementsOf(kvart, () => suggested(me, 'PARTNER'));
    expect(statements.length).toBeLessThanOrEqual(6);
  });
});

describe('rooms', () => {
  const request = async (who: Member, columns: Record<string, unknown> = {}): Promise<string> => {
    const id = uuid();
    const row = { use_ids: ['use.workshop'], min_m2: 50, budget_max: 400, term_months: 12, ...columns };
    const keys = Object.keys(row);
    await kvart.database.pool.query(
      `INSERT INTO space_requests (id, slug, state, published_at, expires_at, actor_id, created_by_id, locale, title, text, ${keys.join(', ')})
       VALUES ($1::uuid, $1::uuid::text, 'published', now(), now() + interval '90 days', $2, $3, 'sl', 'Delavnica za les', 'Mirna.', ${keys.map((_, n) => `$${n + 4}`).join(', ')})`,
      [id, who.actor.id, who.person.id, ...Object.values(row)],
    );
    await kvart.database.pool.query(
      `INSERT INTO space_request_places (request_id, position, place_id) VALUES ($1, 0, 'gn:3196359')`,
      [id],
    );
    return id;
  };

  it('respect uses, term and budget, say what is missing, and find both sides', async () => {
    const owner = await kvart.member('owner', { kind: 'municipality', sector: 'public' });
    const seeker = await kvart.member();
    const common = {
      state: 'listed' as const,
      placeId: 'gn:3196359',
      usableM2: 60,
      rentMode: 'market' as const,
      rentPerM2: 5,
      runningCosts: 60,
      minMonths: 1,
      maxMonths: 36,
      availableFrom: '2026-01-01',
    };
    const good = await addSpace(kvart, owner, common);
    const dear = await addSpace(kvart, owner, { ...common, rentPerM2: 6.5 });
    const cafe = await addSpace(kvart, owner, { ...common, uses: ['use.cafe'] });
    const short = await addSpace(kvart, owner, { ...common, maxMonths: 6 });
    const before = await suggested(seeker, 'SPACE');
    expect(before.raises).toEqual([{ code: 'WRITE_SPACE_REQUEST' }]);
    expect(before.nodes.find(({ space }) => space?.id === good.id)).toMatchObject({
      strength: 'WORTH_A_LOOK',
      reasons: [{ code: 'USE_USUAL' }, { code: 'NEARBY' }],
    });

    const requestId = await request(seeker);
    const { nodes } = await suggested(seeker, 'SPACE');
    expect(nodes.map(({ space }) => space?.id)).toEqual([good.id, dear.id]);
    expect(nodes[0]).toMatchObject({ strength: 'STRONG', gaps: [] });
    expect(nodes[0]?.reasons[0]).toMatchObject({
      code: 'ROOM_MEETS',
      criterion: 'USES',
      request: { name: 'Delavnica za les' },
    });
    expect(nodes[1]).toMatchObject({
      strength: 'GOOD',
      gaps: [{ code: 'ROOM_NEAR', criterion: 'BUDGET' }],
      raises: [{ code: 'RAISE_BUDGET' }],
    });
    expect(nodes[1]?.gaps[0]?.percent).toBeGreaterThan(0);

    expect(await explained(seeker, 'SPACE', good.id)).toMatchObject({ strength: 'STRONG', hindrances: [] });
    expect(await explained(seeker, 'SPACE', cafe.id)).toMatchObject({
      strength: null,
      hindrances: ['ROOM_DOES_NOT_FIT'],
      gaps: [{ code: 'ROOM_MISSING', criterion: 'USES' }],
    });
    expect(await explained(seeker, 'SPACE', short.id)).toMatchObject({
      hindrances: ['ROOM_DOES_NOT_FIT'],
      gaps: [{ code: 'ROOM_MISSING', criterion: 'TERM' }],
    });

    const needs = await suggested(owner, 'NEED');
    expect(needs.nodes[0]).toMatchObject({ request: { id: requestId }, strength: 'STRONG' });
    expect(needs.nodes[0]?.reasons[0]).toMatchObject({ code: 'YOUR_SPACE_FITS' });
    expect(await explained(owner, 'NEED', requestId)).toMatchObject({ strength: 'STRONG', hindrances: [] });
  });
});

describe('open roles', () => {
  const role = async (
    lead: Member,
    columns: Record<string, unknown> = {},
    project: Record<string, unknown> = {},
  ) => {
    const [projectId, roleId] = [uuid(), uuid()];
    const insertInto = (table: string, row: Record<string, unknown>) => ({
      text: `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
        .map((_, n) => `$${n + 1}`)
        .join(', ')})`,
      values: Object.values(row),
    });
    const client = await kvart.database.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        insertInto('projects', {
          id: projectId,
          slug: projectId,
          locale: 'sl',
          title: 'Tržnica',
          place_id: 'gn:3196359',
          visibility: 'network',
          ...project,
        }),
      );
      await client.query(
        insertInto('project_partners', {
          id: uuid(),
          project_id: projectId,
          actor_id: lead.actor.id,
          role: 'lead',
          state: 'active',
          since: '2026-01-01',
        }),
      );
      await client.query(
        insertInto('project_people', {
          project_id: projectId,
          person_id: lead.person.id,
          rights: 'lead',
          partner_id: (
            await client.query<{ id: string }>('SELECT id FROM project_partners WHERE project_id = $1', [
              projectId,
            ])
          ).rows[0]?.id,
        }),
      );
      await client.query(
        insertInto('project_roles', {
          id: roleId,
          project_id: projectId,
          locale: 'sl',
          title: 'Oblikovalec izložb',
          concept_ids: ['capability.communication.window_design'],
          ...columns,
        }),
      );
      await client.query('COMMIT');
    } finally {
      client.release();
    }
    return { projectId, roleId };
  };
  const open = `query ($slug: String!) { project(slug: $slug) { openRoles: roles { id fittingActors { id strength actor { name } reasons { code } } } } }`;

  it('reach those who can take them, and their leads find whom to ask', async () => {
    const lead = await kvart.member('owner', { name: 'Občina', kind: 'municipality', sector: 'public' });
    const maker = await kvart.member('owner', { name: 'Izložbe' });
    await relate(maker, 'offers', 'capability.communication.window_design');
    const { roleId, projectId } = await role(lead);
    const others = [
      await role(lead, { sectors: ['academic'] }),
      await role(lead, { wanted_until: '2026-01-02' }),
      await role(lead, {}, { visibility: 'private' }),
      await role(lead, {}, { roles_visibility: 'private' }),
      await role(lead, {}, { state: 'closed' }),
    ];
    const { nodes } = await suggested(maker, 'PROJECT');
    expect(nodes[0]).toMatchObject({
      role: { id: roleId, project: { slug: projectId }, lead: { name: 'Občina' } },
      strength: 'STRONG',
    });
    expect(nodes[0]?.reasons.map(({ code }) => code)).toEqual(['ROLE_ASKS_WHAT_YOU_OFFER', 'SAME_PLACE']);
    const found = nodes.map((node) => node.role?.id);
    for (const other of others) expect(found).not.toContain(other.roleId);
    expect(await explained(maker, 'PROJECT', roleId)).toMatchObject({ strength: 'STRONG', hindrances: [] });
    expect((await explained(maker, 'PROJECT', others[0]?.roleId ?? ''))?.gaps[0]?.code).toBe(
      'ROLE_ASKS_OTHER_SECTOR',
    );
    for (const hidden of others.slice(1)) expect(await explained(maker, 'PROJECT', hidden.roleId)).toBeNull();

    type Roles = { project: { openRoles: { fittingActors: Node[] | null }[] } };
    const asLead = await lead.client.data<Roles>(open, { slug: projectId });
    expect(asLead.project.openRoles[0]?.fittingActors?.map(({ actor }) => actor?.name)).toContain('Izložbe');

    // Nothing but its words ties this one to the role.
    await kvart.member('owner', { name: 'Rezbar', about: { sl: 'Rezbarstvo in lutkarstvo' } });
    const spoken = await role(lead, { concept_ids: [], text: 'Iščemo nekoga, ki se razume na lutkarstvo.' });
    const byWords = await lead.client.data<Roles>(open, { slug: spoken.projectId });
    const carver = byWords.project.openRoles[0]?.fittingActors?.find(({ actor }) => actor?.name === 'Rezbar');
    expect(carver?.reasons.map(({ code }) => code)).toContain('COMMON_WORDS');
    const asOther = await maker.client.data<Roles>(open, { slug: projectId });
    expect(asOther.project.openRoles[0]?.fittingActors).toBeNull();
  });

  it('an idea finds by its words who could join, for its lead alone and while the team comes together', async () => {
    const lead = await kvart.member('owner', { name: 'Zavod za zvok', kind: 'ngo', sector: 'civil' });
    const other = await kvart.member('owner', {
      name: 'Zvonar',
      about: { sl: 'Ulivanje zvonov, bronasti odlitki' },
    });
    const partner = await kvart.member('owner', {
      name: 'Odlitki',
      about: { sl: 'Bronasti odlitki za stavbe' },
    });
    const idea = { title: 'Zvonik', description: 'Bronasti zvonovi za trg', visibility: 'private' };
    const { projectId } = await role(lead, {}, idea);
    const { pool } = kvart.database;
    await pool.query(
      `INSERT INTO project_partners (id, project_id, actor_id, role, state) VALUES ($1, $2, $3, 'partner', 'invited')`,
      [uuid(), projectId, partner.actor.id],
    );
    const fits = `query ($slug: String!) { project(slug: $slug) { fittingActors { strength actor { name } reasons { code words } } } }`;
    type Fits = { project: { fittingActors: Node[] | null } | null };
    const asked = async (who: Member) =>
      (await who.client.data<Fits>(fits, { slug: projectId })).project?.fittingActors;
    const found = (await asked(lead)) ?? [];
    const bells = found.find(({ actor }) => actor?.name === 'Zvonar');
    expect(bells?.reasons).toContainEqual({ code: 'COMMON_WORDS', words: ['bronasti'] });
    expect(found.map(({ actor }) => actor?.name)).not.toContain('Odlitki');
    expect(await asked(partner)).toBeNull();
    expect(await asked(other)).toBeUndefined();
    await pool.query(`UPDATE projects SET state = 'closed' WHERE id = $1`, [projectId]);
    expect(await asked(lead)).toBeNull();
  });

  it('a space finds those who look for its use', async () => {
    const owner = await kvart.member('owner', { kind: 'municipality', sector: 'public' });
    const looker = await kvart.member('owner', { name: 'Rokodelci', kind: 'ngo', sector: 'civil' });
    await relate(looker, 'needs', 'use.rehearsal');
    const space = await addSpace(kvart, owner, {
      state: 'listed',
      uses: ['use.rehearsal'],
      lat: 46.05,
      lon: 14.5,
    });
    const fitting = `query ($slug: String!) { space(slug: $slug) { fittingActors(first: 3) { strength actor { name } reasons { code } } } }`;
    type Fitting = { space: { fittingActors: Node[] | null } };
    const { space: own } = await owner.client.data<Fitting>(fitting, { slug: space.slug });
    expect(own.fittingActors?.[0]).toMatchObject({
      actor: { name: 'Rokodelci' },
      strength: 'GOOD',
      reasons: [
        { code: 'USE_WANTED' },
        { code: 'SAME_PLACE' },
        { code: 'OTHER_SECTOR' },
        { code: 'COMMON_LANGUAGE' },
      ],
    });
    expect((await looker.client.data<Fitting>(fitting, { slug: space.slug })).space.fittingActors).toBeNull();
  });
});
