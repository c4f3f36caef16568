import { publishRulesInput, rulesOnInput } from '@kvart/domain/administration';
import {
  defaultLocale,
  type LocalizedText,
  pickText,
  refusals,
  toLocalizedList,
  type Viewer,
} from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { Refused, validated } from '../../platform/errors/index.ts';
import type { Rules as RulesShown, RulesToEdit, RulesVersion } from './rules.model.ts';

interface Row extends RulesVersion {
  texts: LocalizedText;
  validUntil: string | null;
  versions: RulesVersion[];
}

/** The rules in force at the end of a day, or now. $1 day or null */
const rulesSql = `SELECT r.version, r.texts, r.valid_from AS "validFrom",
  (SELECT n.valid_from FROM rules_texts n WHERE n.version = r.version + 1) AS "validUntil",
  (SELECT json_agg(v) FROM (SELECT o.version, o.valid_from AS "validFrom" FROM rules_texts o
    ORDER BY o.version DESC LIMIT 100) v) AS versions
  FROM rules_texts r WHERE $1::date IS NULL OR r.valid_from < $1::date + 1 ORDER BY r.version DESC LIMIT 1`;

/** The rules of the network: written by administrators, kept in every version. */
@Injectable()
export class RulesTexts {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Null where there were none on that day. */
  async shown(locale: string, rawDay: string | null): Promise<RulesShown | null> {
    const row = await this.row(validated(rulesOnInput, rawDay) ?? null);
    const picked = row && pickText(row.texts, defaultLocale, locale);
    if (!row || !picked) return null;
    const { version, validFrom, validUntil, versions } = row;
    return { version, validFrom, validUntil, versions, text: picked.text, locale: picked.locale };
  }

  async toEdit(): Promise<RulesToEdit> {
    const row = await this.row(null);
    return { version: row?.version ?? 0, texts: row ? toLocalizedList(row.texts, defaultLocale) : [] };
  }

  async publish(viewer: Viewer, raw: object): Promise<RulesToEdit> {
    const { version, texts } = validated(publishRulesInput, raw);
    await this.database.transaction(async (tx) => {
      // Of two who publish at once the second finds another version.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('kvart:rules'))`;
      const last = await tx.rulesText.findFirst({ orderBy: { version: 'desc' }, select: { version: true } });
      const now = last?.version ?? 0;
      if (now !== version) throw new Refused(refusals.stale(now));
      await tx.rulesText.create({ data: { version: now + 1, texts, publishedById: viewer.personId } });
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, action: 'rules.published', objectType: 'installation' },
        reason: `version ${now + 1}: ${Object.keys(texts).sort().join(', ')}`,
      });
    });
    return this.toEdit();
  }

  private async row(day: string | null): Promise<Row | undefined> {
    const [row] = await this.database.read<Row & Record<string, unknown>>('administration.rules', rulesSql, [
      day,
    ]);
    return row;
  }
}
