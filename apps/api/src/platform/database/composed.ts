/** Collects the values of a statement while its text is composed. */
export class Values {
  readonly list: unknown[] = [];

  /**
   * Adds a value and gives the placeholder to write in its stead.
   * @param type told to Postgres where the context leaves it open.
   */
  add(value: unknown, type?: string): string {
    this.list.push(value);
    return `$${this.list.length}${type ? `::${type}` : ''}`;
  }
}

const mostNames = 400;
const names = new Map<string, string>();

/**
 * A stable name for a composed text, so that Postgres keeps its plan. Requests can make up endless shapes: those
 * beyond the first few hundred get no name and stay unprepared, rather than fill the memory of every connection.
 */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames) return '';
  const name = `composed.${names.size}`;
  names.set(text, name);
  return name;
}
