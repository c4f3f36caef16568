import type { CaseFacts, CaseKind } from '@kvart/domain/desk';
import { refusals, toIsoDate } from '@kvart/domain/shared';
import type { Prisma, Tx } from '../../platform/database/index.ts';
import { Refused } from '../../platform/errors/index.ts';

export interface StoredCase extends CaseFacts {
  id: string;
  sourceId: string;
  title: string;
}

/** A case as the rules look at it. */
export async function storedCase(tx: Tx, id: string): Promise<StoredCase> {
  const found = await tx.deskCase.findUnique({ where: { id } });
  if (!found) throw new Refused(refusals.notFound());
  const { putOffUntil, centreId, ...row } = found;
  return { ...row, handedTo: centreId, putOffUntil: putOffUntil && toIsoDate(putOffUntil) };
}

/** Of two who change it at once the second waits here for the first, and finds another version. */
export async function changeCase(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.DeskCaseUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.deskCase.updateMany({
    where: { id, version, closedAt: null },
    data: { ...data, version: version + 1 },
  });
  if (count === 0) throw new Refused(refusals.stale(version + 1));
}

/** What a case is about, where the log has another word for it than the queue. */
const things: Partial<Record<CaseKind, string>> = {
  ...{ first_listing: 'space', stale_entry: 'space', stalled_interest: 'interest' },
  unanswered_request: 'space_request',
};

export const thingOf = ({ kind, sourceId }: StoredCase) => ({
  objectType: things[kind] ?? kind,
  objectId: sourceId,
});
