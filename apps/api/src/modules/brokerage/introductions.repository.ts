import type { IntroductionFacts, IntroductionOutcome } from '@kvart/domain/brokerage';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import type { IntroductionFollowUp } from './introduction.model.ts';
import {
  askedSql,
  introductionSql,
  type IntroductionList,
  introductionsStatement,
  remindSql,
} from './introductions.sql.ts';

export type IntroductionRow = Omit<IntroductionFollowUp, 'viewerCan'>;

export interface RemindedIntroduction {
  id: string;
  /** Which of the dates has come. */
  round: number;
  /** False where nothing is left to ask. */
  asks: boolean;
}

/** Introductions by hand, and what is said to have become of them. */
@Injectable()
export class FollowedIntroductions {
  constructor(private readonly database: Database) {}

  async page(list: IntroductionList): Promise<{ total: number; nodes: IntroductionRow[] }> {
    const { text, values } = introductionsStatement(list);
    type Result = { result: { total: number; nodes: IntroductionRow[] } };
    const [row] = await this.database.composed<Result>(text, values);
    return row?.result ?? { total: 0, nodes: [] };
  }

  async one(id: string): Promise<IntroductionRow | null> {
    const [row] = await this.database.read<{ one: IntroductionRow }>(
      'brokerage.introduction',
      introductionSql,
      [id, new Date()],
    );
    return row?.one ?? null;
  }

  async facts(tx: Tx, id: string): Promise<IntroductionFacts | null> {
    const found = await tx.proposedIntroduction.findUnique({ where: { conversationId: id } });
    return found && { ...found, answers: [], hasSpoken: false };
  }

  /** @returns false where somebody was faster. */
  async record(
    tx: Tx,
    { id, version }: { id: string; version: number },
    said: { outcome: IntroductionOutcome; outcomeForId: string; outcomeById: string },
  ): Promise<boolean> {
    const { count } = await tx.proposedIntroduction.updateMany({
      where: { conversationId: id, version },
      data: { ...said, outcomeAt: new Date(), version: version + 1 },
    });
    return count > 0;
  }

  remind(tx: Tx, now: Date, most: number): Promise<RemindedIntroduction[]> {
    return tx.$queryRawUnsafe<RemindedIntroduction[]>(remindSql, now, most);
  }

  asked(tx: Tx, id: string): Promise<{ actorId: string; personId: string }[]> {
    return tx.$queryRawUnsafe(askedSql, id);
  }

  names(ids: readonly string[]) {
    return this.database.prisma.proposedIntroduction.findMany({
      where: { conversationId: { in: [...ids] } },
      select: { conversationId: true, first: { select: { name: true } }, second: { select: { name: true } } },
    });
  }
}
