import type { PlaceQuestion, RowIssue } from '@kvart/domain/imports';
import { distanceKm } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { placeByCodeSql, placeByOtherNameSql, placeMatchSql } from './place-match.sql.ts';

interface Spot {
  id: string;
  name: string;
  lat: number;
  lon: number;
}

interface MatchRow {
  n: number;
  namedId: string | null;
  namedName: string;
  namedLat: number;
  namedLon: number;
  nearId: string | null;
  nearName: string;
  nearLat: number;
  nearLon: number;
}

/** The place of a row, with what has to be said about finding it. */
export interface FoundPlace {
  placeId: string | null;
  issue: RowIssue | null;
}

/** Farther than this a point belongs to no place of ours, and to none of that name. */
const reachKm = { near: 30, named: 60 };

/** Ways in which a town is written: with its district, its post code, or both names. */
export function namesOf(raw: string): string[] {
  const name = raw
    .replace(/^[A-Z]{0,2}[- ]?\d{4,6}\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const short = name.replace(/\s*[([].*$/, '').trim();
  const first = short.split(/\s+[-–—]\s+|[,/;]/)[0]?.trim() ?? '';
  const plain = first.replace(/\s+(?:\d+|[IVX]+)\.?$/u, '').trim();
  const hyphen = plain.split(/[-–]/)[0]?.trim() ?? '';
  return [...new Set([name, short, first, plain, hyphen])].filter((text) => text.length > 1);
}

/** A municipality by its country and its code there: "AT 41012", "DE-08115021". */
export function codeOf(raw: string): { country: string; lau: string } | null {
  const [, country, lau] = /^([A-Z]{2})[- ]?(\d{4,8})$/.exec(raw.trim()) ?? [];
  return country && lau ? { country, lau } : null;
}

const say = (code: string, params: RowIssue['params'], value: string): RowIssue => ({
  level: 'warning',
  code,
  column: null,
  field: 'place',
  value,
  params,
});

/** Finds the places of rows, a batch at a time. */
@Injectable()
export class PlaceMatcher {
  constructor(private readonly database: Database) {}

  async match(questions: ReadonlyMap<number, PlaceQuestion>): Promise<Map<number, FoundPlace>> {
    const asked = [...questions].map(([n, { name, country, lat, lon }]) => ({
      n,
      names: name === null ? [] : namesOf(name),
      country,
      lat,
      lon,
    }));
    if (asked.length === 0) return new Map();
    const rows = await this.database.read<MatchRow>('imports.places', placeMatchSql, [JSON.stringify(asked)]);
    const byCode = await this.byCode(questions);
    const byOtherName = await this.byOtherName(questions, rows);
    return new Map(
      rows.map((row) => {
        const question = questions.get(row.n);
        const named = row.namedId
          ? { id: row.namedId, name: row.namedName, lat: row.namedLat, lon: row.namedLon }
          : (byCode.get(row.n) ?? byOtherName.get(row.n) ?? null);
        const near = row.nearId
          ? { id: row.nearId, name: row.nearName, lat: row.nearLat, lon: row.nearLon }
          : null;
        return [row.n, question ? choose(question, named, near) : { placeId: null, issue: null }];
      }),
    );
  }

  private async byCode(questions: ReadonlyMap<number, PlaceQuestion>): Promise<Map<number, Spot>> {
    const asked = [...questions].flatMap(([n, { name }]) => {
      const code = name === null ? null : codeOf(name);
      return code ? [{ n, ...code }] : [];
    });
    if (asked.length === 0) return new Map();
    const given = [JSON.stringify(asked)];
    const found = await this.database.read<Spot & { n: number }>(
      'imports.places.code',
      placeByCodeSql,
      given,
    );
    return new Map(found.map((row) => [row.n, row]));
  }

  private async byOtherName(
    questions: ReadonlyMap<number, PlaceQuestion>,
    rows: readonly MatchRow[],
  ): Promise<Map<number, Spot>> {
    const missing = rows.flatMap(({ n, namedId }) => {
      const question = questions.get(n);
      const name = question?.name ? namesOf(question.name).at(-1) : undefined;
      return namedId || !question || !name || name.length < 3 ? [] : [{ n, name, country: question.country }];
    });
    if (missing.length === 0) return new Map();
    const found = await this.database.read<Spot & { n: number }>(
      'imports.places.other',
      placeByOtherNameSql,
      [JSON.stringify(missing)],
    );
    return new Map(found.map((row) => [row.n, row]));
  }
}

function choose({ name, lat, lon }: PlaceQuestion, named: Spot | null, near: Spot | null): FoundPlace {
  const point = lat === null || lon === null ? null : { lat, lon };
  const toNamed = named && point ? distanceKm(point, named) : 0;
  if (named && toNamed <= reachKm.named) return { placeId: named.id, issue: null };
  if (near && point && distanceKm(point, near) <= reachKm.near) {
    const value = name ?? '';
    if (named) {
      const params = { place: near.name, named: named.name, km: Math.round(toNamed) };
      return { placeId: near.id, issue: say('place_far', params, value) };
    }
    return {
      placeId: near.id,
      issue: name === null ? null : say('place_nearest', { place: near.name }, value),
    };
  }
  if (named) return { placeId: named.id, issue: null };
  return { placeId: null, issue: say('place_unknown', {}, name ?? '') };
}
