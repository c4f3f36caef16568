import type { MessageKey } from '@kvart/i18n';

/** One value of a row as spreadsheets know them. */
export type Cell = string | number | boolean | null;

/** Says a message in the reader's language. */
export type Say = (key: MessageKey) => string;

export interface Column<Node> {
  /** Stands for the column in GeoJSON, whatever the language. */
  key: string;
  /** What a table writes over it. */
  heading: MessageKey;
  /** As GeoJSON and calculations want it. */
  value(node: Node): Cell;
  /** As a reader wants it, where that differs: a word for a code. */
  text?(node: Node, say: Say): Cell;
}

/** A list that can be taken along: its rows in the order of the page, already without what the reader may not see. */
export interface ExportedList<Node> {
  columns: readonly Column<Node>[];
  id(node: Node): string;
  /** Longitude and latitude as the reader sees them; null where there is no point. */
  point(node: Node): { lat: number; lon: number } | null;
  /** How many rows the whole list has. */
  total: number;
  batches: AsyncIterable<readonly Node[]>;
}

/** The most rows one file holds. */
export const mostRows = 100_000;

/** The first rows of a list, batch by batch. */
export async function* upTo<Node>(
  batches: AsyncIterable<readonly Node[]>,
  most: number,
): AsyncGenerator<readonly Node[]> {
  let left = most;
  for await (const batch of batches) {
    if (batch.length > 0) yield batch.slice(0, left);
    left -= batch.length;
    if (left <= 0) return;
  }
}

/** A row as a table shows it. */
export const rowOf = <Node>(columns: readonly Column<Node>[], node: Node, say: Say): Cell[] =>
  columns.map((column) => (column.text ? column.text(node, say) : column.value(node)));
