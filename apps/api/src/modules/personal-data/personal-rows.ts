/** Why something stays when a person goes, and for how long. */
export const keepReasons = {
  /** Points to the row of the person, which says nothing any more. As long as the thing itself. */
  nobody: 'names nobody',
  /** What an organisation wrote to others, or they to it. As long as the thing it is about. */
  correspondence: 'letters of an organisation',
  /** Notices, decisions, appeals and what they rest on, which a centre has to account for. */
  accountability: 'records of decisions',
  /** A clock takes it away without anybody asking; how long is set under retention. */
  clock: 'goes by itself',
  /** Tells of an organisation with people of its own. Its members change it. */
  organisation: 'belongs to an organisation',
  /** Who did what, without a name; the database refuses to change it. */
  log: 'the log of acts',
} as const;
export type KeepReason = keyof typeof keepReasons;

/** Files of a person's export. */
export const areas = [
  'account',
  'settings',
  'organisations',
  'messages',
  'spaces',
  'projects',
  'support',
  'acts',
] as const;
export type Area = (typeof areas)[number];

/**
 * Rows `t` of a table that are about a person, and what becomes of them. In conditions and values `who.id` is the
 * person, `who.email` their address, and `who.closing` holds the actors that go with them because nobody else is in.
 */
export interface PersonalRows {
  table: string;
  area: Area;
  /** The column that points to the person, or a list that may name them. */
  pointer?: string;
  /** Which rows, where it is not a pointer that tells. */
  whose?: string;
  /** What an export gives of them, as columns. */
  gives?: readonly string[];
  /** Erasure takes the rows away, or sets columns to these values (SQL); otherwise they stay as they are. */
  erase?: 'rows' | Readonly<Record<string, string>>;
  /** Columns with personal data that stay, and why. */
  keeps?: Readonly<Record<string, KeepReason>>;
  /** A column with a file that goes along with the rows. */
  file?: string;
}

/** Which rows an entry speaks of, as a condition. */
export const whoseRows = ({ pointer, whose, table }: PersonalRows): string => {
  if (whose) return whose;
  if (!pointer) throw new Error(`Nothing says whose the rows of ${table} are`);
  return listPointers.has(pointer) ? `who.id = ANY (t.${pointer})` : `t.${pointer} = who.id`;
};

const listPointers = new Set(['person_ids', 'attended_ids']);

/** What a pointer entry of a column that nobody changes looks like. */
export const nobody = (area: Area, ...columns: string[]): PersonalRows[] =>
  columns.map((name) => {
    const [table = '', pointer = ''] = name.split('.');
    return { table, area, pointer, keeps: { [pointer]: 'nobody' } };
  });
