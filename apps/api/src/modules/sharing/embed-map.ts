import { createTranslator, type Locale } from '@kvart/i18n';
import { escapeHtml } from '../../platform/http/escape-html.ts';
import type { Basemap } from './basemap.ts';
import { drawMap } from './map-picture.ts';
import { viewOf } from './map-view.ts';

/** A point of the search: one space, or several close together. */
export interface FoundPoint {
  slug: string;
  lat: number;
  lon: number;
  count: number;
  title: string;
}

interface Pin {
  x: number;
  y: number;
  points: FoundPoint[];
  count: number;
}

const size = { width: 460, height: 370 };
/** Pins closer than this are one with a number. */
const apart = 34;

/** Draws the points of a search on the map; every pin is a link, to its space or to the search up close. */
export function embedMap(
  points: readonly FoundPoint[],
  basemap: Basemap | null,
  { locale, origin, search }: { locale: Locale; origin: string; search: (box: string) => string },
): string | null {
  if (points.length === 0) return null;
  const t = createTranslator(locale);
  const view = viewOf(points, size);
  const pins = gathered(points, view.at);
  const picture =
    basemap &&
    drawMap(
      basemap,
      view,
      pins.map(({ x, y }) => [x, y]),
    );
  const figure = (value: number): string => String(Math.round(value * 10) / 10);
  const under = picture
    ? [
        `<path class="land" d="${picture.land}"/>`,
        `<path class="lakes" d="${picture.lakes}"/>`,
        `<path class="rivers" d="${picture.rivers}"/>`,
        `<path class="borders" d="${picture.borders}"/>`,
        ...picture.towns.map(
          ({ x, y }) => `<circle class="town" cx="${figure(x)}" cy="${figure(y)}" r="2.2"/>`,
        ),
        ...picture.labels.map(
          ({ text, x, y, size: height }) =>
            `<text class="label" x="${figure(x)}" y="${figure(y)}" font-size="${height}">${escapeHtml(text)}</text>`,
        ),
      ]
    : [];
  const over = pins.map(({ x, y, points: [first, ...others], points: all, count }) => {
    if (!first) return '';
    const single = others.length === 0 && count === 1;
    const href = single ? `${origin}/spaces/${first.slug}?lang=${locale}` : search(around(all));
    const name = single ? first.title : t('spaces.map.cluster', { count });
    const inner = single
      ? `<circle r="14"/><circle class="point" r="4"/>`
      : `<circle r="${count > 99 ? 20 : 17}"/><text y="5" font-size="${count > 99 ? 13 : 14}">${count}</text>`;
    return `<a class="pin" href="${escapeHtml(href)}" target="_blank" rel="noopener" aria-label="${escapeHtml(name)}" transform="translate(${figure(x)} ${figure(y)})"><title>${escapeHtml(name)}</title>${inner}</a>`;
  });
  const label = escapeHtml(t('spaces.map.label'));
  return `<svg viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label="${label}">${under.join('')}${over.join('')}</svg>`;
}

/** Joins points whose pins would cover each other; the largest first. */
function gathered(points: readonly FoundPoint[], at: (lon: number, lat: number) => [number, number]): Pin[] {
  const pins: Pin[] = [];
  for (const point of [...points].sort((a, b) => b.count - a.count)) {
    const [x, y] = at(point.lon, point.lat);
    const near = pins.find((pin) => Math.hypot(pin.x - x, pin.y - y) < apart);
    if (near) {
      near.points.push(point);
      near.count += point.count;
    } else pins.push({ x, y, points: [point], count: point.count });
  }
  return pins;
}

/** The box around points as the search writes it, with some air. */
function around(points: readonly FoundPoint[]): string {
  const air = 0.01;
  const lons = points.map(({ lon }) => lon);
  const lats = points.map(({ lat }) => lat);
  return [Math.min(...lons) - air, Math.min(...lats) - air, Math.max(...lons) + air, Math.max(...lats) + air]
    .map((edge) => edge.toFixed(4))
    .join(',');
}
