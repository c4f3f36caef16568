import type { ClientConfig } from './types.ts';

/** What the server put into the page: the language, its settings and the answers this page would ask for. */
export interface Boot {
  locale?: string;
  config?: ClientConfig;
  queries: BootQuery[];
  /** By which clock the page was drawn on the server; absent where it was not. */
  clock?: Clock;
  /** The path at which there is nothing, as the server knows; forgotten as soon as the reader goes on. */
  missing?: string;
}

/** What a page says about time is drawn alike on both sides: first by this clock, then by the reader's. */
export interface Clock {
  now: number;
  timeZone: string;
}

export interface BootQuery {
  /** Name of the operation. */
  query: string;
  variables: Record<string, unknown>;
  data: Record<string, unknown>;
}

/** Reads the inlined data; a page without it (or with a broken one) simply asks. */
export const readBoot = (page: Document = document): Boot => {
  const text = page.getElementById('kvart-data')?.textContent;
  if (!text) return { queries: [] };
  try {
    const boot = JSON.parse(text) as Partial<Boot>;
    return { ...boot, queries: Array.isArray(boot.queries) ? boot.queries : [] };
  } catch {
    return { queries: [] };
  }
};

/** One spelling for variables that mean the same: sorted, without what is absent. */
const spell = (value: unknown): string =>
  JSON.stringify(value ?? {}, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, inner]) => inner !== undefined && inner !== null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );

/** Takes the inlined answer to an operation out of the list: it counts once, later the server is asked. */
export const takeBoot = (
  boot: Boot,
  name: string | undefined,
  variables: unknown,
): BootQuery['data'] | undefined => {
  const index = boot.queries.findIndex(
    (entry) => entry.query === name && spell(entry.variables) === spell(variables),
  );
  return index < 0 ? undefined : boot.queries.splice(index, 1)[0]?.data;
};
