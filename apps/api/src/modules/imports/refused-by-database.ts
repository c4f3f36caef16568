/** SQLSTATE classes of rows that a table refuses: broken rules, and values that do not fit. */
const refusals = /^(23|22)/;

interface Shape {
  code?: unknown;
  cause?: unknown;
  meta?: { code?: unknown; driverAdapterError?: unknown };
  originalCode?: unknown;
}

/** Recognises a row that broke a rule of its table, in each form in which Prisma and pg report it. */
export function isRefusedByDatabase(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { code, cause, meta, originalCode } = error as Shape;
  if ([code, originalCode, meta?.code].some((one) => typeof one === 'string' && refusals.test(one)))
    return true;
  return isRefusedByDatabase(cause, depth + 1) || isRefusedByDatabase(meta?.driverAdapterError, depth + 1);
}
