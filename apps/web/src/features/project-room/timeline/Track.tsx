import { barOf } from '@kvart/domain/projects/work';
import type { Line } from './lines.ts';

type Span = Parameters<typeof barOf>[1];

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** Months behind the lines, and today. */
const Marks = ({ span, ticks, today }: { span: Span; ticks: readonly string[]; today: string }) => {
  const at = (day: string) => barOf({ from: day, until: day }, span)?.start ?? 0;
  return (
    <>
      {ticks.map((tick) => (
        <span
          key={tick}
          className="absolute inset-y-0 border-l border-rule"
          style={{ left: percent(at(tick)) }}
        />
      ))}
      {today >= span.first && today <= span.last && (
        <span className="absolute inset-y-0 border-l-2 border-accent" style={{ left: percent(at(today)) }} />
      )}
    </>
  );
};

const looks = {
  package: 'h-2 top-1/2 -translate-y-1/2 bg-ink rounded-none',
  task: 'h-5 top-1/2 -translate-y-1/2 rounded-sm border-2',
};

/** One line as a bar or a diamond. Decoration: the table says the same in words. */
export const Track = ({
  line,
  span,
  ticks,
  today,
}: {
  line: Line;
  span: Span;
  ticks: readonly string[];
  today: string;
}) => {
  const bar = barOf(line, span);
  const colour = line.isDone
    ? 'border-good bg-good-soft'
    : line.isLate
      ? 'border-bad bg-bad-soft'
      : 'border-note bg-note-soft';
  return (
    <div aria-hidden className="relative h-full min-h-10 overflow-hidden print:overflow-visible">
      <Marks {...{ span, ticks, today }} />
      {bar &&
        (line.kind === 'milestone' ? (
          <span
            className={`absolute top-1/2 size-4 -translate-1/2 rotate-45 border-2 ${colour}`}
            style={{ left: percent(bar.start + bar.width / 2) }}
          />
        ) : (
          <span
            className={`absolute min-w-1.5 ${looks[line.kind]} ${line.kind === 'task' ? colour : ''}`}
            style={{ left: percent(bar.start), width: percent(bar.width) }}
          />
        ))}
    </div>
  );
};
