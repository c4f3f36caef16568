import { type PersonalRows, whoseRows } from './personal-rows.ts';

/** Every statement begins with who it is about. $1 person, $2 their address, $3 actors that close with them, $4 whoever is not here */
const who = `WITH who AS (SELECT $1::uuid AS id, $2::text AS email, $3::uuid[] AS closing, $4::text AS nobody)`;

/** What the erasure does to the rows of an entry; null where they stay as they are. */
export function erasing(entry: PersonalRows): string | null {
  const { table, erase, file } = entry;
  const where = whoseRows(entry);
  if (erase === undefined) return null;
  if (erase === 'rows') {
    const gone = file ? `t.${file}` : 'NULL::uuid';
    return `${who} DELETE FROM ${table} t USING who WHERE ${where} RETURNING ${gone} AS file`;
  }
  const values = Object.entries(erase).map(([column, value]) => `${column} = ${value}`);
  // The file as it was: RETURNING would tell what it is set to.
  if (file)
    return `${who}, before AS (SELECT t.ctid AS at, t.${file} AS file FROM ${table} t, who WHERE ${where})
      UPDATE ${table} t SET ${values.join(', ')} FROM who, before WHERE t.ctid = before.at RETURNING before.file`;
  return `${who} UPDATE ${table} t SET ${values.join(', ')} FROM who WHERE ${where}`;
}

/** What the export reads of the rows of an entry, a row as JSON each; null where there is nothing to give. */
export function giving(entry: PersonalRows): string | null {
  const { table, gives } = entry;
  if (!gives) return null;
  const pairs = gives.map((column) => `'${camel(column)}', t.${column}`);
  return `${who} SELECT json_build_object(${pairs.join(', ')})::text AS row FROM ${table} t, who
    WHERE ${whoseRows(entry)}`;
}

const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
