import { enumLabelKey } from '@kvart/domain/shared';
import type { MessageKey } from '@kvart/i18n';
import type { TransparencyReport } from '../desk/index.ts';
import type { Column } from './exported-list.ts';

/** One number of the report. */
export interface ReportRow {
  /** What is counted, as a word for programs. */
  key: string;
  heading: MessageKey;
  /** The kind within it, with the enum that names it. */
  of?: { enum: string; name: string };
  value: number | null;
}

const groups = [
  ['byReason', 'transparency.byReason', 'noticeReason'],
  ['byGround', 'transparency.byGround', 'noticeGround'],
  ['byMeasure', 'transparency.byMeasure', 'measure'],
  ['byBasis', 'transparency.byBasis', 'noticeGround'],
] as const;
const single = [
  ['notices', 'transparency.notices'],
  ['waiting', 'transparency.waiting'],
  ['decisions', 'transparency.decisions'],
  ['automated', 'transparency.automated'],
  ['medianHours', 'transparency.medianHours'],
  ['appeals', 'transparency.appeals'],
  ['upheld', 'transparency.upheld'],
  ['rejected', 'transparency.rejected'],
  ['medianAppealHours', 'transparency.medianAppealHours'],
  ['notifiersWarned', 'transparency.notifiersWarned'],
  ['notifiersLimited', 'transparency.notifiersLimited'],
] as const;

/** The report as rows of a table. One that is withheld has none. */
export const reportRows = (report: TransparencyReport): ReportRow[] =>
  report.withheld
    ? []
    : [
        ...single.map(([key, heading]) => ({ key, heading, value: report[key] })),
        ...groups.flatMap(([key, heading, enumName]) =>
          report[key].map(({ name, count }) => ({
            ...{ key, heading, of: { enum: enumName, name }, value: count },
          })),
        ),
      ];

export const reportColumns = ({
  period,
  country,
  centre,
}: Pick<TransparencyReport, 'period' | 'country' | 'centre'>): Column<ReportRow>[] => [
  { key: 'period', heading: 'transparency.period', value: () => period },
  { key: 'country', heading: 'exports.column.country', value: () => country },
  { key: 'centre', heading: 'transparency.territory', value: () => centre },
  { key: 'key', heading: 'transparency.code', value: ({ key, of }) => (of ? `${key}.${of.name}` : key) },
  {
    key: 'what',
    heading: 'transparency.what',
    value: ({ key }) => key,
    text: ({ heading, of }, say) =>
      of ? `${say(heading)}: ${say(enumLabelKey(of.enum, of.name) as MessageKey)}` : say(heading),
  },
  { key: 'value', heading: 'transparency.value', value: ({ value }) => value },
];
