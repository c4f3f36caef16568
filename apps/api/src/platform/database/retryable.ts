/** SQLSTATE of conflicts that vanish when the transaction is run again: serialisation failure, deadlock. */
const conflictStates = new Set(['40001', '40P01']);

interface ErrorShape {
  code?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown };
}

/** Recognises a conflict in each form in which Prisma and pg report it. */
export function isRetryable(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { code, cause, meta } = error as ErrorShape;
  if (code === 'P2034' || (typeof code === 'string' && conflictStates.has(code))) return true;
  if ((error as { kind?: unknown }).kind === 'TransactionWriteConflict') return true;
  return isRetryable(cause, depth + 1) || isRetryable(meta?.driverAdapterError, depth + 1);
}

/** The violated constraint's name where an error is a unique violation, else null. */
export function uniqueViolation(error: unknown, depth = 0): string | null {
  if (typeof error !== 'object' || error === null || depth > 4) return null;
  const shape = error as ErrorShape & { constraint?: unknown; kind?: unknown; message?: unknown };
  if (shape.code === '23505' && typeof shape.constraint === 'string') return shape.constraint;
  if (shape.kind === 'UniqueConstraintViolation' || shape.code === 'P2002' || shape.code === 'P2010') {
    const found = JSON.stringify(error).match(/"(?:index|constraint)":\s*(?:\{"index":)?"?([a-z0-9_]+)/i);
    if (found?.[1]) return found[1];
  }
  return (
    uniqueViolation(shape.cause, depth + 1) ??
    uniqueViolation(shape.meta?.driverAdapterError, depth + 1) ??
    (shape.code === 'P2002' ? 'unique' : null)
  );
}

/** SQLSTATE classes and Node codes that say: the database is not there just now, or has no room left. */
const awayStates = /^(08|57P|53|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|P1001|P1002|P1008|P1017|P2024|P2037)/;

/** Recognises a database that cannot be reached, is shutting down, or is out of room. Trying again later helps. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { code, cause, meta } = error as ErrorShape;
  if (typeof code === 'string' && awayStates.test(code)) return true;
  const message = error instanceof Error ? error.message : '';
  if (
    /timeout exceeded when trying to connect|Connection terminated|DatabaseNotReachable|not queryable/i.test(
      message,
    )
  ) {
    return true;
  }
  const inner = error instanceof AggregateError ? error.errors : [];
  return [cause, meta?.driverAdapterError, ...inner].some((part) => isDatabaseAway(part, depth + 1));
}

/** Recognises the database's own word (KV001) that a decision of the support centre keeps a thing from something. */
export function isHeld(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { code, cause, meta } = error as ErrorShape;
  if (code === 'KV001' || (error as { originalCode?: unknown }).originalCode === 'KV001') return true;
  return isHeld(cause, depth + 1) || isHeld(meta?.driverAdapterError, depth + 1);
}

/** Whether a constraint of that name refused a row, in each form in which Prisma and pg report it. */
export function isRefusedBy(error: unknown, constraint: string, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const shape = error as ErrorShape & { constraint?: unknown; message?: unknown; originalMessage?: unknown };
  if (shape.constraint === constraint) return true;
  const words = [shape.message, shape.originalMessage].filter((text) => typeof text === 'string');
  if (words.some((text) => text.includes(`"${constraint}"`))) return true;
  return (
    isRefusedBy(shape.cause, constraint, depth + 1) ||
    isRefusedBy(shape.meta?.driverAdapterError, constraint, depth + 1)
  );
}
