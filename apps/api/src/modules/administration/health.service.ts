import type { LogAction } from '@kvart/domain/desk';
import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { retryJobsInput } from '@kvart/domain/administration';
import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Config } from '../../platform/config/index.ts';
import { Database } from '../../platform/database/index.ts';
import { validated } from '../../platform/errors/index.ts';
import { MailWords } from '../../platform/mail/index.ts';
import { scrub } from '../../platform/telemetry/index.ts';
import type { FailedJob, SystemHealth } from './health.model.ts';
import { healthSql, retrySql } from './health.sql.ts';

type Found = Pick<
  SystemHealth,
  'queue' | 'failed' | 'clock' | 'workers' | 'databaseBytes' | 'fileBytes' | 'postgres'
>;

const { version } = JSON.parse(readFileSync(resolve('package.json'), 'utf8')) as { version: string };
const longestReason = 400;

/** How queue, mails, disk and versions are. Looking is noted, as reasons of failures may tell of people. */
@Injectable()
export class Health {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly words: MailWords,
  ) {}

  async read(viewer: Viewer): Promise<SystemHealth> {
    const [found, disk] = await Promise.all([
      this.database.readOne<Found & Record<string, unknown>>('administration.health', healthSql),
      statfs(resolve(this.config.env.KVART_DATA_DIR)).catch(() => null),
    ]);
    await this.database.transaction((tx) => this.note(tx, viewer, 'health.looked_at'));
    return {
      ...found,
      failed: found.failed.map((job): FailedJob => ({ ...job, reason: shown(job.reason) })),
      diskFreeBytes: disk && disk.bavail * disk.bsize,
      diskBytes: disk && disk.blocks * disk.bsize,
      ...{ kvart: version, node: process.versions.node },
      brokenMailTexts: this.words.broken,
      sendsMail: this.config.env.SMTP_URL !== undefined,
    };
  }

  /** Tries failed jobs again from the beginning. @returns how many there still were. */
  async retry(viewer: Viewer, raw: object): Promise<number> {
    const { ids } = validated(retryJobsInput, raw);
    return this.database.transaction(async (tx) => {
      const rows = await tx.$queryRawUnsafe<{ id: string }[]>(retrySql, ids);
      if (rows.length > 0) await this.note(tx, viewer, 'jobs.retried', rows.map(({ id }) => id).join(', '));
      return rows.length;
    });
  }

  private note(
    tx: Parameters<Audit['record']>[0],
    viewer: Viewer,
    action: LogAction,
    reason: string | null = null,
  ): Promise<void> {
    return this.audit.record(tx, { personId: viewer.personId, action, objectType: 'installation', reason });
  }
}

/** The sentence that says what went wrong, without the way through the program. */
const shown = (reason: string): string =>
  scrub(reason)
    .split(/\n\s+at /)[0]
    ?.slice(0, longestReason)
    .trim() ?? '';
