/** What `insert` needs of a `pg` pool or client. */
export interface Queryable {
  query(sql: string, values: unknown[]): Promise<unknown>;
}

const columnOf = (key: string) => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

// Postgres counts parameters in 16 bits.
const maxParameters = 65_000;

/**
 * Inserts one row or many (all with the keys of the first), whose camelCase keys name the columns, and gives them
 * back. Objects become JSON, lists become arrays of Postgres.
 */
export async function insert<Row extends object, Given extends Row | readonly Row[]>(
  database: Queryable,
  table: string,
  given: Given,
): Promise<Given> {
  const rows = (Array.isArray(given) ? given : [given]) as Record<string, unknown>[];
  const keys = Object.keys(rows[0] ?? {}).filter((key) => rows.some((row) => row[key] !== undefined));
  const step = Math.max(1, Math.floor(maxParameters / Math.max(1, keys.length)));
  for (let start = 0; start < rows.length; start += step) {
    const part = rows.slice(start, start + step);
    const values = part.flatMap((row) => keys.map((key) => valueOf(row[key])));
    const places = part.map(
      (_, index) => `(${keys.map((_key, at) => `$${index * keys.length + at + 1}`).join(', ')})`,
    );
    await database.query(
      `INSERT INTO ${table} (${keys.map(columnOf).join(', ')}) VALUES ${places.join(', ')}`,
      values,
    );
  }
  return given;
}

function valueOf(value: unknown): unknown {
  const isJson =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array);
  return isJson ? JSON.stringify(value) : (value ?? null);
}
