import { createTranslator, type MessageKey, negotiateLocale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { LineSources } from './line-sources.ts';
import type { Line, NotificationRow } from './tidings.ts';

/** A line in words. */
export interface WordedLine extends Line {
  row: NotificationRow;
  count: number;
  /** The whole sentence. */
  text: string;
}

/** Puts lines into words of one language: one question to each module that has part in them. */
@Injectable()
export class Lines {
  constructor(private readonly sources: LineSources) {}

  /** In the order of the rows; lines with nothing behind them any more are left out. */
  async inWords(rows: readonly NotificationRow[], locale: string): Promise<WordedLine[]> {
    const t = createTranslator(negotiateLocale(locale));
    const types = [...new Set(rows.map(({ type }) => type))];
    const found = await Promise.all(
      types.map(async (type) => {
        const ofType = rows.filter((row) => row.type === type);
        return (await this.sources.of(type)?.lines(ofType, locale)) ?? new Map<string, Line>();
      }),
    );
    const lines = new Map(found.flatMap((some) => [...some]));
    return rows.flatMap((row) => {
      const line = lines.get(row.id);
      if (!line) return [];
      const count = line.count ?? row.count;
      const text = t(`notificationLines.${row.type}` as MessageKey, {
        actor: line.actor ?? row.actorName ?? '',
        thing: line.thing,
        state: line.state ?? '',
        count,
      });
      return [{ ...line, count, row, text }];
    });
  }
}
