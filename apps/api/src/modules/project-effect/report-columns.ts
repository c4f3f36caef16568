import type { MessageKey } from '@kvart/i18n';
import type { Cell, ExportedList, Say } from '../exports/index.ts';
import type { OutcomeReport } from './proof.model.ts';

interface Row {
  id: string;
  report: OutcomeReport;
  what: string;
  value: Cell;
  unit: string;
  target: Cell;
  confirmedBy: string;
}

/** Each report as lines of figures and words, those that the reader sees. */
function rowsOf(report: OutcomeReport, say: Say): Row[] {
  const confirmedBy = report.confirmations.map(({ name }) => name).join(', ');
  const line = (what: string, value: Cell, more: Partial<Row> = {}): Row[] =>
    value === null || value === ''
      ? []
      : [{ id: report.kind, report, what, value, unit: '', target: null, confirmedBy, ...more }];
  const { results } = report;
  return [
    ...(results?.indicators ?? []).flatMap(({ title, value, unit, target, confirmedFor }) =>
      line(title, value, { unit, target, confirmedBy: confirmedFor ?? '' }),
    ),
    ...line(say('effect.form.area'), results?.reuse.areaM2 ?? null, { unit: 'm²' }),
    ...line(say('effect.use.days.plain'), results?.reuse.days ?? null),
    ...line(say('effect.report.jobs'), report.jobs),
    ...line(say('effect.report.visitors'), report.visitors),
    ...line(
      say('effect.report.continues'),
      report.continues && say(`domain.continuation.${report.continues}`),
    ),
    ...line(say('effect.reports.worked'), report.worked),
    ...line(say('effect.reports.notWorked'), report.notWorked),
    ...line(say('effect.report.public'), report.publicText),
  ].map((row, index) => ({ ...row, id: `${row.id}-${index}` }));
}

/** The reports of a project as a list that can be taken along. */
export function reportList(reports: readonly OutcomeReport[], say: Say): ExportedList<Row> {
  const rows = reports.filter(({ id }) => id !== null).flatMap((report) => rowsOf(report, say));
  const column = (key: keyof Row & string, heading: MessageKey) => ({
    ...{ key, heading },
    value: (row: Row): Cell => row[key] as Cell,
  });
  return {
    columns: [
      {
        ...{ key: 'report', heading: 'effect.column.report' as const },
        value: ({ report }) => report.kind,
        text: ({ report }) => say(`domain.outcomeReportKind.${report.kind}`),
      },
      {
        ...{ key: 'state', heading: 'effect.column.state' as const },
        value: ({ report }) => report.state,
        text: ({ report }) => say(`domain.outcomeReportState.${report.state}`),
      },
      column('what', 'effect.column.what'),
      column('value', 'effect.column.value'),
      column('unit', 'effect.column.unit'),
      column('target', 'effect.column.target'),
      column('confirmedBy', 'effect.column.confirmedBy'),
    ],
    id: ({ id }) => id,
    point: () => null,
    total: rows.length,
    batches: (async function* () {
      yield await Promise.resolve(rows);
    })(),
  };
}
