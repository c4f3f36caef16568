import { type Cooperation, type Query, readQueries, topicsOf } from './cooperation.ts';
import { idOf, topicId } from './cooperation-load.ts';

/** A question as the data folder asks it, and as the product is asked. */
export interface Asked {
  queryId: string;
  before: string;
  actorId: string;
  text: string | null;
  whom: object;
  relevant: ReadonlySet<string>;
  relevantNew: ReadonlySet<string> | null;
}

/** Tasks by the register that their history comes from. */
export const tasks = {
  A_dk: 'dk_erdf',
  B_dk: 'dk_erdf',
  A_h2020: 'h2020',
  A_h2020text: 'h2020',
  B_h2020text: 'h2020',
} as const;
export type Task = keyof typeof tasks;
export const isTask = (name: string): name is Task => name in tasks;
/** Tasks that ask for partners of a project are asked twice: for all, and for those new to its lead. */
export const asksForProject = (task: Task): boolean => task.startsWith('B');

export const readAsked = (folder: string, task: Task, part: 'dev' | 'heldout_queries'): Asked[] =>
  readQueries(folder, `${task}_${part}`).map(askedOf);

export function askedOf(query: Query): Asked {
  const actorId = query.actor_id ?? query.lead_actor_id ?? '';
  const { title, description = '', topics = '' } = query;
  return {
    queryId: query.query_id,
    before: query.history_before,
    actorId,
    text: title === undefined ? null : `${title} ${title} ${description}`,
    whom:
      title === undefined
        ? { actorId: idOf(actorId) }
        : { title, text: description, leadId: idOf(actorId), conceptIds: topicsOf(topics).map(topicId) },
    relevant: new Set(query.relevant ?? []),
    relevantNew: query.relevant_new_to_lead ? new Set(query.relevant_new_to_lead) : null,
  };
}

/** What had happened before a day. */
export const historyBefore = ({ actors, projects }: Cooperation, before: string): Cooperation => ({
  actors,
  projects: projects.filter(({ start }) => start < before),
});
