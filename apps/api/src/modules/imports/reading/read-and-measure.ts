import { tmpdir } from 'node:os';
import { openTable } from './open-table.ts';

// Run by memory.spec.ts in a process of its own: reads a file to its end and tells how much memory that took.
const [path = ''] = process.argv.slice(2);
const before = process.memoryUsage.rss();
let peak = before;
let rows = 0;
const table = await openTable(path, tmpdir());
for await (const row of table.rows) {
  rows += 1;
  if (rows % 1000 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  if (row.cells.length === 0) throw new Error('An empty row came through.');
}
process.stdout.write(JSON.stringify({ rows, grownMb: Math.round((peak - before) / 1_048_576) }));
