import type { Interest } from '../interests/index.ts';
import type { Column } from './exported-list.ts';
import { word } from './words.ts';

/** Fields of an interest, and of its space, that its statement has to read. */
export const interestFields = ['actor', 'person', 'space', 'totalCount'];
export const interestSpaceFields = ['title', 'place', 'point'];

export const interestColumns = (page: (path: string) => string): Column<Interest>[] => [
  { key: 'space', heading: 'exports.column.space', value: ({ space }) => space.title?.text ?? null },
  {
    key: 'state',
    heading: 'exports.column.state',
    value: ({ state }) => state,
    text: ({ state }, say) => word(say, 'interestState', state),
  },
  { key: 'actor', heading: 'exports.column.actor', value: ({ actor }) => actor.name },
  { key: 'person', heading: 'exports.column.person', value: ({ person }) => person.name },
  { key: 'email', heading: 'exports.column.email', value: ({ actor }) => actor.contact.email },
  { key: 'phone', heading: 'exports.column.phone', value: ({ actor }) => actor.contact.phone },
  { key: 'message', heading: 'exports.column.message', value: ({ message }) => message },
  { key: 'use', heading: 'exports.column.use', value: ({ intendedUse }) => intendedUse?.label ?? null },
  { key: 'createdAt', heading: 'exports.column.createdAt', value: ({ createdAt }) => createdAt.slice(0, 10) },
  { key: 'updatedAt', heading: 'exports.column.updatedAt', value: ({ updatedAt }) => updatedAt.slice(0, 10) },
  { key: 'link', heading: 'exports.column.link', value: ({ id }) => page(`/interests/${id}`) },
];
