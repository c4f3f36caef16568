import { randomUUID } from 'node:crypto';
import {
  mailDraftInput,
  type MailTexts,
  resetMailTextInput,
  saveMailTextInput,
} from '@kvart/domain/administration';
import { refusals, type Viewer } from '@kvart/domain/shared';
import { type Locale, writtenLocales } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { Refused, validated } from '../../platform/errors/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import {
  isMailTemplate,
  mailExamples,
  Mailer,
  type MailTemplate,
  mailTemplates,
  MailWords,
  originalTexts,
  ownTextIssues,
  valuesOf,
} from '../../platform/mail/index.ts';
import type { MailKind, MailPreview, MailTextToEdit, MailTextVersion } from './mail-texts.model.ts';

interface Which {
  name: MailTemplate;
  locale: Locale;
}

const holdingSql = `SELECT DISTINCT ON (template, locale) template, locale, texts IS NOT NULL AS own
  FROM mail_texts ORDER BY template, locale, version DESC`;

const versionsSql = `SELECT m.version, m.written_at AS "writtenAt", p.name AS "writtenBy", m.texts
  FROM mail_texts m LEFT JOIN persons p ON p.id = m.written_by_id
  WHERE m.template = $1 AND m.locale = $2 ORDER BY m.version DESC LIMIT 20`;

/** Texts of mails, as administrators write them. */
@Injectable()
export class MailTextSettings {
  constructor(
    private readonly database: Database,
    private readonly words: MailWords,
    private readonly mailer: Mailer,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
  ) {}

  async kinds(locale: Locale): Promise<MailKind[]> {
    const rows = await this.database.read<{ template: string; locale: string; own: boolean }>(
      'administration.mail_kinds',
      holdingSql,
    );
    return mailTemplates.map((name) => ({
      name,
      subject: this.words.subject({ locale, template: name, params: mailExamples[name] }),
      ownLocales: rows.filter((row) => row.own && row.template === name).map((row) => row.locale),
      brokenLocales: this.words.broken.filter((one) => one.template === name).map((one) => one.locale),
    }));
  }

  async toEdit(name: string, locale: string): Promise<MailTextToEdit | null> {
    const written = writtenLocales.find((one) => one === locale);
    if (!isMailTemplate(name) || !written) return null;
    const versions = await this.database.read<MailTextVersion & Record<string, unknown>>(
      'administration.mail_text',
      versionsSql,
      [name, locale],
    );
    const own = versions[0]?.texts ?? null;
    return {
      ...{ name, locale, own, versions, version: versions[0]?.version ?? 0 },
      values: valuesOf(name).map(({ kind, ...value }) => ({ ...value, isNumber: kind === 'number' })),
      subject: this.words.subject({ locale, template: name, params: mailExamples[name] }),
      original: originalTexts(name, written),
      broken: own !== null && ownTextIssues(name, written, own).length > 0,
    };
  }

  preview(raw: object): MailPreview {
    const { name, locale, texts } = this.checked(validated(mailDraftInput, raw));
    return this.words.show({ locale, template: name, params: mailExamples[name], texts });
  }

  async try(viewer: Viewer, address: string, raw: object): Promise<void> {
    const { name, locale, texts } = this.checked(validated(mailDraftInput, raw));
    await this.limits.take('try_mail', { account: viewer.personId, address });
    await this.database.transaction(async (tx) => {
      const person = await tx.person.findUniqueOrThrow({ where: { id: viewer.personId } });
      await this.mailer.queue(tx, {
        ...{ to: person.email, locale, template: name, params: mailExamples[name], texts },
        messageId: `try-${randomUUID()}`,
      });
    });
  }

  async save(viewer: Viewer, raw: object): Promise<MailTextToEdit | null> {
    const { version, ...draft } = validated(saveMailTextInput, raw);
    const { texts, ...which } = this.checked(draft);
    await this.database.transaction((tx) => this.write(tx, viewer, which, version, texts));
    return this.toEdit(which.name, which.locale);
  }

  async reset(viewer: Viewer, raw: object): Promise<MailTextToEdit | null> {
    const { version, ...which } = validated(resetMailTextInput, raw);
    await this.database.transaction((tx) => this.write(tx, viewer, this.known(which), version, null));
    return this.toEdit(which.name, which.locale);
  }

  private async write(tx: Tx, viewer: Viewer, which: Which, seen: number, texts: MailTexts | null) {
    const { name: template, locale } = which;
    // Of two who write at once the second finds another version.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`kvart:mail:${template}:${locale}`}))`;
    const last = await tx.mailText.findFirst({
      ...{ where: { template, locale }, orderBy: { version: 'desc' }, select: { version: true } },
    });
    const now = last?.version ?? 0;
    if (now !== seen) throw new Refused(refusals.stale(now));
    const data = { template, locale, version: now + 1, writtenById: viewer.personId };
    await tx.mailText.create({ data: texts ? { ...data, texts } : data });
    await this.audit.record(tx, {
      ...{ personId: viewer.personId, objectType: 'installation' },
      action: texts ? 'mail_text.written' : 'mail_text.reset',
      reason: `${template} (${locale}), version ${now + 1}`,
    });
    await this.database.afterCommit(tx, () => this.words.changed());
  }

  private known({ name, locale }: { name: string; locale: string }): Which {
    const written = writtenLocales.find((one) => one === locale);
    if (!isMailTemplate(name) || !written) throw new Refused(refusals.notFound());
    return { name, locale: written };
  }

  /** A text that works in every case. */
  private checked(draft: { name: string; locale: string; texts: MailTexts }): Which & { texts: MailTexts } {
    const which = this.known(draft);
    const issues = ownTextIssues(which.name, which.locale, draft.texts);
    if (issues.length > 0) throw new Refused(refusals.invalid(issues));
    return { ...which, texts: draft.texts };
  }
}
