import type { TestClient } from '@kvart/testing';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallPdf } from '../../testing/documents.ts';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import {
  addRoom,
  answerOf,
  conflict,
  errors,
  freshId,
  type RoomAnswer,
  type TestRoom,
} from '../../testing/project-rooms.ts';
import { statementsOf } from '../../testing/spaces.ts';

let kvart: KvartApp;
let room: TestRoom;
beforeAll(async () => {
  kvart = await startKvart();
  room = await addRoom(kvart, { slug: 'makers' });
});
afterAll(() => kvart.close());

interface Sums {
  planned: number;
  funded: number;
  own: number;
  spent: number;
  reported: number;
}
interface Money extends RoomAnswer {
  currency: string;
  lines: { id: string; version: number; amount: number; title: string }[];
  periods: { id: string; version: number }[];
  expenses: {
    id: string;
    version: number;
    state: string;
    receiptUrl: string | null;
    reportedByName: string | null;
    canDecide: boolean;
    canChange: boolean;
  }[];
  total: Sums;
  byPartner: { id: string; sums: Sums }[];
  byPeriod: { id: string; sums: Sums }[];
  writesFor: string[];
}

const sums = '{ planned funded own spent reported }';
const money = `currency rate lines { id version title amount } periods { id version } total ${sums} writesFor
  expenses { id version state receiptUrl reportedByName canDecide canChange } sources { id state amount }
  byPartner { id sums ${sums} } byPeriod { id sums ${sums} } viewerCan { write lead }`;
const inputs: Record<string, string> = {
  BudgetLine: 'BudgetLineInput',
  BudgetPeriod: 'BudgetPeriodInput',
  FundingSource: 'FundingSourceInput',
  Expense: 'ExpenseInput',
};
type Noun = 'BudgetLine' | 'BudgetPeriod' | 'FundingSource' | 'Expense';

const create = (who: TestClient, noun: Noun, input: object, id = freshId(), at = room) =>
  answerOf<Money>(
    who,
    `mutation ($projectId: ID!, $id: ID!, $input: ${inputs[noun]}!) {
      result: ${noun === 'Expense' ? 'report' : 'create'}${noun}(projectId: $projectId, id: $id, input: $input) {
        ${errors} ... on ProjectMoney { ${money} } } }`,
    { projectId: at.project.id, id, input },
  );
const edit = (who: TestClient, noun: Noun, id: string, base: object, mine: object, at = room) =>
  answerOf<Money>(
    who,
    `mutation ($projectId: ID!, $id: ID!, $base: ${inputs[noun]}!, $mine: ${inputs[noun]}!) {
      result: edit${noun}(projectId: $projectId, id: $id, base: $base, mine: $mine) {
        ${errors} ${conflict} ... on ProjectMoney { ${money} } } }`,
    { projectId: at.project.id, id, base, mine },
  );
const remove = (who: TestClient, noun: Noun, id: string, version: number, at = room) =>
  answerOf<Money>(
    who,
    `mutation ($projectId: ID!, $id: ID!, $version: Int!) {
      result: remove${noun}(projectId: $projectId, id: $id, version: $version) { ${errors} ... on ProjectMoney { ${money} } } }`,
    { projectId: at.project.id, id, version },
  );
const frame = (who: TestClient, base: object, mine: object, at = room) =>
  answerOf<Money>(
    who,
    `mutation ($projectId: ID!, $base: BudgetInput!, $mine: BudgetInput!) {
      result: editBudget(projectId: $projectId, base: $base, mine: $mine) { ${errors} ${conflict} ... on ProjectMoney { ${money} } } }`,
    { projectId: at.project.id, base, mine },
  );
const decide = (who: TestClient, id: string, version: number, decision: string, reason?: string, at = room) =>
  answerOf<Money>(
    who,
    `mutation ($projectId: ID!, $id: ID!, $version: Int!, $decision: ExpenseState!, $reason: Text) {
      result: decideExpense(projectId: $projectId, id: $id, version: $version, decision: $decision, reason: $reason) {
        ${errors} ... on ProjectMoney { ${money} } } }`,
    { projectId: at.project.id, id, version, decision, reason },
  );
const read = async (who: TestClient, slug: string) =>
  (
    await who.data<{ projectMoney: Money | null }>(
      `query ($slug: String!) { projectMoney(slug: $slug) { ${money} } }`,
      { slug },
    )
  ).projectMoney;
const line = (partnerId: string, amount: number, more: object = {}) => ({
  ...{ partnerId, categoryId: 'staff', title: 'Work', amount },
  ...more,
});

