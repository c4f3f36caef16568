import type { CaseAge, CaseKind, CaseShare, DeskScope, Territory } from '@kvart/domain/desk';
import { caseAgeDays, caseKindsFor } from '@kvart/domain/desk';
import type { Values } from '../../platform/database/index.ts';
import { atDesk } from './desk-scope.sql.ts';

/** Which cases are asked for. */
export interface CasesAsked {
  scope: DeskScope;
  personId: string;
  kind: CaseKind | null;
  share: CaseShare;
  overdue: boolean;
  age: CaseAge | null;
  assigneeId: string | null;
  territory: Territory | null;
}

/** What becomes of the question when nothing is chosen. */
export const anyCase: Omit<CasesAsked, 'scope' | 'personId'> = {
  ...{ kind: null, share: 'all', overdue: false, age: null, assigneeId: null, territory: null },
};

/** It was put off and its day has not come. */
export const isPutOff = '(c.put_off_until IS NOT NULL AND c.put_off_until > current_date)';

const mine = ({ centres }: DeskScope, values: Values): string =>
  values.add(
    centres.map(({ actorId }) => actorId),
    'uuid[]',
  );

/** Handed to a centre for which the reader does not act. */
export const isAway = (scope: DeskScope, values: Values): string =>
  scope.everywhere
    ? '(c.centre_id IS NOT NULL)'
    : `(c.centre_id IS NOT NULL AND c.centre_id <> ALL (${mine(scope, values)}))`;

/** Open cases that the reader sees at all: of their territories, or handed to one of their centres. */
export function inReach(scope: DeskScope, values: Values): string {
  const handed = scope.everywhere ? 'false' : `c.centre_id = ANY (${mine(scope, values)})`;
  return `c.closed_at IS NULL AND (${atDesk(scope, 'c', values)} OR ${handed})`;
}

/** How long it has waited, as one of the ages. */
export const ageOf = `CASE WHEN c.opened_at > now() - interval '${caseAgeDays.week} days' THEN 'week'
  WHEN c.opened_at > now() - interval '${caseAgeDays.month} days' THEN 'month'
  WHEN c.opened_at > now() - interval '${caseAgeDays.quarter} days' THEN 'quarter' ELSE 'longer' END`;

const since: Record<CaseAge, string> = {
  week: `c.opened_at > now() - interval '${caseAgeDays.week} days'`,
  month: `c.opened_at <= now() - interval '${caseAgeDays.week} days' AND c.opened_at > now() - interval '${caseAgeDays.month} days'`,
  quarter: `c.opened_at <= now() - interval '${caseAgeDays.month} days' AND c.opened_at > now() - interval '${caseAgeDays.quarter} days'`,
  longer: `c.opened_at <= now() - interval '${caseAgeDays.quarter} days'`,
};

/** The case lies in one part of the network. */
export const liesIn = (territory: Territory, values: Values): string =>
  atDesk({ everywhere: false, centres: [{ actorId: '', territories: [territory] }] }, 'c', values);

/** Each part of the question as a condition of its own, `true` where nothing was chosen. */
export function conditions(asked: CasesAsked, values: Values) {
  const { scope, personId, kind, share, overdue, age, assigneeId, territory } = asked;
  const kinds = caseKindsFor(scope);
  return {
    // Written out where it is one, so that the index by kind is found.
    kind: !kind ? 'true' : kinds.includes(kind) ? `c.kind = '${kind}'` : 'false',
    share: ofShare(share, { scope, personId, late: overdue }, values),
    late: overdue ? 'c.due_at < now()' : 'true',
    age: age ? since[age] : 'true',
    who: assigneeId ? `c.assignee_id = ${values.add(assigneeId, 'uuid')}` : 'true',
    where: territory ? liesIn(territory, values) : 'true',
  };
}

/**
 * Whose they are. What was put off stays out unless one asks for it, or for what is late: late it is all the same. What
 * another centre sees to stays out of a centre's queue, not of that of the platform's own people.
 */
export function ofShare(
  share: CaseShare,
  { scope, personId, late }: { scope: DeskScope; personId: string; late: boolean },
  values: Values,
): string {
  if (share === 'handed_over') return isAway(scope, values);
  const here = scope.everywhere ? 'true' : `NOT ${isAway(scope, values)}`;
  if (share === 'put_off') return `${here} AND ${isPutOff}`;
  const due = late ? here : `${here} AND NOT ${isPutOff}`;
  if (share === 'mine') return `${due} AND c.assignee_id = ${values.add(personId, 'uuid')}`;
  if (share === 'free') return `${due} AND c.assignee_id IS NULL`;
  if (share === 'others')
    return `${due} AND c.assignee_id IS NOT NULL AND c.assignee_id <> ${values.add(personId, 'uuid')}`;
  return due;
}
