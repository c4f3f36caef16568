import { noticeReasons, wordsOfAction } from '@kvart/domain/desk';
import type { LogEntry } from '../desk/index.ts';
import type { Column, Say } from './exported-list.ts';

/** The action in the reader's words, as far as there are any. */
export function sayAction(say: Say, action: string): string {
  const { noun, verb, measure } = wordsOfAction(action);
  const [first = '', second = ''] = action.split('.');
  const done = measure ? say(`domain.measure.${measure}`) : verb ? say(`log.verb.${verb}`) : second;
  return `${noun ? say(`log.noun.${noun}`) : first}: ${done}`;
}

/** Why, in the reader's words where it was chosen from a list. */
function sayReason(say: Say, { action, reason }: LogEntry): string | null | undefined {
  const chosen = action === 'notice.submitted' && noticeReasons.find((one) => one === reason);
  return chosen ? say(`domain.noticeReason.${chosen}`) : reason;
}

export const logColumns = (page: (path: string) => string): Column<LogEntry>[] => [
  { key: 'at', heading: 'log.column.at', value: ({ at }) => at },
  { key: 'action', heading: 'log.column.action', value: ({ action }) => action },
  {
    key: 'act',
    heading: 'log.column.act',
    value: ({ action }) => action,
    text: ({ action }, say) => sayAction(say, action),
  },
  { key: 'person', heading: 'log.column.person', value: ({ personName }) => personName },
  { key: 'actor', heading: 'log.column.actor', value: ({ actorName }) => actorName },
  { key: 'object', heading: 'log.column.object', value: ({ objectType }) => objectType },
  { key: 'objectId', heading: 'log.column.objectId', value: ({ objectId }) => objectId },
  { key: 'title', heading: 'log.column.title', value: ({ title }) => title },
  {
    key: 'reason',
    heading: 'log.column.reason',
    value: ({ reason }) => reason,
    text: (entry, say) => sayReason(say, entry) ?? '',
  },
  { key: 'link', heading: 'exports.column.link', value: ({ path }) => path && page(path) },
];
