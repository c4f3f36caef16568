/** The answers that pages are inlined with, as far as their head is written from them. */
interface Pictured {
  variants: { width: number; url: string }[];
  alt: string;
  width: number;
  height: number;
}

interface Placed {
  name: string;
  country: string;
}

export interface SpaceData {
  slug: string;
  title: { text: string } | null;
  description: { text: string } | null;
  usableM2: number | null;
  place: Placed | null;
  address: string | null;
  postalCode?: string | null;
  point: { lat: number; lon: number } | null;
  photos: Pictured[];
  actor: { name: string; slug: string };
  rooms?: number | null;
  floor?: number | null;
  rentMode?: string | null;
  monthlyCost?: number | null;
  currency?: string;
  freeFrom?: string | null;
  minMonths?: number | null;
  maxMonths?: number | null;
  listedAt?: string | null;
  updatedAt?: string | null;
  permittedUses?: { label: string }[];
}

export interface ActorData {
  slug: string;
  name: string;
  kind?: string;
  about: { text: string } | null;
  website: string | null;
  place: Placed | null;
  logo: Pictured | null;
}

export interface RequestData {
  title: string;
  text: string;
  places: { place: { name: string } | null }[];
  actor: { name: string };
}

export interface ProjectData {
  slug: string;
  locale: string;
  startsOn?: string | null;
  endsOn?: string | null;
  partners?: { state: string; actor: { name: string; slug: string } }[];
  story?: {
    state: string;
    locale: string;
    headline: string;
    beginning: string;
    publishedAt: string | null;
    pictures: Pictured[];
  } | null;
  /** Public updates, where it has any. */
  news?: readonly unknown[];
  title: string;
  summary: string;
  place: Placed | null;
  lead: { name: string } | null;
}

/** A page of a list: what stands in it, in order. */
export interface ListData {
  nodes: { slug: string; name: string }[];
  totalCount: number;
}

/** The address of the largest size that is not needlessly large. */
export const addressOfPicture = (
  picture: Pictured | null | undefined,
  origin: string,
): string | undefined => {
  const variant = picture?.variants.findLast(({ width }) => width <= 1280) ?? picture?.variants[0];
  return variant && origin + variant.url;
};
