// Loaded before the product: tells the bench each statement that it sends, with its values.
import pg from 'pg';

interface Config {
  name?: string;
  text: string;
  values?: unknown[];
}

const original = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown;

pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  const [first, second] = given as [string | Config, unknown];
  const { text, values } =
    typeof first === 'string' ? { text: first, values: Array.isArray(second) ? second : [] } : first;
  process.send?.({ kind: 'statement', text, values: values ?? [] });
  return original.apply(this, given);
} as typeof pg.Client.prototype.query;
