import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { barOf, spanOf, ticksOf } from '@kvart/domain/projects/work';
import { Link } from 'react-router';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import type { Board } from '../work/board.ts';
import { lower } from '../work/board.ts';
import type { Line } from './lines.ts';
import { Track } from './Track.tsx';

/** When a line is, and where it stands, in words. */
const useLineWords = () => {
  const t = useT();
  const format = useFormat();
  const days = ({ from, until }: Line): string => {
    if (from === null || until === null)
      return from === null
        ? t('work.timeline.until', { date: format.day(until ?? '') })
        : t('work.timeline.from', { date: format.day(from) });
    return from === until
      ? format.day(from)
      : t('work.timeline.between', { from: format.day(from), until: format.day(until) });
  };
  const state = ({ kind, state: task, isDone }: Line): string => {
    if (task) return t(`domain.taskState.${lower(task)}`);
    if (kind === 'package') return '';
    return t(isDone ? 'work.timeline.goalReached' : 'work.timeline.goalMissed');
  };
  return { days, state };
};

/** The timeline as the table it is; on wide screens and on paper each line is drawn as well. */
export const TimelineTable = ({
  board,
  lines,
  today,
}: {
  board: Board;
  lines: readonly Line[];
  today: string;
}) => {
  const t = useT();
  const format = useFormat();
  const words = useLineWords();
  const table = useRef<HTMLTableElement>(null);
  const span = spanOf(lines);
  if (!span) return null;
  const ticks = ticksOf(span);
  // Fewer with their names: these need room.
  const named = ticksOf(span, 5);
  const { slug, locale } = board.project;
  // One stop for the tab key; the arrows go on from there.
  const move = (event: KeyboardEvent) => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = links.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    links[Math.max(0, Math.min(links.length - 1, to))]?.focus();
  };
  return (
    <table
      ref={table}
      onKeyDown={move}
      className="w-full border-collapse text-left text-sm md:table-fixed print:table-fixed"
    >
      <caption className="sr-only">{t('work.timeline.caption')}</caption>
      <thead className="max-md:sr-only print:not-sr-only">
        <tr className="border-b-2 border-ink">
          <th scope="col" className="w-[27%] py-2 pr-3">
            {t('work.timeline.what')}
          </th>
          <th scope="col" className="w-[18%] py-2 pr-3">
            {t('work.timeline.days')}
          </th>
          <th scope="col" className="w-[11%] py-2 pr-3">
            {t('work.timeline.state')}
          </th>
          <th scope="col" className="p-0">
            <span className="sr-only">{t('work.timeline.drawn')}</span>
            <span aria-hidden className="relative block h-6 overflow-hidden font-normal text-faint">
              {named.map((tick) => (
                <span
                  key={tick}
                  className="absolute inset-y-0 border-l border-rule px-1 whitespace-nowrap"
                  style={{
                    left: `${(100 * (barOf({ from: tick, until: tick }, span)?.start ?? 0)).toFixed(3)}%`,
                  }}
                >
                  {format.month(tick)}
                </span>
              ))}
            </span>
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {lines.map((line, at) => (
          <tr
            key={line.id}
            className="break-inside-avoid border-b border-rule max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:py-2.5"
          >
            <th
              scope="row"
              className={`py-2 pr-3 align-middle max-md:w-full max-md:py-0 ${
                line.kind === 'package' ? 'text-base font-semibold' : 'pl-4 font-normal'
              }`}
            >
              <Link
                to={`/projects/${slug}/work${line.packageId ? `?package=${line.packageId}` : ''}`}
                tabIndex={at === 0 ? 0 : -1}
                lang={locale}
                className="text-link break-words hyphens-auto"
              >
                {line.title}
              </Link>
              {line.kind === 'milestone' && (
                <span className="block text-xs text-soft">{t('work.timeline.goal')}</span>
              )}
            </th>
            <td
              className={`py-2 pr-3 align-middle max-md:py-0 max-md:pl-4 ${line.isLate ? 'font-semibold text-bad' : 'text-soft'}`}
            >
              {words.days(line)}
            </td>
            <td className="py-2 pr-3 align-middle text-soft max-md:py-0 max-md:pl-4">
              {words.state(line)}
              {line.isLate && <span className="font-semibold text-bad"> · {t('work.late')}</span>}
            </td>
            <td className="h-10 p-0 max-md:hidden">
              <Track {...{ line, span, ticks, today }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
