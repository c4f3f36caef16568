import { type MergedActorField } from '@kvart/domain/desk';
import { pairKey } from '@kvart/domain/messaging';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { columnsOf, registerNames } from './fields.sql.ts';
import { type Change, Journal, type Step } from './journal.repository.ts';
import * as mending from './mending.ts';
import { ofPartner, pointing } from './pointing.ts';

interface TwoPartners {
  keptRowId: string;
  otherRowId: string;
  otherStays: boolean;
  otherLeads: boolean;
}

/** All that is done to the rows of two actors that become one, and its undoing. */
@Injectable()
export class MergeSteps {
  constructor(private readonly journal: Journal) {}

  async forth(tx: Tx, keptId: string, otherId: string, take: readonly MergedActorField[]): Promise<Step[]> {
    await merging(tx);
    const steps: Step[] = [];
    const done = (step: Step | null) => void (step && steps.push(step));
    const two = [keptId, otherId];
    for (const change of mending.before) done(await this.journal.set(tx, change, two));
    await this.fields(tx, two, take, done);
    await this.partners(tx, two, done);
    for (const one of pointing) done(await this.journal.move(tx, one, keptId, otherId));
    await this.pairKeys(tx, keptId, otherId, done);
    const seats = ['conversation_id', 'person_id', 'actor_id'];
    done(await this.journal.add(tx, 'conversation_seats', seats, mending.newSeats, [keptId]));
    await searchAnew(tx, two);
    return steps;
  }

  async back(tx: Tx, keptId: string, otherId: string, steps: readonly Step[]): Promise<void> {
    await merging(tx);
    for (const step of steps.toReversed()) {
      // A space that was put into a building of the one kept goes without it.
      if (step.did === 'move' && step.table === 'spaces')
        await tx.$executeRawUnsafe(
          `UPDATE spaces SET building_id = NULL WHERE building_id IS NOT NULL
            AND id IN (SELECT (e ->> 'id')::uuid FROM jsonb_array_elements($1::jsonb) e)`,
          JSON.stringify(step.rows),
        );
      await this.journal.undo(tx, step);
    }
    await searchAnew(tx, [keptId, otherId]);
  }

  /** What the one that stays says of itself. Files and names in registers belong to one actor at a time. */
  private async fields(
    tx: Tx,
    two: string[],
    take: readonly MergedActorField[],
    done: (step: Step | null) => void,
  ): Promise<void> {
    const actor = (columns: readonly string[], set: string, where: string, from?: string): Change => ({
      ...{ table: 'actors', key: ['id'], columns, set, where },
      ...(from && { from }),
    });
    const [kept, other] = [
      't.id = $1::uuid AND $2::uuid IS NOT NULL',
      't.id = $2::uuid AND $1::uuid IS NOT NULL',
    ];
    const theirs = 'JOIN actors o ON o.id = $2::uuid';
    const [rows] = await tx.$queryRawUnsafe<
      { before: Record<string, unknown>; source: Record<string, unknown> }[]
    >(
      `SELECT to_jsonb(k) AS before, to_jsonb(o) AS source FROM actors k, actors o WHERE k.id = $1::uuid AND o.id = $2::uuid`,
      ...two,
    );
    if (!rows) return;
    for (const field of take.filter((name) => name !== 'logo')) {
      const columns = columnsOf[field];
      const set = columns.map((column) => `${column} = o.${column}`).join(', ');
      done(await this.journal.set(tx, actor(columns, set, kept, theirs), two));
    }
    const unique = [
      ...(take.includes('logo') ? [columnsOf.logo] : []),
      ...registerNames.filter(([name = '']) => rows.before[name] === null && rows.source[name] !== null),
    ];
    for (const columns of unique) {
      const emptied = columns.map((column) => `${column} = NULL`).join(', ');
      const given = columns
        .map((column, n) => `${column} = $${n + 3}${column === 'logo_id' ? '::uuid' : '::text'}`)
        .join(', ');
      done(await this.journal.set(tx, actor(columns, emptied, other), two));
      const values = columns.map((column) => rows.source[column]);
      done(await this.journal.set(tx, actor(columns, given, kept), [...two, ...values]));
      // The logo that is not needed any more waits with the other, in case they are parted again.
      if (columns === columnsOf.logo && rows.before.logo_id !== null)
        done(await this.journal.set(tx, actor(columns, given, other), [...two, rows.before.logo_id]));
    }
  }

  /** Where both are partners of a project, one row stays, and all that hangs on the other goes to it. */
  private async partners(tx: Tx, two: string[], done: (step: Step | null) => void): Promise<void> {
    for (const one of await tx.$queryRawUnsafe<TwoPartners[]>(mending.partnersOfBoth, ...two)) {
      const [stays, ends] = one.otherStays
        ? [one.otherRowId, one.keptRowId]
        : [one.keptRowId, one.otherRowId];
      done(await this.journal.set(tx, mending.partnerLeaves, [ends]));
      if (one.otherLeads && !one.otherStays) done(await this.journal.set(tx, mending.partnerLeads, [stays]));
      for (const pointer of ofPartner) done(await this.journal.move(tx, pointer, stays, ends));
    }
  }

  /** Two actors have one conversation about a thing: the next who write find it under the pair's new name. */
  private async pairKeys(
    tx: Tx,
    keptId: string,
    otherId: string,
    done: (step: Step | null) => void,
  ): Promise<void> {
    const rows = await tx.$queryRawUnsafe<{ id: string; pair_key: string }[]>(
      `SELECT c.id, c.pair_key FROM conversation_parties p JOIN conversations c ON c.id = p.conversation_id
        WHERE p.actor_id = $1::uuid AND c.pair_key LIKE '%' || $2::text || '%' ORDER BY c.id`,
      keptId,
      otherId,
    );
    for (const { id, pair_key } of rows) {
      const [a = '', b = '', type, about] = pair_key.split(':');
      const [first, second] = [a, b].map((one) => (one === otherId ? keptId : one));
      if (!first || !second || first === second) continue;
      const name = pairKey(first, second, type && about ? { type, id: about } : null);
      const change: Change = {
        ...{ table: 'conversations', key: ['id'], columns: ['pair_key'], set: 'pair_key = $2::text' },
        where: `t.id = $1::uuid AND NOT EXISTS (SELECT FROM conversations k WHERE k.pair_key = $2::text)`,
      };
      done(await this.journal.set(tx, change, [id, name]));
    }
  }
}

/** Lets messages change their sender until the transaction ends. */
const merging = (tx: Tx) => tx.$queryRaw`SELECT set_config('kvart.merging', 'on', true)`;

/** What is found by: worked out anew by the trigger. */
const searchAnew = (tx: Tx, ids: readonly string[]) =>
  tx.$executeRaw`UPDATE actors SET search_text = '' WHERE id = ANY (${[...ids]}::uuid[])`;