describe('a budget', () => {
  it('adds up to the cent at every level, and stands in the exports with the same totals', async () => {
    const at = await addRoom(kvart, { slug: 'sums' });
    const { lead, editor } = at;
    await frame(lead.client, { rate: 0 }, { rate: 8500 }, at);
    await create(
      lead.client,
      'BudgetPeriod',
      { startsOn: '2027-01-01', endsOn: '2027-06-30' },
      freshId(),
      at,
    );
    const twice = await create(
      lead.client,
      'BudgetPeriod',
      { startsOn: '2027-06-30', endsOn: '2027-12-31' },
      freshId(),
      at,
    );
    expect(twice.issues).toEqual([{ path: ['startsOn'], code: 'overlapping' }]);
    await create(
      lead.client,
      'BudgetPeriod',
      { startsOn: '2027-07-01', endsOn: '2027-12-31' },
      freshId(),
      at,
    );
    const first = freshId();
    await create(lead.client, 'BudgetLine', line(lead.partnerId, 100_01), first, at);
    await create(lead.client, 'BudgetLine', line(lead.partnerId, 33_33, { rate: 3333 }), freshId(), at);
    const shown = await create(
      editor.client,
      'BudgetLine',
      line(editor.partnerId, 7, { title: '=HYPERLINK("x")', categoryId: 'equipment' }),
      freshId(),
      at,
    );
    // 100.01 × 85 % + 33.33 × 33.33 % + 0.07 × 85 % = 96.1774…
    expect(shown.total).toMatchObject({ planned: 133_41, funded: 96_18, own: 37_23 });
    for (const groups of [shown.byPartner, shown.byPeriod])
      for (const name of ['planned', 'funded', 'own'] as const)
        expect(groups.reduce((all, group) => all + group.sums[name], 0)).toBe(shown.total[name]);
    const expense = freshId();
    await create(
      editor.client,
      'Expense',
      { lineId: shown.lines[2]?.id, title: 'Screws', spentOn: '2027-02-01', amount: 5 },
      expense,
      at,
    );
    const confirmed = await decide(lead.client, expense, 1, 'CONFIRMED', undefined, at);
    expect(confirmed.total).toMatchObject({ spent: 5, reported: 0 });

    const file = (ending: string) => lead.client.fetch(`/export/projects/sums/money.${ending}`);
    const csv = await file('csv');
    expect(csv.headers.get('content-disposition')).toContain('kvart-sums-money.csv');
    const rows: string[][] = parse(await csv.text());
    const sheet = await readSheet(Buffer.from(await (await file('xlsx')).arrayBuffer()));
    for (const table of [rows, sheet as unknown[][]]) {
      const head = table[0] ?? [];
      const totals = table.at(-1) ?? [];
      expect(table).toHaveLength(5);
      for (const [heading, cents] of [
        ['Planned', confirmed.total.planned],
        ['Co-funded', confirmed.total.funded],
        ['Own share', confirmed.total.own],
        ['Spent', confirmed.total.spent],
      ] as const) {
        const at = head.indexOf(heading);
        expect(Math.round(Number(totals[at]) * 100)).toBe(cents);
        const added = table.slice(1, -1).reduce((all, row) => all + Math.round(Number(row[at]) * 100), 0);
        expect(added).toBe(cents);
      }
    }
    // No program takes a title for a formula.
    expect(rows[3]?.[3]).toBe(`'=HYPERLINK("x")`);
    expect((await fetch(`${kvart.url}/export/projects/sums/money.csv`)).status).toBe(404);
    expect((await file('pdf')).status).toBe(404);
  });

  it('keeps its currency once there are lines', async () => {
    const at = await addRoom(kvart);
    expect((await frame(at.lead.client, { currency: 'EUR' }, { currency: 'CZK' }, at)).currency).toBe('CZK');
    await create(at.lead.client, 'BudgetLine', line(at.lead.partnerId, 100), freshId(), at);
    expect(await frame(at.lead.client, { currency: 'CZK' }, { currency: 'EUR' }, at)).toMatchObject({
      code: 'budget_in_use',
    });
    expect(await frame(at.lead.client, { rate: 5 }, { rate: 8500 }, at)).toMatchObject({
      conflicts: [{ field: 'rate', theirs: '0' }],
    });
  });

  it('costs one statement to read', async () => {
    const ask = () => read(room.lead.client, 'makers');
    await ask();
    expect((await statementsOf(kvart, ask)).length).toBeLessThanOrEqual(2);
  });
});

