import { type Territory as Rule, territoriesInput } from '@kvart/domain/desk';
import {
  countries,
  foldText,
  inputIssue,
  isAdmin,
  refusals,
  searchText,
  type Viewer,
} from '@kvart/domain/shared';
import { createFormat, type Locale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { Refused, validated } from '../../platform/errors/index.ts';
import { choicesSql, coverageSql } from './coverage.sql.ts';
import { isCentre, territoriesOf } from './desk-scope.sql.ts';
import type { SupportCentre, TerritoryChoice, TerritoryMap } from './territory.model.ts';

const centresSql = `SELECT a.id, a.name, a.slug, trim(a.country) AS country,
  ${territoriesOf} AS territories
  FROM actors a WHERE ${isCentre} AND ($1::uuid IS NULL OR a.id = $1) ORDER BY a.name, a.id LIMIT 200`;

const part = 'territories';
const choicesShown = 12;

/** Which support centre looks after what: set by administrators. */
@Injectable()
export class Territories {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async centres(viewer: Viewer, id: string | null = null): Promise<SupportCentre[]> {
    if (!isAdmin(viewer)) return [];
    return this.database.read<SupportCentre & Record<string, unknown>>('desk.all_centres', centresSql, [id]);
  }

  async map(viewer: Viewer): Promise<TerritoryMap> {
    const [centres, coverage] = await Promise.all([
      this.centres(viewer),
      this.database.readOne<Omit<TerritoryMap, 'centres'> & Record<string, unknown>>(
        'desk.coverage',
        coverageSql,
      ),
    ]);
    return { ...coverage, centres };
  }

  /** Countries are found by their name in the reader's language, the others by any beginning of a word. */
  async choices(raw: string, locale: Locale): Promise<TerritoryChoice[]> {
    const text = validated(searchText, raw);
    const format = createFormat(locale);
    const fitting = countries.filter(
      (code) => code === text.toUpperCase() || foldText(format.country(code)).startsWith(foldText(text)),
    );
    return this.database.read<TerritoryChoice & Record<string, unknown>>(
      'desk.territory_choices',
      choicesSql,
      [text, fitting, choicesShown],
    );
  }

  async set(viewer: Viewer, raw: object): Promise<SupportCentre> {
    const { actorId, version, territories } = validated(territoriesInput, raw);
    const [centre] = await this.centres(viewer, actorId);
    if (!centre) throw new Refused(refusals.notFound());
    await this.database.transaction(async (tx) => {
      // Of two who change the map at once the second waits here, and finds another version.
      const { count } = await tx.installationSetting.updateMany({
        where: { part, version },
        data: { version: version + 1, updatedAt: new Date() },
      });
      if (count === 0) {
        const now = await tx.installationSetting.findUnique({ where: { part } });
        throw new Refused(refusals.stale(now?.version ?? 1));
      }
      const places = territories.filter(({ kind }) => kind === 'municipality').map(({ code }) => code);
      if ((await tx.place.count({ where: { id: { in: places } } })) < places.length)
        throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['territories'])]));
      await tx.territory.deleteMany({ where: { actorId } });
      await tx.territory.createMany({ data: territories.map((one) => ({ id: uuid(), actorId, ...one })) });
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, action: 'territories.set', objectType: 'actor', objectId: actorId },
        reason: territories.map(({ kind, code }: Rule) => `${kind} ${code}`).join(', ') || null,
      });
    });
    const [after] = await this.centres(viewer, actorId);
    if (!after) throw new Refused(refusals.notFound());
    return after;
  }
}
