import { type ColumnSample, decimalMarkOf, shownValue } from '@kvart/domain/imports';
import type { StoredColumn } from './import-record.ts';

const samplesKept = 300;
const mostDistinct = 60;

/** What is remembered of a column while a file is read: a little, whatever stands in it. */
export class ColumnStats {
  private readonly samples: string[] = [];
  private readonly distinct = new Set<string>();
  private tooMany = false;

  constructor(private readonly name: string) {}

  see(cell: string): void {
    const text = cell.trim();
    if (text === '') return;
    if (this.samples.length < samplesKept) this.samples.push(text.slice(0, 200));
    if (this.tooMany) return;
    if (text.length > 120) this.tooMany = true;
    else this.distinct.add(text);
    if (this.distinct.size > mostDistinct) this.tooMany = true;
    if (this.tooMany) this.distinct.clear();
  }

  /** For finding out what the column is. */
  sample(): ColumnSample {
    return { name: this.name, values: this.samples };
  }

  stored(): StoredColumn {
    return {
      name: this.name,
      mark: decimalMarkOf(this.samples),
      samples: [...new Set(this.samples)].slice(0, 3).map((text) => shownValue(text).slice(0, 80)),
      distinct: this.tooMany ? null : [...this.distinct],
    };
  }
}
