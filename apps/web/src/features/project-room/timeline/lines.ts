import type { Dated } from '@kvart/domain/projects/work';
import type { Board } from '../work/board.ts';

/** A line of the timeline. */
export interface Line extends Dated {
  id: string;
  kind: 'package' | 'milestone' | 'task';
  title: string;
  /** True once there is nothing left to do. */
  isDone: boolean;
  isLate: boolean;
  state: Board['tasks'][number]['state'] | null;
  packageId: string | null;
}

const earliest = (days: readonly (string | null)[]) =>
  days.filter((day) => day !== null).toSorted()[0] ?? null;
const latest = (days: readonly (string | null)[]) =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;

/** Everything with a day: each package with its milestones and tasks behind it, soonest first. */
export function linesOf({ packages, milestones, tasks }: Board, today: string): Line[] {
  const inside = (packageId: string | null): Line[] =>
    [
      ...milestones
        .filter((goal) => goal.packageId === packageId)
        .map(({ id, title, dueOn, reachedOn }) => ({
          ...{ id, kind: 'milestone' as const, title, state: null, packageId },
          ...{ from: reachedOn ?? dueOn, until: reachedOn ?? dueOn },
          ...{ isDone: reachedOn !== null, isLate: reachedOn === null && dueOn < today },
        })),
      ...tasks
        .filter((task) => task.packageId === packageId && (task.startsOn ?? task.dueOn) !== null)
        .map(({ id, title, startsOn, dueOn, state }) => ({
          ...{ id, kind: 'task' as const, title, state, packageId, from: startsOn, until: dueOn },
          ...{ isDone: state === 'DONE', isLate: state !== 'DONE' && dueOn !== null && dueOn < today },
        })),
    ].toSorted((a, b) => (a.from ?? a.until ?? '').localeCompare(b.from ?? b.until ?? ''));
  const parts = packages.flatMap(({ id, title, startsOn, endsOn }) => {
    const lines = inside(id);
    const from = startsOn ?? earliest(lines.flatMap((line) => [line.from, line.until]));
    const until = endsOn ?? latest(lines.flatMap((line) => [line.from, line.until]));
    if (from === null && until === null) return [];
    const isDone = tasks.every((task) => task.packageId !== id || task.state === 'DONE');
    const own = { isDone, isLate: !isDone && until !== null && until < today };
    return [
      { id, kind: 'package' as const, title, state: null, packageId: id, from, until, ...own },
      ...lines,
    ];
  });
  return [...parts, ...inside(null)];
}
