import { refusals } from '../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';

/** Which tasks a task waits for: task to those it needs. */
export type Needs = ReadonlyMap<string, readonly string[]>;

/** A way from one task along its needs to another, both included; null where there is none. */
export function pathTo(needs: Needs, from: string, to: string): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (next === to) {
      const path: string[] = [];
      for (let at: string | null = next; at !== null; at = cameFrom.get(at) ?? null) path.unshift(at);
      return path;
    }
    for (const needed of needs.get(next) ?? []) {
      if (cameFrom.has(needed)) continue;
      cameFrom.set(needed, next);
      queue.push(needed);
    }
  }
  return null;
}

/** No task waits for itself, however long the way. The names are said, so that one knows where to cut. */
export function guardNeeds(
  needs: Needs,
  task: string,
  wanted: readonly string[],
  nameOf: (id: string) => string,
): Result<readonly string[]> {
  for (const needed of wanted) {
    const path = pathTo(needs, needed, task);
    if (path)
      return refuse(refusals.conflict('task_cycle', { path: [task, ...path].map(nameOf).join(' → ') }));
  }
  return ok(wanted);
}
