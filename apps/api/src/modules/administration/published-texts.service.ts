import { type PublishedTextKind, publishTextInput, textOnInput } from '@kvart/domain/administration';
import type { LogAction } from '@kvart/domain/desk';
import {
  defaultLocale,
  type LocalizedText,
  pickText,
  refusals,
  toLocalizedList,
  type Viewer,
} from '@kvart/domain/shared';
import { withMade } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database } from '../../platform/database/index.ts';
import { Refused, validated } from '../../platform/errors/index.ts';
import type { PublishedText, PublishedTextToEdit, PublishedTextVersion } from './published-texts.model.ts';

interface Row extends PublishedTextVersion {
  texts: LocalizedText;
  validUntil: string | null;
  versions: PublishedTextVersion[];
}

/** The text in force at the end of a day, or now. $1 kind, $2 day or null */
const textSql = `SELECT r.version, r.texts, r.valid_from AS "validFrom",
  (SELECT n.valid_from FROM published_texts n WHERE n.kind = r.kind AND n.version = r.version + 1) AS "validUntil",
  (SELECT json_agg(v) FROM (SELECT o.version, o.valid_from AS "validFrom" FROM published_texts o
    WHERE o.kind = r.kind ORDER BY o.version DESC LIMIT 100) v) AS versions
  FROM published_texts r WHERE r.kind = $1 AND ($2::date IS NULL OR r.valid_from < $2::date + 1)
  ORDER BY r.version DESC LIMIT 1`;

const acts: Record<PublishedTextKind, LogAction> = {
  rules: 'rules.published',
  privacy: 'privacy_text.published',
};

/** The rules of the network and its privacy text: written by administrators, kept in every version. */
@Injectable()
export class PublishedTexts {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Null where there was none on that day. */
  async shown(kind: PublishedTextKind, locale: string, rawDay: string | null): Promise<PublishedText | null> {
    const row = await this.row(kind, validated(textOnInput, rawDay) ?? null);
    const picked = row && pickText(withMade(row.texts), defaultLocale, locale);
    if (!row || !picked) return null;
    const { version, validFrom, validUntil, versions } = row;
    return { version, validFrom, validUntil, versions, text: picked.text, locale: picked.locale };
  }

  async toEdit(kind: PublishedTextKind): Promise<PublishedTextToEdit> {
    const row = await this.row(kind, null);
    return { version: row?.version ?? 0, texts: row ? toLocalizedList(row.texts, defaultLocale) : [] };
  }

  async publish(viewer: Viewer, kind: PublishedTextKind, raw: object): Promise<PublishedTextToEdit> {
    const { version, texts } = validated(publishTextInput, raw);
    await this.database.transaction(async (tx) => {
      // Of two who publish at once the second finds another version.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`kvart:${kind}`}))`;
      const last = await tx.publishedText.findFirst({
        ...{ where: { kind }, orderBy: { version: 'desc' }, select: { version: true } },
      });
      const now = last?.version ?? 0;
      if (now !== version) throw new Refused(refusals.stale(now));
      await tx.publishedText.create({
        data: { kind, version: now + 1, texts, publishedById: viewer.personId },
      });
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, action: acts[kind], objectType: 'installation' },
        reason: `version ${now + 1}: ${Object.keys(texts).sort().join(', ')}`,
      });
    });
    return this.toEdit(kind);
  }

  private async row(kind: PublishedTextKind, day: string | null): Promise<Row | undefined> {
    const [row] = await this.database.read<Row & Record<string, unknown>>(
      'administration.published_text',
      textSql,
      [kind, day],
    );
    return row;
  }
}
