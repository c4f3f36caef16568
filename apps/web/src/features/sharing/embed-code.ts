import { spaceSearchFromUrl, spaceSearchToUrl } from '@kvart/domain/spaces';

export const embedViews = ['both', 'list', 'map'] as const;
export type EmbedView = (typeof embedViews)[number];

/** A height that shows something of everything, without a frame that scrolls for every line. */
export const embedHeights: Readonly<Record<EmbedView, number>> = { both: 760, list: 720, map: 600 };

/** The search of an address under another path: the same filters, and nothing else. */
export function searchAddress(path: string, search: string, more: Record<string, string>): string {
  const { filter, sort } = spaceSearchFromUrl(new URLSearchParams(search));
  const params = spaceSearchToUrl({ filter, sort });
  // What only members see is not passed on.
  params.delete('state');
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  return `${path}?${params.toString()}`;
}

const entities: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attribute = (text: string): string => text.replace(/[&"<>]/g, (sign) => entities[sign] ?? '');

/** The text that puts the search into a page. */
export const embedCode = (address: string, { title, height }: { title: string; height: number }): string =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;