describe('two partners who change the same budget line', () => {
  it('lose nothing', async () => {
    const { lead, editor } = room;
    const id = freshId();
    await create(editor.client, 'BudgetLine', line(editor.partnerId, 1000_00), id);
    await Promise.all([
      edit(lead.client, 'BudgetLine', id, { title: 'Work' }, { title: 'Carpentry' }),
      edit(editor.client, 'BudgetLine', id, { amount: 1000_00 }, { amount: 1200_00 }),
    ]);
    const merged = await read(lead.client, 'makers');
    expect(merged?.lines.find((one) => one.id === id)).toMatchObject({
      ...{ title: 'Carpentry', amount: 1200_00, version: 3 },
    });
    const race = await Promise.all([
      edit(lead.client, 'BudgetLine', id, { amount: 1200_00 }, { amount: 900_00 }),
      edit(editor.client, 'BudgetLine', id, { amount: 1200_00 }, { amount: 1500_00 }),
    ]);
    const lost = race.find(({ __typename }) => __typename === 'EditConflict');
    const won = race.find(({ __typename }) => __typename === 'ProjectMoney');
    const stored = won?.lines.find((one) => one.id === id)?.amount;
    expect(lost?.conflicts).toEqual([
      {
        field: 'amount',
        base: '120000',
        mine: stored === 900_00 ? '150000' : '90000',
        theirs: String(stored),
      },
    ]);
    expect(await remove(lead.client, 'BudgetLine', id, 1)).toMatchObject({ code: 'stale_version' });
  });
});

describe('an expense', () => {
  it('is confirmed by another person, turned down with a reason, and stays once confirmed', async () => {
    const { lead, editor } = room;
    const lineId = freshId();
    await create(lead.client, 'BudgetLine', line(editor.partnerId, 500_00), lineId);
    const own = freshId();
    const theirs = freshId();
    const spent = { lineId, title: 'Wood', spentOn: '2027-03-01', amount: 120_00 };
    await create(lead.client, 'Expense', spent, own);
    const reported = await create(editor.client, 'Expense', spent, theirs);
    expect(reported.expenses.every(({ canDecide }) => !canDecide)).toBe(true);
    expect(await decide(lead.client, own, 1, 'CONFIRMED')).toMatchObject({ code: 'own_expense' });
    expect(await decide(editor.client, own, 1, 'CONFIRMED')).toMatchObject({ code: 'no_room_rights' });
    expect(await decide(lead.client, theirs, 1, 'REJECTED')).toMatchObject({
      issues: [{ path: ['reason'], code: 'required' }],
    });
    await decide(lead.client, theirs, 1, 'REJECTED', 'No receipt');
    // Mended, it is looked at anew.
    const mended = await edit(editor.client, 'Expense', theirs, { amount: 120_00 }, { amount: 110_00 });
    expect(mended.expenses.find(({ id }) => id === theirs)).toMatchObject({ state: 'REPORTED', version: 3 });
    const confirmed = await decide(lead.client, theirs, 3, 'CONFIRMED');
    expect(confirmed.expenses.find(({ id }) => id === theirs)?.state).toBe('CONFIRMED');
    // Sent twice, since the first answer was lost.
    expect((await decide(lead.client, theirs, 3, 'CONFIRMED')).__typename).toBe('ProjectMoney');
    expect(await edit(editor.client, 'Expense', theirs, { amount: 110_00 }, { amount: 1 })).toMatchObject({
      code: 'expense_confirmed',
    });
    expect(await remove(editor.client, 'Expense', theirs, 4)).toMatchObject({ code: 'expense_confirmed' });
    expect(await remove(lead.client, 'BudgetLine', lineId, 1)).toMatchObject({ code: 'line_in_use' });
    await expect(
      kvart.database.pool.query(
        "UPDATE expenses SET state = 'confirmed', decided_at = now(), decided_by_id = reported_by_id WHERE id = $1",
        [own],
      ),
    ).rejects.toThrow('expenses_four_eyes');
  });

  it('has a receipt that nobody outside of the room opens', async () => {
    const { lead, editor, reader, stranger, left } = room;
    const lineId = freshId();
    const id = freshId();
    await create(lead.client, 'BudgetLine', line(editor.partnerId, 500_00), lineId);
    await create(
      editor.client,
      'Expense',
      { lineId, title: 'Paint', spentOn: '2027-03-02', amount: 20_00 },
      id,
    );
    const send = (who: TestClient, to = id) => {
      const body = new FormData();
      body.append('file', new Blob([smallPdf()]), 'receipt.pdf');
      return who.fetch(`/upload/receipt/${to}`, { method: 'POST', body });
    };
    expect((await send(kvart.visitor())).status).toBe(401);
    expect((await send(stranger.client)).status).toBe(404);
    expect((await send(reader.client)).status).toBe(403);
    expect((await send(editor.client, freshId())).status).toBe(404);
    expect((await send(editor.client)).status).toBe(200);
    await kvart.database.pool.query("UPDATE projects SET money_visibility = 'public' WHERE id = $1", [
      room.project.id,
    ]);
    const inside = (await read(reader.client, 'makers'))?.expenses.find((one) => one.id === id);
    const open = async (who: TestClient) => (await who.fetch(inside?.receiptUrl ?? '')).status;
    expect(await Promise.all([reader, editor, lead].map(({ client }) => open(client)))).toEqual([
      200, 200, 200,
    ]);
    expect(await Promise.all([stranger, left].map(({ client }) => open(client)))).toEqual([404, 404]);
    const outside = (await read(kvart.visitor(), 'makers'))?.expenses.find((one) => one.id === id);
    expect(outside).toMatchObject({ receiptUrl: null, reportedByName: null, canChange: false });
  });
});

