import { shareOf } from '@kvart/domain/brokerage';
import type { Cell, ExportedList, Say } from '../exports/index.ts';
import type { CentreDashboard } from './dashboard.model.ts';

interface Row {
  id: string;
  what: string;
  value: Cell;
}

/** Every number with what it says, one under the other: as a funder's form wants them. */
function rowsOf(numbers: CentreDashboard, span: { from: string; until: string }, say: Say): Row[] {
  const sum = (key: 'closed' | 'closedInTime' | 'overdue') =>
    numbers.cases.reduce((all, one) => all + one[key], 0);
  const open = numbers.cases.reduce((all, one) => all + one.days2 + one.week + one.month + one.older, 0);
  const rows: [string, Cell][] = [
    [say('brokerage.dashboard.from'), span.from],
    [say('brokerage.dashboard.until'), span.until],
    [say('brokerage.dashboard.open'), open],
    [say('brokerage.dashboard.overdue'), sum('overdue')],
    [say('brokerage.dashboard.closed'), sum('closed')],
    [say('brokerage.dashboard.inTimeShare'), shareOf(sum('closedInTime'), sum('closed'))],
    ...numbers.cases.map(({ kind, medianHours }): [string, Cell] => [
      `${say('brokerage.dashboard.median')}: ${say(`domain.caseKind.${kind}`)}`,
      medianHours === null ? null : Math.round(medianHours * 10) / 10,
    ]),
    [say('brokerage.dashboard.actors'), numbers.actors],
    [say('brokerage.dashboard.verifiedShare'), shareOf(numbers.verifiedActors, numbers.actors)],
    [say('brokerage.dashboard.introductions'), numbers.introductions],
    [say('brokerage.dashboard.accepted'), numbers.introductionsAccepted],
    [say('brokerage.dashboard.cooperations'), numbers.cooperations],
    [say('brokerage.dashboard.ended'), numbers.introductionsEnded],
    [say('brokerage.dashboard.matches'), numbers.matchesStarted ?? say('brokerage.dashboard.few')],
    [say('brokerage.dashboard.talks'), numbers.interestsInTalks],
    [say('brokerage.dashboard.spaces'), numbers.spacesBack],
    [say('brokerage.dashboard.area'), numbers.spacesBackM2],
    [say('brokerage.dashboard.advice'), numbers.adviceCount],
    [say('brokerage.dashboard.hours'), Math.round(numbers.adviceMinutes / 6) / 10],
    [say('brokerage.dashboard.advised'), numbers.advisedActors],
    [say('brokerage.dashboard.appointments'), numbers.appointmentsHeld],
    [say('brokerage.dashboard.missed'), numbers.appointmentsMissed],
  ];
  return rows.map(([what, value], at) => ({ id: String(at), what, value }));
}

async function* one(rows: Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

/** The numbers of the page as a list that spreadsheets open. */
export function dashboardList(
  numbers: CentreDashboard,
  span: { from: string; until: string },
  say: Say,
): ExportedList<Row> {
  const rows = rowsOf(numbers, span, say);
  return {
    columns: [
      { key: 'what', heading: 'brokerage.dashboard.what', value: ({ what }) => what },
      { key: 'value', heading: 'brokerage.dashboard.value', value: ({ value }) => value },
    ],
    id: ({ id }) => id,
    point: () => null,
    total: rows.length,
    batches: one(rows),
  };
}
