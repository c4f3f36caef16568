import type { SceneName } from '../../pictures/catalogue.ts';

/** Kinds of rooms that the demo network knows. */
export const spaceKinds = [
  'shop',
  'popup',
  'workshop',
  'studio',
  'attic',
  'office',
  'hall',
  'cellar',
  'gallery',
  'cafe',
  'pavilion',
  'stage',
  'community',
  'storage',
] as const;
export type SpaceKind = (typeof spaceKinds)[number];

export const creativeTypes = [
  'graphic',
  'ceramics',
  'architecture',
  'film',
  'music',
  'fashion',
  'photography',
  'web',
  'wood',
  'illustration',
  'theatre',
  'games',
] as const;
export const businessTypes = [
  'bakery',
  'cafe',
  'bookshop',
  'bicycles',
  'tailor',
  'florist',
  'second_hand',
  'carpentry',
] as const;
export const ngoTypes = ['youth', 'heritage', 'neighbourhood', 'festival', 'makers'] as const;
export const otherTypes = ['municipality', 'support', 'school', 'owner'] as const;
export type ActorType =
  | (typeof creativeTypes)[number]
  | `shop_${(typeof businessTypes)[number]}`
  | (typeof ngoTypes)[number]
  | (typeof otherTypes)[number];

/** All that the demo network says in one language. */
export interface DemoTexts {
  /** Two titles and the first sentences of the description. */
  spaces: Record<SpaceKind, readonly [title: string, otherTitle: string, opening: string]>;
  neighbourhood: readonly string[];
  condition: Record<'ready' | 'light_works' | 'major_works' | 'shell', string>;
  route: Record<
    'open_call' | 'direct_agreement' | 'free_use' | 'private_contract' | 'agency_sublease',
    string
  >;
  works: Record<'light_works' | 'major_works', string>;
  transit: readonly string[];
  loading: string;
  /** Alternative texts of the pictures. */
  alts: Record<SceneName, string>;
  /** Noun of the name, and what the actor says of itself. */
  actors: Record<ActorType, readonly [noun: string, about: string]>;
  messages: readonly string[];
  shortlisted: readonly string[];
  inTalks: readonly string[];
  declined: readonly string[];
  withdrawnInterest: readonly string[];
  withdrawnSpace: readonly string[];
}