describe('who gets in', () => {
  it('is decided by seat and partner for every operation', async () => {
    const at = await addRoom(kvart, { slug: 'closed-books' });
    const { lead, editor, reader, left, stranger } = at;
    const [mine, ofLead, source, period, expense] = Array.from({ length: 5 }, freshId);
    await create(lead.client, 'BudgetLine', line(editor.partnerId, 100), mine, at);
    await create(lead.client, 'BudgetLine', line(lead.partnerId, 100), ofLead, at);
    await create(lead.client, 'FundingSource', { title: 'Fund', amount: 100 }, source, at);
    await create(lead.client, 'BudgetPeriod', { startsOn: '2027-01-01', endsOn: '2027-01-31' }, period, at);
    const spent = { title: 'Wood', spentOn: '2027-03-01', amount: 1 };
    await create(lead.client, 'Expense', { ...spent, lineId: ofLead }, expense, at);
    const outcomes = async (who: TestClient) => {
      const answers = [
        await frame(who, { rate: 0 }, { rate: 0 }, at),
        await create(who, 'BudgetLine', line(editor.partnerId, 1), freshId(), at),
        await edit(who, 'BudgetLine', mine ?? '', { amount: 100 }, { amount: 100 }, at),
        await create(who, 'BudgetLine', line(lead.partnerId, 1), freshId(), at),
        await edit(who, 'BudgetLine', ofLead ?? '', { title: 'Work' }, { title: 'Work!' }, at),
        await edit(who, 'BudgetLine', ofLead ?? '', { title: 'Work!' }, { title: 'Work' }, at),
        await create(who, 'FundingSource', { title: 'Fund', amount: 1 }, freshId(), at),
        await remove(who, 'FundingSource', source ?? '', 99, at),
        await create(who, 'BudgetPeriod', { startsOn: '2028-01-01', endsOn: '2028-01-31' }, period, at),
        await create(who, 'Expense', { ...spent, lineId: mine }, freshId(), at),
        await create(who, 'Expense', { ...spent, lineId: ofLead }, freshId(), at),
        await decide(who, expense ?? '', 1, 'CONFIRMED', undefined, at),
        await remove(who, 'BudgetPeriod', period ?? '', 99, at),
        await remove(who, 'Expense', expense ?? '', 99, at),
        await remove(who, 'BudgetLine', ofLead ?? '', 99, at),
      ];
      return answers.map(({ code, __typename }) => code ?? __typename);
    };
    const all = (code: string) => Array.from({ length: 15 }, () => code);
    const [good, no] = ['ProjectMoney', 'no_room_rights'];
    expect(await outcomes(kvart.visitor())).toEqual(all('sign_in_required'));
    expect(await outcomes(stranger.client)).toEqual(all('not_found'));
    expect(await outcomes(left.client)).toEqual(all('not_found'));
    expect(await outcomes(reader.client)).toEqual(all(no));
    expect(await outcomes(editor.client)).toEqual([
      ...[no, good, good, no, no, good],
      // What is there already is answered, whoever asks again from within the room.
      ...[no, 'stale_version', good, good, no, no],
      ...['stale_version', 'stale_version', 'stale_version'],
    ]);
    expect(await outcomes(lead.client)).toEqual([
      ...[good, good, good, good, good, good],
      ...[good, 'stale_version', good, good, good, 'own_expense'],
      ...['stale_version', 'stale_version', 'stale_version'],
    ]);
    for (const who of [kvart.visitor(), stranger.client, left.client])
      expect(await read(who, 'closed-books')).toBeNull();
    expect(await read(reader.client, 'closed-books')).toMatchObject({ writesFor: [] });
    expect(await read(editor.client, 'closed-books')).toMatchObject({ writesFor: [editor.partnerId] });
    await kvart.database.pool.query("UPDATE projects SET state = 'closed' WHERE id = $1", [at.project.id]);
    expect(await outcomes(lead.client)).toEqual(all('project_closed'));
  });
});
