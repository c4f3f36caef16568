import type { Cooperation } from './cooperation.ts';
import { idOf } from './cooperation-load.ts';
import { asksForProject, type Asked, type Task } from './matching-tasks.ts';
import type { World } from './matching-world.ts';
import { writePredictions } from './matching-write.ts';

/** Lists for questions whose answers nobody here knows. */
export async function predict(
  world: World,
  { actors }: Cooperation,
  questions: readonly { task: Task; asked: readonly Asked[] }[],
  folder: string,
): Promise<void> {
  const external = new Map(actors.map(({ id }) => [idOf(id), id]));
  for (const { task, asked } of questions) {
    for (const newToLead of asksForProject(task) ? [false, true] : [false]) {
      const lines: { query_id: string; ranked: string[] }[] = [];
      for (const { queryId, whom, before } of asked) {
        const options = { asOf: before, limit: 50, explore: false, ...(newToLead ? { newOnly: true } : {}) };
        const { result } = await world.partners(whom, options);
        lines.push({
          query_id: queryId,
          ranked: result.flatMap(({ actorId }) => external.get(actorId) ?? []),
        });
      }
      writePredictions(folder, newToLead ? `${task}_new` : task, lines);
    }
  }
}
