// npm run audit:check: reads the chain of the log from its first link to its last, and names what does not fit.
import pg from 'pg';
import { withDatabaseUrl } from './db-support.ts';

const shown = 50;

await withDatabaseUrl(async (url) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: found } = await client.query<{ seq: string | null; entry_id: string; fault: string }>(
      'SELECT seq, entry_id, fault FROM kvart_audit_faults() ORDER BY seq LIMIT $1',
      [shown + 1],
    );
    const { rows } = await client.query<{ seq: string; hash: string }>(
      `SELECT seq, encode(hash, 'hex') AS hash FROM audit_links ORDER BY seq DESC LIMIT 1`,
    );
    const [last] = rows;
    for (const { seq, entry_id, fault } of found.slice(0, shown))
      console.log(`${fault} ${seq ?? '-'} ${entry_id}`);
    if (found.length > shown) console.log('There is more.');
    // An entry may be erased rightly, with the demo network for example; nothing else may happen.
    const wrong = found.some(({ fault }) => fault !== 'erased');
    if (wrong) process.exitCode = 1;
    console.log(
      `${wrong ? 'The log was tampered with' : 'The log is whole'}. Its last link is ${last ? `${last.seq} ${last.hash}` : 'not written yet'}.`,
    );
  } finally {
    await client.end();
  }
});
