import type { GeoPoint } from '../shared/geo.ts';
import { readNumber } from './read-number.ts';

/** The Danube region with some room around it. Its latitudes and longitudes share no figure, which tells them apart. */
const latitudes = [40.8, 56] as const;
const longitudes = [4.5, 40.7] as const;

const within = (value: number, [from, to]: readonly [number, number]) => value >= from && value <= to;

/** True where two figures make sense only the other way round. */
export const isSwapped = (lat: number, lon: number): boolean =>
  within(lon, latitudes) && within(lat, longitudes);

/** A pair of degrees put the right way round. */
export const orderedPoint = (lat: number, lon: number): GeoPoint & { swapped: boolean } =>
  isSwapped(lat, lon) ? { lat: lon, lon: lat, swapped: true } : { lat, lon, swapped: false };

const wellKnownText = /^(?:SRID=\d+;)?\s*POINT\s*Z?\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)/i;
const degrees = /^(\d{1,3})[°d]\s*(\d{1,2})['′m]\s*([\d.,]+)?["″s]?\s*([NSEW])?$/i;

/** Degrees as a decimal figure, or as degrees, minutes and seconds. */
export const readDegrees = (raw: string): number | null => {
  const text = raw.trim();
  const parts = degrees.exec(text);
  if (parts) {
    const [, whole, minutes, seconds = '0', side = ''] = parts;
    const value = Number(whole) + Number(minutes) / 60 + Number(seconds.replace(',', '.')) / 3600;
    return /[SW]/i.test(side) ? -value : value;
  }
  const figure = text.replace(/°?\s*[NE]?$/i, '');
  return readNumber(figure, figure.includes(',') && !figure.includes('.') ? ',' : '.');
};

/** Both coordinates from one cell: `POINT(16.37 48.21)`, `48.21, 16.37`, `48,21; 16,37`. */
export const readPoint = (raw: string): GeoPoint | null => {
  const text = raw.trim().slice(0, 200);
  const known = wellKnownText.exec(text);
  if (known) return { lat: Number(known[2]), lon: Number(known[1]) };
  const parts = /[;|/]/.test(text)
    ? text.split(/[;|/]/)
    : /,\s/.test(text) || /^[^,]*,[^,]*$/.test(text)
      ? text.split(',')
      : text.split(/\s+/);
  const [first = '', second = ''] = parts.map((part) => part.trim()).filter((part) => part !== '');
  const lat = readDegrees(first.replace(/^[([]/, ''));
  const lon = readDegrees(second.replace(/[)\]]$/, ''));
  return lat === null || lon === null ? null : { lat, lon };
};
