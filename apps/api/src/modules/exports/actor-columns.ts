import type { Actor } from '../actors/index.ts';
import type { Column } from './exported-list.ts';
import { joined, word, yesNo } from './words.ts';

const labels = (list: readonly { concept: { label: string } }[]) =>
  joined(list.map(({ concept }) => concept.label));

/** Fields of an actor that its statement has to read. */
export const actorFields = [
  ...['name', 'kind', 'sector', 'place', 'about', 'sectors', 'offers', 'needs', 'website', 'languages'],
  ...['verification', 'isUnclaimed', 'spaceCount', 'contact', 'slug'],
];

export const actorColumns = (page: (path: string) => string): Column<Actor>[] => [
  { key: 'name', heading: 'exports.column.name', value: ({ name }) => name },
  {
    key: 'kind',
    heading: 'exports.column.kind',
    value: ({ kind }) => kind,
    text: ({ kind }, say) => word(say, 'actorKind', kind),
  },
  {
    key: 'sector',
    heading: 'exports.column.sector',
    value: ({ sector }) => sector,
    text: ({ sector }, say) => word(say, 'sector', sector),
  },
  { key: 'place', heading: 'exports.column.place', value: ({ place }) => place?.name ?? null },
  { key: 'country', heading: 'exports.column.country', value: ({ place }) => place?.country ?? null },
  { key: 'about', heading: 'exports.column.about', value: ({ about }) => about?.text ?? null },
  {
    key: 'fields',
    heading: 'exports.column.fields',
    value: ({ sectors }) => joined(sectors.map(({ label }) => label)),
  },
  { key: 'offers', heading: 'exports.column.offers', value: ({ offers }) => labels(offers) },
  { key: 'needs', heading: 'exports.column.needs', value: ({ needs }) => labels(needs) },
  { key: 'website', heading: 'exports.column.website', value: ({ website }) => website },
  { key: 'languages', heading: 'exports.column.languages', value: ({ languages }) => joined(languages) },
  {
    key: 'verification',
    heading: 'exports.column.verification',
    value: ({ verification }) => verification.state,
    text: ({ verification }, say) => word(say, 'verificationState', verification.state),
  },
  {
    key: 'claimed',
    heading: 'exports.column.claimed',
    value: ({ isUnclaimed }) => !isUnclaimed,
    text: ({ isUnclaimed }, say) => yesNo(say, !isUnclaimed),
  },
  { key: 'spaces', heading: 'exports.column.spaces', value: ({ spaceCount }) => spaceCount },
  { key: 'email', heading: 'exports.column.email', value: ({ contact }) => contact.email },
  { key: 'phone', heading: 'exports.column.phone', value: ({ contact }) => contact.phone },
  { key: 'address', heading: 'exports.column.address', value: ({ contact }) => contact.address },
  { key: 'link', heading: 'exports.column.link', value: ({ slug }) => page(`/actors/${slug}`) },
];
